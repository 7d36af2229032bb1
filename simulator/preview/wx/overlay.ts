/** Small building blocks for what WeChat draws over a mini program. Plain DOM: no component belongs to the app. */
import { element } from '../shell/element';
import { OVERLAY_STYLE } from './overlay-style';

export { element };

/** A layer over the whole phone; `close` removes it and may be called twice. */
export interface Layer { root: HTMLElement; close(): void }

/** Mounts a layer; `through` lets taps reach the page below, as a toast without mask does. */
export function mountLayer(children: Node[], options: { mask?: boolean; through?: boolean; role?: string } = {}): Layer {
  addStyleOnce();
  const root = element('div', {
    className: options.through ? 'wxo wxo-through' : 'wxo',
    attributes: { role: options.role ?? 'dialog' },
  }, [options.mask === false ? null : element('div', { className: 'wxo-mask' }), ...children]);
  // The page below must not take a tap on a dialog for its own.
  for (const type of ['touchstart', 'touchend', 'mousedown', 'mouseup']) {
    root.addEventListener(type, (event) => { event.stopPropagation(); });
  }
  document.body.append(root);
  return { root, close: () => { root.remove(); } };
}

/** Shows a dialog and waits for `settle`; the layer closes with the answer. */
export function ask<Value>(build: (settle: (value: Value) => void) => Node[]): Promise<Value> {
  return new Promise((resolve) => {
    const layer = mountLayer(build((value) => { layer.close(); resolve(value); }));
  });
}

/** A sheet that rises from the bottom edge. */
export function sheet(children: (Node | null)[]): HTMLElement {
  return element('div', { className: 'wxo-sheet' }, children);
}

/** A text button. */
export function button(text: string, className: string, onClick: () => void): HTMLButtonElement {
  return element('button', { text, className, attributes: { type: 'button' }, onClick });
}

let styled = false;
function addStyleOnce(): void {
  if (styled) return;
  styled = true;
  document.head.append(element('style', { text: OVERLAY_STYLE }));
}
