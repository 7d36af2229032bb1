/** A reply of the payment API, in snake_case as on the wire. */
export type PayReply = Record<string, unknown>;

/** The service provider under which every cloud payment runs. */
export const SERVICE_MCH_ID = '1800008281';
export const SERVICE_APP_ID = 'wx8abf6b2b8e4b6c3d';

/** A business refusal: the request was understood and is not possible. */
export class PayRefusal extends Error {
  readonly code: string;

  constructor(code: string, description: string) {
    super(description);
    this.name = 'PayRefusal';
    this.code = code;
  }
}

/** A request that is malformed: the platform then answers `return_code: FAIL` without a result. */
export class PayMalformed extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PayMalformed';
  }
}

/** The fields every successful reply carries. */
export function success(fields: Record<string, unknown>): PayReply {
  return { return_code: 'SUCCESS', return_msg: 'OK', result_code: 'SUCCESS', appid: SERVICE_APP_ID, mch_id: SERVICE_MCH_ID, ...fields };
}

/** What a thrown refusal looks like as a reply; anything else is a defect and is thrown on. */
export function refusalReply(error: unknown): PayReply {
  if (error instanceof PayMalformed) return { return_code: 'FAIL', return_msg: error.message };
  if (!(error instanceof PayRefusal)) throw error;
  return { return_code: 'SUCCESS', return_msg: 'OK', result_code: 'FAIL', err_code: error.code, err_code_des: error.message };
}
