/** The open document: reading, checking while it is typed, saving, deleting and putting back. */
import type { SaveReply } from '../../protocol';
import * as cloud from './console-client';
import { NO_DOCUMENT } from './console-store';
import type { ConsoleStore } from './console-store';
import { copyOf, idAfter, isChanged, newDraft, openDraft, toSend } from './draft';
import type { Draft } from './draft';

const CHECK_AFTER_MS = 250;
/** How many numbers are tried behind a taken id. */
const MOST_NUMBERED = 20;
type Fields = Record<string, unknown>;
type Id = string | number;

/** What the desk needs of the page around it. */
export interface DocumentDeskHost {
  say(text: string, options?: { failed?: boolean; action?: { label: string; run: () => void } }): void;
  /** The open document changed: the address follows. */
  opened(): void;
}

/** Everything that can be done with one document. */
export class DocumentDesk {
  private checkTimer = 0;
  /** Counts openings, so that an answer for a document that was left is dropped. */
  private turn = 0;

  constructor(private readonly store: ConsoleStore, private readonly host: DocumentDeskHost) {}

  /** Whether leaving the open document would lose something. */
  hasChanges(): boolean {
    const { draft } = this.store.get().editor;
    return draft !== null && isChanged(draft);
  }

  close(): void {
    this.turn += 1;
    this.store.update({ openId: null, editor: NO_DOCUMENT });
    this.host.opened();
  }

  async open(id: Id): Promise<void> {
    const { collection } = this.store.get();
    if (collection === null) return;
    this.turn += 1;
    const turn = this.turn;
    this.store.update({ openId: id, editor: { ...NO_DOCUMENT, face: 'loading' } });
    this.host.opened();
    try {
      const { document, problems } = await cloud.readDocument(collection, id);
      if (turn !== this.turn) return;
      this.store.update({ editor: document === null ? { ...NO_DOCUMENT, face: 'gone' } : { ...NO_DOCUMENT, face: 'content', draft: openDraft(document), problems } });
    } catch (error) {
      if (turn === this.turn) this.store.update({ editor: { ...NO_DOCUMENT, face: 'error', error: error instanceof Error ? error.message : String(error) } });
    }
  }

  /** Begins a document: from the example where there is one. */
  async begin(): Promise<void> {
    const { collection, collections, admin: known } = this.store.get();
    const isKept = collections?.some(({ name, label }) => name === collection && label !== null) ?? false;
    // Whoever is quicker than the schema waits for it.
    const admin = collection !== null && isKept ? known ?? await cloud.readAdminDocument(collection) : null;
    const id = await this.freeId(admin?.idExample ?? '');
    if (this.store.get().collection === collection) this.show(newDraft(id, admin?.example ?? {}));
  }

  async duplicate(): Promise<void> {
    const { draft } = this.store.get().editor;
    if (draft) this.show(copyOf(draft, await this.freeId(idAfter(draft.value))));
  }

  /** The wished id, or with the first number behind it that nobody has. */
  private async freeId(wished: string): Promise<string> {
    const { collection } = this.store.get();
    if (wished === '' || collection === null) return wished;
    for (let number = 1; number <= MOST_NUMBERED; number += 1) {
      const id = number === 1 ? wished : `${wished}-${number}`;
      if ((await cloud.readDocument(collection, id)).document === null) return id;
    }
    return '';
  }

  private show(draft: Draft): void {
    this.turn += 1;
    this.store.update({ openId: null, editor: { ...NO_DOCUMENT, face: 'content', draft } });
    this.host.opened();
    this.checkSoon();
  }

  /** Takes a change from the form or the text. */
  change(draft: Draft): void {
    this.store.updateEditor({ draft, offersAnyway: false });
    this.checkSoon();
  }

  private checkSoon(): void {
    window.clearTimeout(this.checkTimer);
    this.checkTimer = window.setTimeout(() => { void this.check().catch(() => undefined); }, CHECK_AFTER_MS);
  }

  private async check(): Promise<void> {
    const { collection, admin, editor: { draft } } = this.store.get();
    if (collection === null || admin === null || draft === null || draft.textProblem !== null) return;
    const { problems } = await cloud.checkDocument(collection, draft.value);
    if (this.store.get().editor.draft === draft) this.store.updateEditor({ problems });
  }

  /** Stores the document; `anyway` with its problems, `overwriting` whatever somebody else stored meanwhile. */
  async save({ anyway = false }: { anyway?: boolean } = {}): Promise<void> {
    const { collection, editor: { draft, isSaving } } = this.store.get();
    if (collection === null || draft === null || isSaving) return;
    if (draft.textProblem !== null) { this.host.say(`还不能保存：${draft.textProblem.message}`, { failed: true }); return; }
    const sending = toSend(draft);
    if ('message' in sending) { this.host.say(sending.message, { failed: true }); return; }
    this.store.updateEditor({ isSaving: true });
    try {
      const reply = await cloud.saveDocument({ collection, document: sending.document, base: draft.base, anyway });
      this.answered(reply, draft);
    } finally {
      this.store.updateEditor({ isSaving: false });
    }
  }

  private answered(reply: SaveReply, sent: Draft): void {
    const { problems, document } = reply;
    if (reply.saved && document !== null) {
      const now = this.store.get().editor.draft;
      // What was typed while the answer was on its way is kept.
      const draft = now === null || now === sent ? openDraft(document) : { ...now, base: document, begun: document };
      this.store.update({ openId: document['_id'] as Id });
      this.store.updateEditor({ draft, problems, offersAnyway: false, isOutdated: false });
      this.host.opened();
      this.host.say(problems.length === 0 ? '已保存' : `已保存，还有 ${problems.length} 处问题`);
      return;
    }
    this.store.updateEditor({ problems, offersAnyway: reply.reason === 'problems', isOutdated: reply.reason === 'changed' });
    // Problems have a list of their own, with what to do about them.
    if (reply.reason !== 'problems') this.host.say(sentenceOf(reply), { failed: true });
  }

  /** Takes what is stored now as the ground of the next save; the text typed so far stays. */
  async acceptOutside(keep: 'mine' | 'theirs'): Promise<void> {
    const { collection, openId, editor: { draft } } = this.store.get();
    if (collection === null || openId === null || draft === null) return;
    const { document, problems } = await cloud.readDocument(collection, openId);
    if (document === null) { this.store.updateEditor({ isOutdated: false, draft: { ...draft, base: null } }); return; }
    const next = keep === 'theirs' ? openDraft(document) : { ...draft, base: document, begun: document };
    this.store.updateEditor({ draft: next, isOutdated: false, ...(keep === 'theirs' ? { problems } : {}) });
  }

  /** Somebody wrote into the collection: an untouched document follows, a touched one is marked. */
  async noticeOutside(): Promise<void> {
    const { collection, openId, editor: { draft, isSaving } } = this.store.get();
    if (collection === null || openId === null || draft === null || isSaving) return;
    const { document, problems } = await cloud.readDocument(collection, openId);
    const now = this.store.get();
    if (now.openId !== openId || now.editor.draft !== draft || now.editor.isSaving || JSON.stringify(document) === JSON.stringify(draft.base)) return;
    if (document === null) { if (!isChanged(draft)) this.store.update({ editor: { ...NO_DOCUMENT, face: 'gone' } }); return; }
    if (isChanged(draft)) this.store.updateEditor({ isOutdated: true });
    else this.store.updateEditor({ draft: openDraft(document), problems });
  }

  /** Deletes the open document and offers to put it back. */
  async remove(): Promise<void> {
    const { collection, openId } = this.store.get();
    if (collection === null || openId === null) return;
    const { document } = await cloud.deleteDocument(collection, openId);
    this.close();
    if (document === null) { this.host.say('这份文档已经被别人删除'); return; }
    this.host.say(`已删除 ${String(openId)}`, { action: { label: '撤销', run: () => { void this.putBack(collection, document); } } });
  }

  private async putBack(collection: string, document: Fields): Promise<void> {
    const reply = await cloud.saveDocument({ collection, document, base: null, anyway: true });
    if (!reply.saved) { this.host.say(sentenceOf(reply), { failed: true }); return; }
    this.host.say('已恢复');
    if (this.store.get().collection === collection && !this.hasChanges()) await this.open(document['_id'] as Id);
  }
}

function sentenceOf({ reason, message }: SaveReply): string {
  switch (reason) {
    case 'taken': return '这个文档 ID 已经有了，换一个再保存';
    case 'changed': return '这份文档刚被别人改过，还没有保存';
    case 'gone': return '这份文档已经被删除，可以复制成新文档再保存';
    default: return `数据库拒绝了这次保存：${message}`;
  }
}
