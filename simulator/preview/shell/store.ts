/** Everything the shell knows, in one place; panels watch the keys they draw. */
import type { AppName, LogLine, MadeCode, Person, SentMessage } from '../../protocol';
import { DEFAULT_SETTINGS } from './phone-link';
import type { PaymentNote, PhoneSettings } from './phone-link';

/** One line about what just happened; `failed` paints it as a warning. */
export interface Notice { text: string; failed: boolean }

/** The shell's state. Lists are newest first. */
export interface ShellState {
  people: Person[];
  /** Slug of the person holding each phone. */
  holders: Record<AppName, string>;
  /** Simulated time: epoch ms as told by the local cloud, and `performance.now()` of that moment. */
  clock: { now: number; toldAt: number } | null;
  messages: SentMessage[];
  codes: MadeCode[];
  payments: PaymentNote[];
  logs: LogLine[];
  traceId: string;
  settings: Record<AppName, PhoneSettings>;
  connected: boolean;
  openDrawers: string[];
  /** Which phone a narrow window shows. */
  shownPhone: AppName;
  notice: Notice | null;
}

type Key = keyof ShellState;

/** Kept in the browser, so that a reload of the page keeps the scene. */
const REMEMBERED: readonly Key[] = ['holders', 'settings', 'openDrawers', 'shownPhone'];
const MEMORY_KEY = 'simulator-shell';

/** State with watchers; `update` calls those whose keys changed, once each. */
export class Store {
  private state: ShellState;
  private readonly watchers: { keys: readonly Key[]; draw: (state: ShellState) => void }[] = [];

  constructor(private readonly memory: Pick<Storage, 'getItem' | 'setItem'>) {
    this.state = { ...emptyState(), ...readMemory(memory) };
  }

  get(): ShellState {
    return this.state;
  }

  update(changes: Partial<ShellState>): void {
    const changed = (Object.keys(changes) as Key[]).filter((key) => changes[key] !== this.state[key]);
    if (changed.length === 0) return;
    this.state = { ...this.state, ...changes };
    if (changed.some((key) => REMEMBERED.includes(key))) this.remember();
    for (const { keys, draw } of this.watchers) if (keys.some((key) => changed.includes(key))) draw(this.state);
  }

  /** Draws now and whenever one of the keys changes. */
  watch(keys: readonly Key[], draw: (state: ShellState) => void): void {
    this.watchers.push({ keys, draw });
    draw(this.state);
  }

  /** Changes some settings of one phone. */
  changeSettings(app: AppName, changes: Partial<PhoneSettings>): void {
    this.update({ settings: { ...this.state.settings, [app]: { ...this.state.settings[app], ...changes } } });
  }

  private remember(): void {
    this.memory.setItem(MEMORY_KEY, JSON.stringify(Object.fromEntries(REMEMBERED.map((key) => [key, this.state[key]]))));
  }
}

function emptyState(): ShellState {
  return {
    people: [], holders: { customer: '', staff: '' }, clock: null, messages: [], codes: [], payments: [], logs: [], traceId: '',
    settings: { customer: { ...DEFAULT_SETTINGS }, staff: { ...DEFAULT_SETTINGS } },
    connected: false, openDrawers: ['messages', 'codes'], shownPhone: 'customer', notice: null,
  };
}

/** What an earlier visit left; anything unreadable is forgotten. */
function readMemory(memory: Pick<Storage, 'getItem'>): Partial<ShellState> {
  try {
    const kept = JSON.parse(memory.getItem(MEMORY_KEY) ?? '{}') as Partial<ShellState>;
    const settings = kept.settings;
    if (settings) kept.settings = { customer: { ...DEFAULT_SETTINGS, ...settings.customer }, staff: { ...DEFAULT_SETTINGS, ...settings.staff } };
    return kept;
  } catch {
    return {};
  }
}
