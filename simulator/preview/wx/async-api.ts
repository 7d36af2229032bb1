/** The calling convention every `wx` function shares: callbacks when given, else a promise. */

/** What a mini program passes; the three callbacks are optional, everything else belongs to the function. */
export type Options = Record<string, unknown>;
/** Fields merged into the success result. */
export type Answer = Record<string, unknown>;
/** One `wx` function as the mini program sees it. */
export type WxFunction = (options?: Options) => Promise<Answer> | undefined;

/** A refusal in the platform's wording; `detail` carries `errno`, `errCode` or `err_code`. */
export class WxFailure extends Error {
  readonly errMsg: string;
  constructor(errMsg: string, readonly detail: Answer = {}) {
    super(errMsg);
    this.name = 'WxFailure';
    this.errMsg = errMsg;
  }
}

/** What the simulator does not stand in for; thrown loudly so that it is never mistaken for an answer. */
export class NotSimulated extends Error {
  constructor(readonly api: string) {
    super(`NotSimulated('${api}'): the preview has no stand-in for ${api}`);
    this.name = 'NotSimulated';
  }
}

/**
 * Wraps an implementation into the platform's convention.
 *
 * @param implementation answers the success fields as an object, or nothing; it may be a promise
 * @param name as it appears in `errMsg`, e.g. `showToast` gives `showToast:ok`
 * @returns a promise, or undefined when `success`, `fail` or `complete` is given (as on the platform)
 */
export function asyncApi(name: string, implementation: (options: Options) => unknown): WxFunction {
  return (given) => {
    const options = given ?? {};
    const run = async (): Promise<Answer> => ({ ...(await implementation(options) as Answer | undefined), errMsg: `${name}:ok` });
    const hasCallback = ['success', 'fail', 'complete'].some((key) => typeof options[key] === 'function');
    if (!hasCallback) return run().catch((error: unknown) => { throw toRejection(name, error); });
    void run().then(
      (answer) => { callBack(options, 'success', answer); callBack(options, 'complete', answer); },
      (error: unknown) => {
        if (!(error instanceof WxFailure)) reportDefect(error);
        const failure = toFailure(name, error);
        callBack(options, 'fail', failure);
        callBack(options, 'complete', failure);
      },
    );
    return undefined;
  };
}

/** A required text option, or the platform's parameter error. */
export function textOption(options: Options, key: string, api: string): string {
  const value = options[key];
  if (typeof value === 'string') return value;
  throw new WxFailure(`${api}:fail parameter error: parameter.${key} should be String instead of ${typeName(value)};`);
}

/** An option shown or sent as text; objects are no text and give the default. */
export function plainText(options: Options, key: string, fallback = ''): string {
  const value = options[key];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : fallback;
}

/** A number option with its default. */
export function numberOption(options: Options, key: string, fallback: number): number {
  const value = options[key];
  return typeof value === 'number' && Number.isFinite(value) ? value : fallback;
}

function callBack(options: Options, key: string, value: Answer): void {
  const callback = options[key];
  if (typeof callback === 'function') (callback as (answer: Answer) => void).call(options, value);
}

function toFailure(name: string, error: unknown): Answer {
  if (error instanceof WxFailure) return { ...error.detail, errMsg: error.errMsg };
  return { errMsg: `${name}:fail ${error instanceof Error ? error.message : String(error)}` };
}

function toRejection(name: string, error: unknown): Error {
  if (error instanceof NotSimulated) return error;
  const failure = toFailure(name, error);
  return Object.assign(new Error(String(failure['errMsg'])), failure);
}

/** A defect inside a callback-style call has nobody to reject to: the page's error list shows it. */
function reportDefect(error: unknown): void {
  const errors = (globalThis as { __mpErrors?: { message: string; stack?: string | undefined }[] }).__mpErrors;
  if (error instanceof Error) errors?.push({ message: error.message, stack: error.stack });
}

function typeName(value: unknown): string {
  if (value === null) return 'Null';
  return value === undefined ? 'Undefined' : Object.prototype.toString.call(value).slice(8, -1);
}
