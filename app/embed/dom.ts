/** Elements without a framework: text is always text, attributes are always attributes. */
type Child = Node | string | null | false | undefined;

/** `on*` values are listeners; null and false attributes are left out. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | number | boolean | null | (() => void)>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== false) element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.filter((c): c is Node | string => c !== null && c !== false && c !== undefined && c !== ""));
  return element;
}

/** A small picture: shapes by tag, attributes and text. */
export function svg(
  className: string,
  [width, height]: readonly [number, number],
  shapes: readonly { readonly tag: string; readonly attributes: Readonly<Record<string, string | number>>; readonly text?: string }[],
): SVGElement {
  const make = (tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
    return element;
  };
  const root = make("svg", { class: className, width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" });
  for (const { tag, attributes, text = "" } of shapes) root.appendChild(make(tag, attributes)).textContent = text;
  return root;
}
