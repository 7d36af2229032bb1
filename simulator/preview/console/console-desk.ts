/** What panes may do: moving about without losing work, and saying what happened. */
import type { SimulatorEvent } from '../../protocol';
import { fromHash, toHash } from './address';
import type { Place } from './address';
import { BrowseDesk } from './browse-desk';
import * as cloud from './console-client';
import type { ConsoleStore } from './console-store';
import { ask } from './dialog';
import { DocumentDesk } from './document-desk';
import type { FormHost } from './form/form-scope';
import { documentsIn } from './json-text';

const NOTICE_MS = 4000;
/** A deletion can be undone for longer than a note is read. */
const ACTION_MS = 15_000;
const SETTLE_MS = 300;

type SayOptions = { failed?: boolean; action?: { label: string; run: () => void } };

/** One console: its lists, its open document, its address. */
export class ConsoleDesk {
  readonly browse: BrowseDesk;
  readonly documents: DocumentDesk;
  private noticeTimer = 0;
  private settleTimer = 0;
  private readonly written = new Set<string>();
  private readonly references = new Map<string, ReturnType<FormHost['referencesOf']>>();

  constructor(readonly store: ConsoleStore) {
    this.browse = new BrowseDesk(store);
    this.documents = new DocumentDesk(store, {
      say: (text, options) => { this.say(text, options); },
      opened: () => { this.writeAddress(); },
    });
  }

  /** Reads the collections and goes where the address says. */
  async begin(): Promise<void> {
    await this.browse.readCollections();
    await this.arrive();
    window.addEventListener('hashchange', () => { this.attempt(() => this.arrive()); });
    window.addEventListener('beforeunload', (event) => { if (this.documents.hasChanges()) event.preventDefault(); });
  }

  private async arrive(): Promise<void> {
    const { collections, collection: shown, openId } = this.store.get();
    const wanted = fromHash(location.hash);
    const collection = wanted.collection ?? collections?.[0]?.name ?? null;
    if (collection === null || (collection === shown && wanted.id === openId)) return;
    if (!await this.mayLeave()) { this.writeAddress(); return; }
    if (collection !== shown) { this.documents.close(); await this.browse.choose(collection); }
    if (wanted.id === null) this.documents.close();
    else await this.documents.open(wanted.id);
  }

  async chooseCollection(name: string): Promise<void> {
    if (!await this.mayLeave()) return;
    this.documents.close();
    this.setAddress({ collection: name, id: null });
    await this.browse.choose(name);
  }

  async openDocument(id: string | number): Promise<void> {
    if (id !== this.store.get().openId && await this.mayLeave()) await this.documents.open(id);
  }

  async beginDocument(): Promise<void> {
    if (await this.mayLeave()) await this.documents.begin();
  }

  async duplicate(): Promise<void> {
    if (await this.mayLeave()) await this.documents.duplicate();
  }

  async removeDocument(): Promise<void> {
    const { openId, admin } = this.store.get();
    if (openId === null) return;
    const yes = await ask({ title: `删除这份${admin?.label ?? '文档'}？`, text: `${String(openId)} 会马上从数据库里消失，删除后可以撤销。`, yes: '删除', no: '取消', isDangerous: true });
    if (yes) await this.documents.remove();
  }

  /** Asks when something would be lost. */
  private async mayLeave(): Promise<boolean> {
    return !this.documents.hasChanges() || await ask({ title: '有改动还没有保存', text: '离开后这些改动会丢失。', yes: '放弃改动', no: '继续编辑', isDangerous: true });
  }

  private writeAddress(): void {
    const { collection, openId } = this.store.get();
    this.setAddress({ collection, id: openId });
  }

  private setAddress(place: Place): void {
    const hash = toHash(place);
    if (hash !== location.hash) history.pushState(null, '', hash);
  }

  async importFile(file: File): Promise<void> {
    const { collection } = this.store.get();
    if (collection === null) return;
    const found = documentsIn(await file.text());
    if ('message' in found) { this.say(found.message, { failed: true }); return; }
    if (!await ask({ title: `导入 ${found.documents.length} 份文档？`, text: `进入 ${collection}；ID 相同的文档会被替换。`, yes: '导入', no: '取消' })) return;
    const { imported, withProblems } = await cloud.importDocuments(collection, found.documents);
    this.say(withProblems === 0 ? `已导入 ${imported} 份` : `已导入 ${imported} 份，其中 ${withProblems} 份有问题`, { failed: withProblems > 0 });
  }

  /** What the form asks for. */
  formHost(): FormHost {
    return {
      upload: (file) => cloud.uploadFile(file),
      referencesOf: (collection) => this.referencesOf(collection),
      say: (text, options) => { this.say(text, options); },
    };
  }

  private referencesOf(collection: string): ReturnType<FormHost['referencesOf']> {
    const known = this.references.get(collection);
    if (known) return known;
    const asked = cloud.readDocuments({ collection, sort: '', field: '', text: '', after: null })
      .then(({ rows, next }) => ({ references: rows.map(({ id, title }) => ({ id, title })), isComplete: next === null }));
    this.references.set(collection, asked);
    return asked;
  }

  /** Prints one line, with one thing to do about it. */
  say(text: string, { failed = false, action }: SayOptions = {}): void {
    this.store.update({ notice: { text, failed, action: action ?? null } });
    window.clearTimeout(this.noticeTimer);
    this.noticeTimer = window.setTimeout(() => { this.store.update({ notice: null }); }, action ? ACTION_MS : NOTICE_MS);
  }

  /** Runs something that may fail and prints why. */
  attempt(action: () => Promise<unknown>): void {
    void action().catch((error: unknown) => { this.say(error instanceof Error ? error.message : String(error), { failed: true }); });
  }

  /** Follows what others write; a burst of writes is read once. */
  follow(events: EventSource): void {
    events.onmessage = (message: MessageEvent<string>) => {
      const event = JSON.parse(message.data) as SimulatorEvent;
      if (event.type !== 'data' && event.type !== 'reload') return;
      this.written.add(event.type === 'data' ? event.collection : this.store.get().collection ?? '');
      this.references.clear();
      window.clearTimeout(this.settleTimer);
      this.settleTimer = window.setTimeout(() => { this.attempt(() => this.settle()); }, SETTLE_MS);
    };
  }

  private async settle(): Promise<void> {
    const { collection } = this.store.get();
    const touched = collection !== null && this.written.has(collection);
    this.written.clear();
    await this.browse.readCollections();
    if (!touched) return;
    await this.browse.refresh();
    await this.documents.noticeOutside();
  }
}
