/** Everybody who waits for the same answer. */
export interface WaitingList<Answer> {
  /** Lets one more wait. */
  join(hear: (answer: Answer) => void): void;
  /** Answers all who wait, each once; whoever joins afterwards waits for the next answer. */
  settle(answer: Answer): void;
}

/** A list nobody waits on yet. */
export function createWaitingList<Answer>(): WaitingList<Answer> {
  let waiting: ((answer: Answer) => void)[] = [];
  return {
    join(hear) {
      waiting.push(hear);
    },
    settle(answer) {
      const heard = waiting;
      waiting = [];
      for (const hear of heard) hear(answer);
    },
  };
}
