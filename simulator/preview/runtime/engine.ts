/** The one place that opens up glass-easel: types the rest of the runtime uses, and its global switches. */
import { MiniProgramEnv, component, glassEasel } from 'glass-easel-miniprogram-adapter';
import type { CodeSpace } from 'glass-easel-miniprogram-adapter';

export { MiniProgramEnv, component, glassEasel };
export type { CodeSpace };

/** A node of the template tree, component or not. */
export type Node = glassEasel.Element;
/** A component node. */
export type ComponentNode = glassEasel.GeneralComponent;

/** What the mini program sees as `this`: the caller object of the adapter. */
export interface Caller {
  [member: string]: unknown;
  /** The component node behind it. */
  _$: ComponentNode;
  is: string;
  id: string;
  data: Record<string, unknown>;
  setData(data: Record<string, unknown>, done?: () => void): void;
}

// A component may own a property called `dataset` or `style`; mirrored fields would overwrite the node's own.
glassEasel.globalOptions.writeFieldsToNode = false;
// With `usePlainIds`, lets `#id` selectors of WXSS and of tests match.
glassEasel.globalOptions.writeIdToDOM = true;

type Prepare = (is: string, options: unknown) => [Record<string, unknown>, string];

/** Writes template ids to the DOM as they are; the adapter would prefix them per component. */
export function usePlainIds(space: CodeSpace): void {
  const open = space as unknown as { prepareComponentOptions: Prepare };
  const prepare = open.prepareComponentOptions.bind(space);
  open.prepareComponentOptions = (is, options) => {
    const [prepared, isolation] = prepare(is, options);
    return [{ ...prepared, idPrefixGenerator: undefined }, isolation];
  };
}

/** The style and class segment for what the page did not write itself: WXS styles, pressed looks. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- the enum exists only in the declarations; at run time it is this number
export const TEMPORARY_SEGMENT: glassEasel.StyleSegmentIndex = 3;

/** A prototype's own function before it is replaced; call it with the instance as `this`. */
export function original<Prototype extends object, Name extends keyof Prototype>(prototype: Prototype, name: Name): Prototype[Name] {
  return prototype[name];
}

/** The DOM element of a node; null for virtual nodes and for nodes already gone. */
export function domOf(node: Node | null | undefined): HTMLElement | null {
  return ((node?.$$ as unknown) ?? null) as HTMLElement | null;
}

/** The node that a DOM element stands for, if it is not plain inner DOM. */
export function nodeOf(element: globalThis.Element): Node | null {
  return (element as { __wxElement?: Node }).__wxElement ?? null;
}

/** The node behind `value`, which may be the node itself or what a mini program calls `this`. */
export function toNode(value: unknown): Node | null {
  if (value === null || typeof value !== 'object') return null;
  return (value as Partial<Caller>)._$ ?? (glassEasel.Element.prototype.isPrototypeOf(value) ? (value as Node) : null);
}

/** The same node as a component, or null when it is none. */
export function toComponent(node: Node | null): ComponentNode | null {
  return node?.asGeneralComponent() ?? null;
}

/** The inner tree of a component; null when it has none. */
export function shadowRootOf(node: Node | null): glassEasel.ShadowRoot | null {
  return toComponent(node)?.getShadowRoot() ?? null;
}

/** The component in whose template this node was written. */
export function ownerOf(node: Node): ComponentNode | null {
  return node.ownerShadowRoot?.getHostNode() ?? null;
}
