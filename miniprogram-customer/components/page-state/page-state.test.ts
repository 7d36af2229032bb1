import path from 'node:path';
import { load, render } from 'miniprogram-simulate';
import type { RootComponent } from 'miniprogram-simulate';

const button = load({ tagName: 'van-button', template: '<view class="stub"><slot/></view>' });
const id = load(path.join(__dirname, 'page-state'), 'page-state', {
  rootPath: path.resolve(__dirname, '../..'),
  compiler: 'official',
  usingComponents: { 'van-button': button },
});

type Shown = RootComponent<
  WechatMiniprogram.Component.DataOption,
  WechatMiniprogram.Component.PropertyOption,
  WechatMiniprogram.Component.MethodOption
>;

/** The published typings leave out how a test listens to a component. */
interface Listening {
  addEventListener: (eventName: string, handler: () => void) => void;
}

function show(properties: Record<string, unknown>): Shown {
  const component = render(id, properties);
  component.attach(document.createElement('div'));
  return component;
}

const textOf = (component: Shown): string => component.dom?.textContent ?? '';

test.each(['list', 'cards', 'detail', 'form'])('loading shows a skeleton in the shape of a %s', (skeleton) => {
  expect(show({ state: 'loading', skeleton }).dom?.innerHTML).toContain(`skeleton-${skeleton}`);
});

test('an empty page says what is missing and offers the next step', () => {
  const text = textOf(show({ state: 'empty', emptyTitle: '还没有试驾预约', emptyAction: '去预约' }));
  expect(text).toContain('还没有试驾预约');
  expect(text).toContain('去预约');
});

test('an empty page without a next step shows no button', () => {
  expect(show({ state: 'empty', emptyAction: '' }).querySelector('.stub')).toBeUndefined();
});

test('an error shows its sentence, a retry and the first eight characters of the trace id', () => {
  const text = textOf(show({ state: 'error', errorMessage: '报价没能加载', traceId: '0123456789abcdef' }));
  expect(text).toContain('报价没能加载');
  expect(text).toContain('重新加载');
  expect(text).toContain('问题编号 01234567');
  expect(text).not.toContain('012345678');
});

test('what is gone offers the way back instead of another try', () => {
  const text = textOf(show({ state: 'gone', errorMessage: '没有找到这款车型' }));
  expect(text).toContain('没有找到这款车型');
  expect(text).toContain('返回');
  expect(text).not.toContain('重新加载');
});

test('offline asks to check the network', () => {
  expect(textOf(show({ state: 'offline' }))).toContain('请检查网络连接');
});

test.each([['onRetryTap', 'retry'], ['onActionTap', 'action']])('%s fires %s', (handler, eventName) => {
  const component = show({ state: 'error' });
  const heard = jest.fn();
  (component as unknown as Listening).addEventListener(eventName, heard);
  (component.instance as unknown as Record<string, () => void>)[handler]?.();
  expect(heard).toHaveBeenCalledTimes(1);
});
