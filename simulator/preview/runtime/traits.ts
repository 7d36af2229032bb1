/**
 * What a built-in component can do for its neighbours: a form reads its fields, a label activates its control,
 * a group knows its choices. Neighbours find each other through the DOM.
 */

/** Abilities of one built-in, by its DOM element. */
export interface Traits {
  /** A form control: its name, its value at this moment, and how to return to the first value. */
  field?: { name(): string; value(): unknown; reset(): void };
  /** What a tap on the label does. */
  activate?(): void;
  /** A radio or checkbox. */
  choice?: { value(): unknown; isChecked(): boolean; setChecked(checked: boolean): void };
  /** A radio or checkbox group is told which choice changed. */
  choiceChanged?(changed: HTMLElement): void;
  /** A form is told which button was tapped. */
  buttonTapped?(kind: 'submit' | 'reset', button: HTMLElement): void;
  /** One column of a picker-view. */
  column?: { index(): number; goTo(index: number): void };
  /** A picker-view is told that one of its columns came to rest. */
  columnSettled?(): void;
  columnMoving?(isMoving: boolean): void;
  itemHeight?(): number;
  /** What `select().node()` answers. */
  queryNode?: unknown;
}

const traits = new WeakMap<globalThis.Element, Traits>();

/** Adds abilities to an element. */
export function setTraits(element: globalThis.Element, added: Traits): void {
  traits.set(element, { ...traits.get(element), ...added });
}

/** The abilities of this very element. */
export function traitsOf(element: globalThis.Element): Traits {
  return traits.get(element) ?? {};
}

/** The nearest ancestor that has the ability. */
export function findAncestor<Name extends keyof Traits>(element: globalThis.Element, name: Name): NonNullable<Traits[Name]> | null {
  for (let above = element.parentElement; above !== null; above = above.parentElement) {
    const ability = traitsOf(above)[name];
    if (ability !== undefined) return ability;
  }
  return null;
}

/** Every element below that has the ability, in document order. */
export function findBelow<Name extends keyof Traits>(element: globalThis.Element, name: Name): { element: HTMLElement; ability: NonNullable<Traits[Name]> }[] {
  return [...element.querySelectorAll<HTMLElement>('*')].flatMap((below) => {
    const ability = traitsOf(below)[name];
    return ability === undefined ? [] : [{ element: below, ability: ability as NonNullable<Traits[Name]> }];
  });
}

/** What a selector query hands out as the node of this element. */
export function queryNodeOf(element: HTMLElement): unknown {
  return traitsOf(element).queryNode ?? element;
}
