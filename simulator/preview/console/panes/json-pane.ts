/** The document as JSON: a text area over its own coloured copy. */
import { element } from '../../shell/element';
import type { TextProblem } from '../json-text';
import { tokensOf } from '../json-text';

/** The editor of the text; `show` never disturbs whoever is typing in it. */
export interface JsonPane { root: HTMLElement; show(text: string, problem: TextProblem | null): void }

export function jsonPane(onText: (text: string) => void): JsonPane {
  const colours = element('pre', { className: 'json-colours', attributes: { 'aria-hidden': 'true' } });
  const input = element('textarea', { className: 'json-text', attributes: { 'aria-label': 'JSON', spellcheck: 'false', autocomplete: 'off', wrap: 'soft' } });
  const problem = element('p', { className: 'json-problem', attributes: { role: 'alert' } });
  const paint = (): void => {
    // The last line break needs something behind it to take up a line.
    colours.replaceChildren(...tokensOf(`${input.value} `).map(({ text, kind }) => (kind === 'plain' ? document.createTextNode(text) : element('span', { className: kind, text }))));
  };
  input.addEventListener('input', () => { paint(); onText(input.value); });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab' || event.shiftKey) return;
    event.preventDefault();
    input.setRangeText('  ', input.selectionStart, input.selectionEnd, 'end');
    input.dispatchEvent(new Event('input'));
  });
  return {
    root: element('section', { className: 'json', attributes: { 'aria-label': 'JSON' } }, [element('div', { className: 'json-sheet' }, [colours, input]), problem]),
    show: (text, wrong) => {
      if (input.value !== text) { input.value = text; paint(); }
      problem.textContent = wrong?.message ?? '';
      problem.hidden = wrong === null;
    },
  };
}
