import { CloudError } from './cloud-error';

/**
 * Why a function call did not yield a result, in both languages of the platform: `errCode` for `wx.cloud` in the
 * mini program, `code` for the SDK that calls a function from a function.
 */
export class FunctionFailure extends CloudError {
  readonly errCode: number;

  constructor(errCode: number, code: string, message: string) {
    super(code, message);
    this.name = 'FunctionFailure';
    this.errCode = errCode;
  }
}

/** The function does not exist. */
export function noSuchFunction(name: string): FunctionFailure {
  return new FunctionFailure(-501000, 'FUNCTION_NOT_FOUND', `Invalid function name: no cloud function is called "${name}"`);
}

/** The function threw. */
export function functionThrew(error: unknown): FunctionFailure {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : JSON.stringify(error);
  return new FunctionFailure(-504002, 'FUNCTIONS_EXECUTE_FAIL', `functions execute fail. ${text}`);
}

/** The function did not answer in its time. */
export function functionTimedOut(seconds: number): FunctionFailure {
  return new FunctionFailure(-504003, 'FUNCTIONS_TIME_LIMIT_EXCEEDED', `Invoking task timed out after ${seconds} seconds`);
}

/** The reply is larger than a client may receive. */
export function replyTooLarge(bytes: number): FunctionFailure {
  return new FunctionFailure(-604001, 'FUNCTIONS_REPLY_TOO_LARGE', `the reply of ${bytes} bytes is larger than 1 MB`);
}
