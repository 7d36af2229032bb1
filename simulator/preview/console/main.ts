/** Starts the local cloud console: three columns over one store. */
import { element } from '../shell/element';
import { textButton } from '../shell/controls';
import { ConsoleDesk } from './console-desk';
import { ConsoleStore } from './console-store';
import { collectionPane } from './panes/collection-pane';
import { editorPane } from './panes/editor-pane';
import { listPane } from './panes/list-pane';
import '../shell/style.css';
import './console.css';

const RETRY_MS = 1000;

function start(): void {
  const desk = new ConsoleDesk(new ConsoleStore(window.localStorage));
  document.body.append(collectionPane(desk), listPane(desk), editorPane(desk), noticeLine(desk));
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    desk.attempt(() => desk.documents.save());
  });
  desk.follow(new EventSource('/__events'));
  begin(desk);
}

/** Waits for the local cloud. */
function begin(desk: ConsoleDesk): void {
  void desk.begin().catch(() => { window.setTimeout(() => { begin(desk); }, RETRY_MS); });
}

function noticeLine(desk: ConsoleDesk): HTMLElement {
  const line = element('div', { className: 'notice', attributes: { role: 'status' } });
  desk.store.watch(['notice'], ({ notice }) => {
    line.className = `notice${notice ? ' shown' : ''}${notice?.failed ? ' failed' : ''}${notice?.action ? ' acting' : ''}`;
    if (notice === null) return;
    const { action } = notice;
    line.replaceChildren(element('span', { text: notice.text }), ...action ? [textButton(action.label, () => {
      desk.store.update({ notice: null });
      action.run();
    })] : []);
  });
  return line;
}

start();
