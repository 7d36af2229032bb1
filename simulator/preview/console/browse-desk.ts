/** Collections and lists: what is chosen, what is searched for, and reading on. */
import type { DocumentRow, DocumentsReply } from '../../protocol';
import * as cloud from './console-client';
import { EMPTY_LIST } from './console-store';
import type { ConsoleStore, ListState } from './console-store';

/** A longer list that was read on falls back to this many rows when somebody writes. */
const MOST_REFRESHED = 400;

/** Reads what the left and the middle of the console show. An answer that comes after the choice changed is dropped. */
export class BrowseDesk {
  private turn = 0;

  constructor(private readonly store: ConsoleStore) {}

  async readCollections(): Promise<void> {
    const { collections } = await cloud.readCollections();
    this.store.update({ collections });
  }

  /** Shows another collection from its beginning. */
  async choose(name: string): Promise<void> {
    const entry = this.store.get().collections?.find((one) => one.name === name);
    this.turn += 1;
    const turn = this.turn;
    this.store.update({ collection: name, admin: null, list: { ...EMPTY_LIST, sort: entry?.sorts[0]?.index ?? '' } });
    const listed = this.readList();
    const admin = entry === undefined || entry.label === null ? null : await cloud.readAdminDocument(name);
    if (turn === this.turn) this.store.update({ admin });
    await listed;
  }

  /** Sorts or searches anew. */
  async ask(changes: Partial<Pick<ListState, 'sort' | 'field' | 'text'>>): Promise<void> {
    this.store.updateList({ ...changes, face: 'loading', rows: [], next: null, isReadingOn: false });
    await this.readList();
  }

  /** What is shown as it is now, without a loading face: after somebody wrote. */
  async refresh(): Promise<void> {
    await this.readList(Math.min(this.store.get().list.rows.length, MOST_REFRESHED));
  }

  /** The next page below what is shown. */
  async readOn(): Promise<void> {
    const { collection, list } = this.store.get();
    if (collection === null || list.next === null || list.isReadingOn) return;
    this.store.updateList({ isReadingOn: true });
    const { sort, field, text } = list;
    const reply = await cloud.readDocuments({ collection, sort, field, text, after: list.next }).catch((error: unknown) => {
      this.store.updateList({ isReadingOn: false });
      throw error;
    });
    const now = this.store.get();
    if (now.collection !== collection || now.list.text !== text || now.list.sort !== sort) return;
    this.store.updateList({ rows: [...now.list.rows, ...reply.rows], next: reply.next, isReadingOn: false });
  }

  private async readList(atLeast = 0): Promise<void> {
    const { collection, list: { sort, field, text } } = this.store.get();
    if (collection === null) return;
    const isStill = (): boolean => {
      const now = this.store.get();
      return now.collection === collection && now.list.sort === sort && now.list.field === field && now.list.text === text;
    };
    try {
      const rows: DocumentRow[] = [];
      let next: string | null = null;
      do {
        const page: DocumentsReply = await cloud.readDocuments({ collection, sort, field, text, after: next });
        rows.push(...page.rows);
        next = page.next;
      } while (next !== null && rows.length < atLeast && isStill());
      if (isStill()) this.store.updateList({ face: 'content', rows, next, isReadingOn: false, error: '' });
    } catch (error) {
      if (isStill()) this.store.updateList({ face: 'error', error: error instanceof Error ? error.message : String(error) });
    }
  }
}
