/** Toast, loading, modal and action sheet, drawn the way WeChat draws them. */
import { asyncApi, numberOption, plainText, WxFailure } from './async-api';
import type { Answer, Options } from './async-api';
import { ask, button, element, mountLayer, sheet } from './overlay';
import type { Layer } from './overlay';

const ICONS: Record<string, string> = {
  success: '<svg viewBox="0 0 40 40" fill="none" stroke="#fff" stroke-width="3.4" stroke-linecap="round" stroke-linejoin="round"><path d="M7 21l9 9 17-19"/></svg>',
  error: '<svg viewBox="0 0 40 40" fill="none" stroke="#fff" stroke-width="3.2" stroke-linecap="round"><circle cx="20" cy="20" r="16"/><path d="M20 11v12M20 28.5v.2"/></svg>',
  loading: '<svg class="wxo-spin" viewBox="0 0 40 40" fill="none" stroke="#fff" stroke-width="3.2" stroke-linecap="round"><path d="M20 5a15 15 0 1 1-15 15" /></svg>',
};

/** The four interaction functions; toast and loading share one place on the screen, as on the platform. */
export function interactionFunctions(): Record<string, unknown> {
  let current: Layer | null = null;
  let timer = 0;
  const hide = (): void => { current?.close(); current = null; window.clearTimeout(timer); };
  const show = (options: Options, icon: string): void => {
    hide();
    const mask = options['mask'] === true;
    current = mountLayer([toastBody(options, icon)], { mask: false, through: !mask, role: 'status' });
  };
  return {
    showToast: asyncApi('showToast', (options) => {
      show(options, plainText(options, 'icon', 'success'));
      timer = window.setTimeout(hide, numberOption(options, 'duration', 1500));
    }),
    hideToast: asyncApi('hideToast', hide),
    showLoading: asyncApi('showLoading', (options) => { show(options, 'loading'); }),
    hideLoading: asyncApi('hideLoading', hide),
    showModal: asyncApi('showModal', showModal),
    showActionSheet: asyncApi('showActionSheet', showActionSheet),
    enableAlertBeforeUnload: asyncApi('enableAlertBeforeUnload', () => undefined),
    disableAlertBeforeUnload: asyncApi('disableAlertBeforeUnload', () => undefined),
  };
}

function toastBody(options: Options, icon: string): HTMLElement {
  const title = plainText(options, 'title');
  const image = typeof options['image'] === 'string' ? element('img', { attributes: { src: options['image'], alt: '' } }) : null;
  const holder = element('span');
  holder.innerHTML = image ? '' : ICONS[icon] ?? '';
  const hasIcon = image !== null || holder.childElementCount > 0;
  return element('div', { className: hasIcon ? 'wxo-toast with-icon' : 'wxo-toast' }, [
    image, hasIcon ? holder.firstElementChild : null, element('span', { text: title }),
  ]);
}

function showModal(options: Options): Promise<Answer> {
  const title = plainText(options, 'title');
  const content = plainText(options, 'content');
  const field = options['editable'] === true
    ? element('input', { attributes: { placeholder: plainText(options, 'placeholderText'), value: content } }) : null;
  return ask((settle) => {
    const answer = (confirm: boolean): void => { settle({
      confirm, cancel: !confirm, content: confirm && field ? field.value : null,
    }); };
    const cancel = button(plainText(options, 'cancelText', '取消'), '', () => { answer(false); });
    cancel.style.color = plainText(options, 'cancelColor');
    const confirm = button(plainText(options, 'confirmText', '确定'), 'primary', () => { answer(true); });
    confirm.style.color = plainText(options, 'confirmColor');
    return [element('div', { className: 'wxo-dialog' }, [
      title === '' ? null : element('h3', { text: title }),
      element('div', { className: title === '' ? 'body alone' : 'body', text: field ? '' : content }, [field]),
      element('div', { className: 'wxo-actions' }, [options['showCancel'] === false ? null : cancel, confirm]),
    ])];
  });
}

async function showActionSheet(options: Options): Promise<Answer> {
  const items = Array.isArray(options['itemList']) ? options['itemList'].map(String) : [];
  if (items.length === 0 || items.length > 6) throw new WxFailure('showActionSheet:fail parameter error: itemList should have 1 to 6 items');
  const alert = typeof options['alertText'] === 'string' ? element('div', { className: 'title', text: options['alertText'] }) : null;
  const tapIndex = await ask<number>((settle) => [sheet([
    alert,
    ...items.map((text, index) => {
      const row = button(text, 'row', () => { settle(index); });
      row.style.color = plainText(options, 'itemColor');
      return row;
    }),
    element('div', { className: 'gap' }),
    button('取消', 'row', () => { settle(-1); }),
  ])]);
  if (tapIndex < 0) throw new WxFailure('showActionSheet:fail cancel');
  return { tapIndex };
}
