/**
 * A refusal of the cloud itself, as the wire carries it: the SDK turns `code` into `errCode` and quotes `message`.
 * `code` is one of the platform's constants, e.g. `DATABASE_COLLECTION_NOT_EXIST`.
 */
export class CloudError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'CloudError';
    this.code = code;
  }
}

/**
 * Thrown for everything the real cloud does and this one does not, so that a gap is loud instead of a silent `undefined`.
 * `feature` names what was asked for, e.g. `aggregate stage $graphLookup`.
 */
export class NotSimulated extends CloudError {
  readonly feature: string;

  constructor(feature: string) {
    super('NOT_SIMULATED', `The local cloud does not simulate: ${feature}`);
    this.name = 'NotSimulated';
    this.feature = feature;
  }
}
