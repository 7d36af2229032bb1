import path from 'node:path';
import { load, render } from 'miniprogram-simulate';

const id = load(path.join(__dirname, 'status-tag'), 'status-tag', { rootPath: path.resolve(__dirname, '../..'), compiler: 'official' });

test.each(['neutral', 'brand', 'success', 'warning', 'danger', 'promotion'])('the %s tone is a class of its own', (tone) => {
  const component = render(id, { text: '待确认', tone });
  component.attach(document.createElement('div'));
  expect(component.dom?.textContent.trim()).toBe('待确认');
  expect(component.dom?.innerHTML).toContain(tone);
});
