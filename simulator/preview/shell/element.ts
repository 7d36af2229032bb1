/** One way to make DOM elements, for the shell and for what WeChat draws over a phone. */

/** Attributes and listeners of an element; `text` and `on…` are the only special keys. */
export interface ElementOptions {
  className?: string;
  text?: string;
  attributes?: Record<string, string>;
  onClick?: () => void;
}

/** One element with its children. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag, options: ElementOptions = {}, children: (Node | null)[] = [],
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  if (options.className !== undefined) node.className = options.className;
  if (options.text !== undefined) node.textContent = options.text;
  for (const [name, value] of Object.entries(options.attributes ?? {})) node.setAttribute(name, value);
  if (options.onClick) node.addEventListener('click', options.onClick);
  node.append(...children.filter((child): child is Node => child !== null));
  return node;
}
