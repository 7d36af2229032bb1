/** Everything the console knows, in one place; panes watch the keys they draw. */
import type { AdminDocumentReply, CollectionEntry, DocumentProblem, DocumentRow } from '../../protocol';
import type { Draft } from './draft';

/** The list in the middle. */
export interface ListState {
  face: 'loading' | 'content' | 'error';
  rows: DocumentRow[];
  next: string | null;
  isReadingOn: boolean;
  sort: string;
  field: string;
  text: string;
  error: string;
}

/** The document on the right. */
export interface EditorState {
  face: 'none' | 'loading' | 'content' | 'gone' | 'error';
  draft: Draft | null;
  problems: DocumentProblem[];
  /** A save that was refused because of problems offers to store all the same. */
  offersAnyway: boolean;
  /** Somebody else wrote the document while it was being edited. */
  isOutdated: boolean;
  isSaving: boolean;
  error: string;
}

/** One line at the bottom, with one thing to do about it. */
export interface ConsoleNotice { text: string; failed: boolean; action: { label: string; run: () => void } | null }

/** How the editor divides its room. */
export type EditorView = 'form' | 'both' | 'json';

export interface ConsoleState {
  collections: CollectionEntry[] | null;
  collection: string | null;
  /** Schema and example of the chosen collection; null without a schema. */
  admin: AdminDocumentReply | null;
  list: ListState;
  /** Id of the open document; null when none is, or when it is new. */
  openId: string | number | null;
  editor: EditorState;
  view: EditorView;
  notice: ConsoleNotice | null;
}

type Key = keyof ConsoleState;

const VIEW_KEY = 'console-view';

export const EMPTY_LIST: ListState = { face: 'loading', rows: [], next: null, isReadingOn: false, sort: '', field: '', text: '', error: '' };
export const NO_DOCUMENT: EditorState = { face: 'none', draft: null, problems: [], offersAnyway: false, isOutdated: false, isSaving: false, error: '' };

/** State with watchers; `update` calls those whose keys changed. */
export class ConsoleStore {
  private state: ConsoleState;
  private readonly watchers: { keys: readonly Key[]; draw: (state: ConsoleState) => void }[] = [];

  constructor(private readonly memory: Pick<Storage, 'getItem' | 'setItem'>) {
    const view = memory.getItem(VIEW_KEY);
    this.state = {
      collections: null, collection: null, admin: null, list: EMPTY_LIST, openId: null, editor: NO_DOCUMENT,
      view: view === 'form' || view === 'json' ? view : 'both', notice: null,
    };
  }

  get(): ConsoleState {
    return this.state;
  }

  update(changes: Partial<ConsoleState>): void {
    const changed = (Object.keys(changes) as Key[]).filter((key) => changes[key] !== this.state[key]);
    if (changed.length === 0) return;
    this.state = { ...this.state, ...changes };
    if (changed.includes('view')) this.memory.setItem(VIEW_KEY, this.state.view);
    for (const { keys, draw } of this.watchers) if (keys.some((key) => changed.includes(key))) draw(this.state);
  }

  updateList(changes: Partial<ListState>): void {
    this.update({ list: { ...this.state.list, ...changes } });
  }

  updateEditor(changes: Partial<EditorState>): void {
    this.update({ editor: { ...this.state.editor, ...changes } });
  }

  /** Draws now and whenever one of the keys changes. */
  watch(keys: readonly Key[], draw: (state: ConsoleState) => void): void {
    this.watchers.push({ keys, draw });
    draw(this.state);
  }
}
