/** What a check answers: nothing wrong, or one line per fault with the place it is in. */
export interface CheckReport {
  /** `path:line sentence`; empty when all is well. */
  faults: string[];
  /** What was looked at, e.g. `214 files`; a check that looked at nothing must not pass silently. */
  looked: string;
}

/** @param root absolute path of the repository, or of a folder with planted faults */
export type Check = (root: string) => Promise<CheckReport>;
