/** `wx.createSelectorQuery()`: asks nodes of one component for their place, scroll, properties or drawing node. */
import { domOf, shadowRootOf, toComponent, toNode } from './engine';
import type { Node } from './engine';
import { pageViewport } from './metrics';
import { queryNodeOf } from './traits';

/** Which facts to answer with. */
export interface QueryFields {
  id?: boolean;
  dataset?: boolean;
  mark?: boolean;
  rect?: boolean;
  size?: boolean;
  scrollOffset?: boolean;
  properties?: string[];
  computedStyle?: string[];
  context?: boolean;
  node?: boolean;
  ref?: boolean;
}

type Answer = Record<string, unknown>;
type Callback = (answer: Answer | Answer[] | null) => void;

interface Request {
  scope: Node | null;
  /** null: the viewport of the page. */
  selector: string | null;
  isSingle: boolean;
  fields: QueryFields;
  callback: Callback | undefined;
}

/** A query is filled by `select…` calls and answered in one go by `exec`. */
export class SelectorQuery {
  private scope: Node | null;
  private readonly requests: Request[] = [];

  /** @param owner component or page to search in */
  constructor(
    owner: unknown,
    private readonly scrollerOf: (scope: Node | null) => HTMLElement | null,
  ) {
    this.scope = toNode(owner);
  }

  /** Searches in another component from here on. */
  in(owner: unknown): this {
    this.scope = toNode(owner) ?? this.scope;
    return this;
  }

  select(selector: string): NodesReference {
    return new NodesReference(this, selector, true);
  }

  selectAll(selector: string): NodesReference {
    return new NodesReference(this, selector, false);
  }

  selectViewport(): NodesReference {
    return new NodesReference(this, null, true);
  }

  /** Queues one question; used by `NodesReference`. */
  push(selector: string | null, isSingle: boolean, question: { fields: QueryFields; callback: Callback | undefined }): this {
    this.requests.push({ scope: this.scope, selector, isSingle, ...question });
    return this;
  }

  /** Answers every question, in order, after the current update has been laid out. */
  exec(done?: (answers: (Answer | Answer[] | null)[]) => void): this {
    setTimeout(() => {
      const answers = this.requests.map((request) => this.answer(request));
      this.requests.forEach(({ callback }, index) => callback?.(answers[index] ?? null));
      done?.(answers);
    });
    return this;
  }

  private answer({ scope, selector, isSingle, fields }: Request): Answer | Answer[] | null {
    if (selector === null) return describeViewport(this.scrollerOf(scope), fields);
    const nodes = findNodes(scope, selector);
    if (!isSingle) return nodes.map((node) => describeNode(node, fields));
    return nodes[0] === undefined ? null : describeNode(nodes[0], fields);
  }
}

/** What `select` answers: the questions one can ask. Each returns the query, for chaining. */
export class NodesReference {
  constructor(
    private readonly query: SelectorQuery,
    private readonly selector: string | null,
    private readonly isSingle: boolean,
  ) {}

  fields(fields: QueryFields, callback?: Callback): SelectorQuery {
    return this.query.push(this.selector, this.isSingle, { fields, callback });
  }

  boundingClientRect(callback?: Callback): SelectorQuery {
    return this.fields({ id: true, dataset: true, rect: true, size: true }, callback);
  }

  scrollOffset(callback?: Callback): SelectorQuery {
    return this.fields({ id: true, dataset: true, scrollOffset: true }, callback);
  }

  context(callback?: Callback): SelectorQuery {
    return this.fields({ context: true }, callback);
  }

  node(callback?: Callback): SelectorQuery {
    return this.fields({ node: true }, callback);
  }

  ref(callback?: Callback): SelectorQuery {
    return this.fields({ ref: true }, callback);
  }
}

/** The nodes a selector names below `scope`; `a >>> b` looks for `b` inside the components that match `a`. */
export function findNodes(scope: Node | null, selector: string): Node[] {
  const [first = '', ...inner] = selector.split('>>>').map((part) => part.trim());
  const found = first.split(',').flatMap((part) => shadowRootOf(scope)?.querySelectorAll(part.trim()) ?? []);
  return inner.reduce((nodes, part) => nodes.flatMap((node) => findNodes(node, part)), found);
}

function describeNode(node: Node, fields: QueryFields): Answer {
  const element = domOf(node);
  const answer: Answer = {};
  if (fields.id) answer['id'] = node.id;
  if (fields.dataset) answer['dataset'] = node.dataset;
  if (fields.mark) answer['mark'] = node.collectMarks();
  if (fields.rect || fields.size) Object.assign(answer, measure(element ?? firstElement(node), fields));
  for (const name of fields.properties ?? []) answer[name] = (toComponent(node)?.data as Answer | undefined)?.[name];
  if (fields.ref) answer['ref'] = node;
  return element === null ? answer : { ...answer, ...describeElement(element, fields) };
}

function describeElement(element: HTMLElement, fields: QueryFields): Answer {
  const answer: Answer = fields.scrollOffset ? scrollOf(element) : {};
  const style = fields.computedStyle === undefined ? undefined : getComputedStyle(element);
  for (const name of fields.computedStyle ?? []) answer[name] = style?.getPropertyValue(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
  if (fields.node) answer['node'] = queryNodeOf(element);
  if (fields.context) answer['context'] = queryNodeOf(element);
  return answer;
}

// A virtual host has no element of its own; its first inner element stands for it.
function firstElement(node: Node): HTMLElement | null {
  for (const child of shadowRootOf(node)?.childNodes ?? []) {
    const element = domOf(child.asElement());
    if (element !== null) return element;
  }
  return null;
}

function measure(element: HTMLElement | null, { rect, size }: QueryFields): Answer {
  const origin = pageViewport();
  const box = element?.getBoundingClientRect() ?? new DOMRect(origin.left, origin.top);
  const { width, height } = box;
  const edges = { left: box.left - origin.left, top: box.top - origin.top, right: box.right - origin.left, bottom: box.bottom - origin.top };
  return { ...(rect ? edges : {}), ...(size ? { width, height } : {}) };
}

function scrollOf({ scrollLeft, scrollTop, scrollWidth, scrollHeight }: HTMLElement): Answer {
  return { scrollLeft, scrollTop, scrollWidth, scrollHeight };
}

function describeViewport(scroller: HTMLElement | null, fields: QueryFields): Answer {
  const { width, height } = pageViewport();
  return {
    ...(fields.id ? { id: '' } : {}),
    ...(fields.dataset ? { dataset: {} } : {}),
    ...(fields.rect ? { left: 0, top: 0, right: width, bottom: height } : {}),
    ...(fields.size ? { width, height } : {}),
    ...(fields.scrollOffset && scroller !== null ? scrollOf(scroller) : {}),
  };
}
