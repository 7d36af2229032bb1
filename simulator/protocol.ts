/**
 * What the two halves of the simulator say to each other over HTTP: the local cloud answers, the preview asks.
 * Every path below is served by the one address that `npm start` prints.
 */

/** Which mini program is meant. */
export type AppName = 'customer' | 'staff';

/** A person who can hold a phone in the preview. Identity (openid) stays on the server, as on the platform. */
export interface Person {
  /** Stable slug, e.g. `li-na`; also accepted by `POST /__call` as `as`. */
  id: string;
  app: AppName;
  /** Chinese name as printed in the control bar. */
  name: string;
  /** One line on who this is, e.g. 销售顾问 · 城东店. */
  note: string;
  /** What the phone-number button yields for this person; absent: the person has to type it. */
  phone?: string;
}

/** AppIDs of the local cloud; the customer app owns the environment, the staff app shares it. */
export const LOCAL_APP_IDS: Record<AppName, string> = { customer: 'wxlocalcustomer01', staff: 'wxlocalstaff00001' };
export const LOCAL_ENV_ID = 'local-1';

/** `POST /__call`: one action as a named person; `result` is the dispatcher's `Result`. */
export interface CallRequest { app: AppName; as: string; action: string; input: unknown }

/** `POST /__cloud/call-function`: what `wx.cloud.callFunction` sends. A failure answers `{ errCode, errMsg }`. */
export interface FunctionCallRequest { app: AppName; person: string; name: string; data: unknown }
export interface FunctionCallReply { result?: unknown; errCode?: number; errMsg: string; requestId: string }

/** `POST /__cloud/upload?app=&person=&path=` with the raw bytes as body. */
export interface UploadReply { fileID: string }
/** `POST /__cloud/temp-urls` */
export interface TempUrlsRequest { fileList: string[] }
export interface TempUrlsReply { fileList: { fileID: string; tempFileURL: string; status: number; errMsg: string }[] }

/** `GET /__control/people` */
export interface PeopleReply { people: Person[] }

/** `GET /__control/clock`; `POST` takes one of the two and fires everything due on the way, in order. */
export interface ClockReply { now: number }
export interface ClockRequest { setTo?: number; advanceMs?: number }

/** `GET /__control/messages`: subscription and customer-service messages, newest first, refused ones included. */
export interface SentMessage {
  id: string; at: number; app: AppName; person: string | null; kind: 'subscription' | 'customerService';
  templateId: string | null; page: string | null; fields: Record<string, string>;
  /** null when delivered, else the platform's refusal, e.g. `43101 user refuse to accept the msg`. */
  refusal: string | null;
}
export interface MessagesReply { messages: SentMessage[] }

/** `GET /__control/codes`: every mini program code the system made, so that any can be "scanned". */
export interface MadeCode { id: string; at: number; app: AppName; page: string; scene: string; imageUrl: string; label: string }
export interface CodesReply { codes: MadeCode[] }

/** `POST /__control/phone-code`: the one-time code behind `open-type="getPhoneNumber"`. */
export interface PhoneCodeRequest { app: AppName; person: string; phone?: string }
export interface PhoneCodeReply { code: string }

/** `POST /__control/subscriptions`: the platform records consent; one accept grants one message of that template. */
export interface SubscriptionsRequest { app: AppName; person: string; decisions: Record<string, 'accept' | 'reject' | 'ban'> }
/** `GET /__control/subscriptions?app=&person=`: grants left by template id. */
export interface SubscriptionsReply {
  grants: Record<string, number>;
  /** Chinese titles by template id, where the system knows them; the consent sheet shows them. */
  titles?: Record<string, string>;
}

/** `POST /__control/payment`: how the person answered the payment sheet opened for `prepayId`. */
export interface PaymentRequest { prepayId: string; outcome: 'pay' | 'cancel' | 'fail' }
export interface PaymentReply { outcome: 'ok' | 'cancel' | 'fail'; errMsg: string }
/** `GET /__control/payment?prepayId=`: what the sheet shows. */
export interface PaymentDetailReply { prepayId: string; outTradeNo: string; body: string; totalFen: number; state: string }

/** `GET /__control/logs?traceId=&limit=`: one line per function call. */
export interface LogLine {
  at: number; app: AppName | null; person: string | null; function: string; action: string | null;
  code: string; ms: number; traceId: string | null; detail: string;
  documentsExamined: number; documentsReturned: number;
}
export interface LogsReply { lines: LogLine[] }

/** `POST /__control/timers`: run one function's timer now. `GET` lists them with the next due time. */
export interface TimersReply { timers: { function: string; name: string; cron: string; nextAt: number }[] }

/** `GET /__events`: server-sent events. `message` also carries customer-service and subscription deliveries. */
export type SimulatorEvent =
  | { type: 'reload'; app: AppName | 'both' }
  | { type: 'clock'; now: number }
  | { type: 'message'; message: SentMessage }
  | { type: 'code'; code: MadeCode }
  | { type: 'log'; line: LogLine }
  | { type: 'data'; collection: string };

/** `GET /__health`: 503 with `ok: false` until the environment is seeded and everything can be asked for. */
export interface HealthReply { ok: boolean; seeded: boolean; functions: string[]; now: number }

/** `POST /__cloud/delete-files` */
export interface DeleteFilesRequest { app: AppName; person: string; fileList: string[] }
export interface DeleteFilesReply { fileList: { fileID: string; status: number; errMsg: string }[] }

/** `POST /__control/reset`: throws the data away, seeds again and sends `reload` to both phones. */
export interface ResetReply { ok: boolean }

/** `POST /__control/push`: what the person does in the customer-service session, or an event WeChat would push. */
export interface PushRequest {
  app: AppName;
  person: string;
  message:
    | { type: 'text'; content: string }
    | { type: 'image'; picUrl: string }
    | { type: 'miniprogrampage'; title: string; pagePath: string }
    | { type: 'event'; event: string; fields?: Record<string, unknown> };
}
/** What the function `message-push` answered, e.g. `success` or a transfer to human agents. */
export interface PushReply { reply: unknown }

/** `GET /__control/reads`: the latest database reads, newest first, with what each cost. */
export interface ReadsReply { reads: { at: number; collection: string; examined: number; returned: number; function: string | null }[] }

/** `POST /__control/reset` with `{}`: back to the seed. `GET /__control/export` answers this; `POST /__control/import` takes it. */
export interface ExportedData { collections: Record<string, Record<string, unknown>[]>; files: { path: string; base64: string }[]; now: number }

/** `GET /__control/collections`: those administrators keep first, in their order, then the others by name. */
export interface CollectionEntry {
  name: string;
  count: number;
  /** Chinese name and purpose of an administrators' collection; null for the others. */
  label: string | null;
  description: string | null;
  /** Orders an index serves; the first is the one a list begins with. */
  sorts: DocumentSort[];
}
export interface DocumentSort { index: string; field: string; descending: boolean }
export interface CollectionsReply { collections: CollectionEntry[] }

/** `GET /__control/admin-document?collection=`: what the form is built from; 404 for a collection without a schema. */
export interface AdminDocumentReply {
  collection: string; label: string; description: string; idExample: string | null;
  /** JSON Schema (draft 7) with the notes of `shared/documents/admin-document.ts` as extra keywords. */
  schema: Record<string, unknown>;
  example: Record<string, unknown>;
}

/**
 * `GET /__control/documents?collection=&sort=&after=&field=&text=`: one page. With a text it finds documents that contain it, in `field`
 * or anywhere, and looks at a bounded number per page: rows may be few while `next` leads on.
 */
export interface DocumentRow {
  id: string | number; title: string;
  /** The beginning of the document, for collections without a schema. */
  note: string;
  picture: string | null;
  problemCount: number;
}
export interface DocumentsReply { rows: DocumentRow[]; next: string | null; examined: number }

/** What is wrong with a document of an administrators' collection; place, place in Chinese, sentence. */
export interface DocumentProblem { path: string; label: string; message: string }

/** `GET /__control/document?collection=&id=` with the id as JSON. Documents travel as relaxed EJSON: a date is `{"$date": …}`. */
export interface DocumentReply { document: Record<string, unknown> | null; problems: DocumentProblem[] }

/** `POST /__control/documents/check` */
export interface CheckRequest { collection: string; document: Record<string, unknown> }
export interface CheckReply { problems: DocumentProblem[] }

/** `POST /__control/documents/save`: `base` is the document as it was read, null for a new one; `anyway` stores it with its problems. */
export interface SaveRequest { collection: string; document: Record<string, unknown>; base: Record<string, unknown> | null; anyway: boolean }
export interface SaveReply {
  saved: boolean;
  /** `taken`: the id exists; `changed` and `gone`: somebody else wrote or deleted it; `refused`: the database said no, see `message`. */
  reason: 'problems' | 'taken' | 'changed' | 'gone' | 'refused' | null;
  message: string;
  /** As stored, or, for `changed`, as it is now. */
  document: Record<string, unknown> | null;
  problems: DocumentProblem[];
}

/** `POST /__control/documents/delete`: answers the document that was there, so that it can be put back; null when it was gone. */
export interface DeleteRequest { collection: string; id: string | number }
export interface DeleteReply { document: Record<string, unknown> | null }

/** `GET /__control/documents/export?collection=`: JSON Lines. `POST /__control/documents/import` replaces documents of the same id. */
export interface ImportRequest { collection: string; documents: Record<string, unknown>[] }
export interface ImportReply { imported: number; withProblems: number }

/** `POST /__control/upload?name=` with the raw bytes as body answers an `UploadReply`: a file the administrator adds. */

/** Any path here that cannot be served answers this with status 400, 404 or 500. */
export interface ControlError { error: string }
