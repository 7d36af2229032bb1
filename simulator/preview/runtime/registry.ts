/** The globals `Component`, `Page` and `Behavior`, and the style sheets that come with each registration. */
import type { Caller, CodeSpace, glassEasel } from './engine';
import { recordError } from './errors';
import { applyTheme } from './theme';

/** Facts about one component that the bundle carries beside its script. */
export interface ComponentMeta {
  json: Record<string, unknown>;
  isPage: boolean;
  css: string;
}

interface Registration extends ComponentMeta {
  load: () => unknown;
  isDefined: boolean;
}

type Definition = Record<string, unknown>;
type Templates = Record<string, unknown>;
/** The adapter's builders are generic over every definition; here a definition is just a record. */
interface LooseBuilder {
  definition(definition: Definition): LooseBuilder;
  pageDefinition(definition: Definition): LooseBuilder;
  register(): unknown;
}

const CLASS_MARKER = /\u0001/g;
const HOST_MARKER = /\u0002/g;

/** Keeps every component of the app and registers it when its script runs. */
export class Registry {
  private readonly components = new Map<string, Registration>();
  private readonly namedBehaviors: Record<string, unknown>;
  private readonly pageSheets = new Map<string, HTMLStyleElement>();
  private scopeCount = 0;

  constructor(
    private readonly space: CodeSpace,
    private readonly parts: { templates: Templates; variables: Record<string, unknown> },
  ) {
    const behavior = (definition: Definition): unknown => loose(space.behavior()).definition(definition).register();
    const empty = behavior({});
    this.namedBehaviors = {
      'wx://component-export': empty,
      'wx://form-field': behavior({ properties: { name: String, value: null } }),
      'wx://form-field-group': empty,
      'wx://form-field-button': empty,
      // Only the Skyline renderer forwards scroll-view members; the WebView renderer ignores it.
      'wx://proxy-scroll-view': empty,
    };
    this.watchReady();
  }

  /** Announces a component before any script runs. */
  add(id: string, meta: ComponentMeta, load: () => unknown): void {
    this.components.set(id, { ...meta, json: applyTheme(meta.json, this.parts.variables), load, isDefined: false });
  }

  /** The JSON of a page or component. */
  jsonOf(id: string): Record<string, unknown> {
    return this.components.get(id)?.json ?? {};
  }

  has(id: string): boolean {
    return this.components.has(id);
  }

  /** Lets only this page's own sheet apply, as if each page were a document of its own. */
  usePageStyle(id: string): void {
    for (const [page, sheet] of this.pageSheets) sheet.disabled = page !== id;
  }

  /** Runs every script in order; a script that throws or registers nothing is a recorded defect. */
  loadAll(): void {
    for (const [id, registration] of this.components) {
      globalThis.__mp.current = id;
      try {
        registration.load();
        if (!registration.isDefined) recordError(`${id}: the script calls neither Component() nor Page()`, { is: id, method: 'define' });
      } catch (error) {
        recordError(error, { is: id, method: 'define' });
      }
    }
  }

  /** The functions mini program scripts find as globals. */
  globals(): Record<'Component' | 'Page' | 'Behavior', (definition: Definition) => unknown> {
    return {
      Component: (definition) => this.define(definition, 'definition'),
      Page: (definition) => this.define(definition, 'pageDefinition'),
      Behavior: (definition) => loose(this.space.behavior()).definition(this.normalize(definition)).register(),
    };
  }

  private define(definition: Definition, kind: 'definition' | 'pageDefinition'): unknown {
    const id = globalThis.__mp.current;
    const registration = this.components.get(id);
    if (registration === undefined) throw new Error(`Component() was called outside a component's main file (last file: ${id})`);
    if (registration.isDefined) throw new Error(`${id} is registered twice`);
    registration.isDefined = true;
    this.prepareStyle(id, registration, (definition['options'] ?? {}) as Record<string, unknown>);
    const template = { groupList: this.parts.templates, content: this.parts.templates[id], fallbackListenerOnNativeNode: true };
    this.space.addCompiledTemplate(id, template as unknown as glassEasel.template.ComponentTemplate);
    return loose(this.space.component(id))[kind](this.normalize(definition)).register();
  }

  // The adapter reads style options from JSON only; the platform also takes them from the definition.
  private prepareStyle(id: string, { json, isPage, css }: ComponentMeta, options: Record<string, unknown>): void {
    const asked = (json['styleIsolation'] ?? options['styleIsolation'] ?? (options['addGlobalClass'] ? 'apply-shared' : undefined)) as string | undefined;
    const isShared = asked === undefined ? isPage : /^(?:page-)?shared$/.test(asked);
    const scope = isShared ? undefined : `s${this.scopeCount++}`;
    const styleIsolation = asked ?? (isPage ? 'shared' : 'isolated');
    const config: Record<string, unknown> = { ...json, component: !isPage, styleIsolation };
    this.space.addComponentStaticConfig(id, config);
    this.space.addStyleSheet(id, undefined, scope);
    if (css === '') return;
    const sheet = addStyleSheet(css, scope);
    if (isPage) {
      sheet.disabled = true;
      this.pageSheets.set(id, sheet);
    }
  }

  private normalize(definition: Definition): Definition {
    const behaviors = (definition['behaviors'] ?? []) as unknown[];
    const properties = (definition['properties'] ?? {}) as Record<string, unknown>;
    return {
      ...definition,
      ...(behaviors.length === 0 ? {} : { behaviors: behaviors.flat().map((behavior) => this.findBehavior(behavior)) }),
      ...(definition['properties'] === undefined ? {} : { properties: Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, withCallableObserver(property)])) }),
    };
  }

  private findBehavior(behavior: unknown): unknown {
    if (typeof behavior !== 'string') return behavior;
    const known = this.namedBehaviors[behavior];
    if (known === undefined) throw new Error(`behavior "${behavior}" is not simulated`);
    return known;
  }

  // The template engine leaves `ready` to its host: one frame after the component entered the page.
  private watchReady(): void {
    const readied = new WeakSet<object>();
    const overall = loose(this.space.behavior()).definition({
      lifetimes: {
        attached(this: Caller) {
          const node = this._$;
          queueMicrotask(() => requestAnimationFrame(() => {
            if (readied.has(node)) return;
            readied.add(node);
            node.triggerLifetime('ready', []);
          }));
        },
      },
    }).register() as { _$: glassEasel.GeneralBehavior };
    this.space.setOverallBehavior(overall._$);
  }
}

/** Adds a bundled sheet to the document, its markers replaced by the scope; without a scope it applies everywhere. */
export function addStyleSheet(css: string, scope?: string): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = css.replace(CLASS_MARKER, scope === undefined ? '' : `${scope}--`).replace(HOST_MARKER, scope ?? '');
  document.head.append(style);
  return style;
}

function loose(builder: unknown): LooseBuilder {
  return builder as LooseBuilder;
}

// `observer: 'methodName'` may name a method that a behavior brings in later, so it is looked up when it fires.
function withCallableObserver(property: unknown): unknown {
  const observer = (property as { observer?: unknown } | null)?.observer;
  if (typeof observer !== 'string') return property;
  return {
    ...(property as object),
    observer(this: Record<string, ((...values: unknown[]) => unknown) | undefined>, ...values: unknown[]) {
      return this[observer]?.(...values);
    },
  };
}
