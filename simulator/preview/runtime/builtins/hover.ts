/** `hover-class`: the pressed look of views, buttons and navigators. */
import { TEMPORARY_SEGMENT } from '../engine';
import type { BuiltinContext } from './define';
import { text } from './text';

const HOVER_FLAG = 'mpHoverStopped';

/** Adds the hover class while a finger rests on the component. */
export function watchHover({ host, node, data, onDetach }: BuiltinContext): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown: string[] = [];
  const show = (): void => {
    shown = text(data()['hoverClass']).split(/\s+/).filter((name) => name !== '' && name !== 'none');
    for (const name of shown) node.toggleNodeClass(name, true, TEMPORARY_SEGMENT);
    host.toggleAttribute('mp-hover', data()['hoverClass'] !== 'none');
  };
  const hide = (): void => {
    for (const name of shown) node.toggleNodeClass(name, false, TEMPORARY_SEGMENT);
    shown = [];
    host.removeAttribute('mp-hover');
  };
  host.addEventListener('touchstart', (event) => {
    const flagged = event as Event as Event & { [HOVER_FLAG]?: boolean };
    const { hoverClass, hoverStopPropagation, hoverStartTime, disabled } = data();
    if (flagged[HOVER_FLAG] || disabled || hoverClass === 'none' || (hoverClass === '' && !isPressable(host))) return;
    if (hoverStopPropagation) flagged[HOVER_FLAG] = true;
    clearTimeout(timer);
    timer = setTimeout(show, Number(hoverStartTime));
  }, { passive: true });
  const end = (): void => {
    clearTimeout(timer);
    timer = setTimeout(hide, Number(data()['hoverStayTime']));
  };
  for (const type of ['touchend', 'touchcancel']) host.addEventListener(type, end, { passive: true });
  host.addEventListener('touchmove', () => { if (shown.length === 0) clearTimeout(timer); }, { passive: true });
  onDetach(() => clearTimeout(timer));
}

function isPressable(host: HTMLElement): boolean {
  return /^WX-(?:BUTTON|NAVIGATOR)$/.test(host.tagName);
}
