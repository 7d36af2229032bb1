/** Choices a person ticked 总是保持以上选择 for. */
import type { PersonStorage } from './person-storage';

const REMEMBERED = '__subscriptions';
export type Decision = 'accept' | 'reject' | 'ban' | 'filter';

/** Remembered subscription choices of the person holding the phone. */
export class SubscriptionMemory {
  constructor(private readonly storage: PersonStorage) {}

  read(): Record<string, Decision> {
    return (this.storage.get(REMEMBERED) as Record<string, Decision> | undefined) ?? {};
  }

  keep(decisions: Record<string, Decision>): void {
    this.storage.set(REMEMBERED, { ...this.read(), ...decisions });
  }

  /** As `getSetting({ withSubscriptions: true })` words it. */
  describe(): { mainSwitch: boolean; itemSettings: Record<string, Decision> } {
    return { mainSwitch: true, itemSettings: this.read() };
  }
}
