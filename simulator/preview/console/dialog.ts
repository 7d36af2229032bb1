/** Questions the console asks before something is lost. */
import { textButton } from '../shell/controls';
import { element } from '../shell/element';

/** What is asked, and what the two answers are called. */
export interface Question { title: string; text: string; yes: string; no: string; isDangerous?: boolean }

/** Asks and waits; closing the dialog means no. */
export async function ask({ title, text, yes, no, isDangerous = false }: Question): Promise<boolean> {
  return await new Promise((resolve) => {
    let answer = false;
    const dialog = element('dialog', { className: 'share question' });
    const confirm = textButton(yes, () => { answer = true; dialog.close(); }, isDangerous ? 'danger' : 'strong');
    dialog.append(
      element('h3', { text: title }), element('p', { text }),
      element('div', { className: 'share-actions' }, [textButton(no, () => { dialog.close(); }), confirm]),
    );
    dialog.addEventListener('close', () => { dialog.remove(); resolve(answer); });
    document.body.append(dialog);
    dialog.showModal();
    confirm.focus();
  });
}
