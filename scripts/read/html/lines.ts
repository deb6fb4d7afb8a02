/** DOM → the lines a reader sees. */

export interface HtmlLine {
  readonly text: string;
  /** Characters of it that are link text. */
  readonly linked: number;
  /** The block it stands in. */
  readonly block: Element;
}

const BLOCKS = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML LI
   MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL`.split(/\s+/),
);
const SILENT = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE META LINK IFRAME OBJECT SVG CANVAS AUDIO VIDEO BUTTON INPUT SELECT TEXTAREA".split(" "),
);
const ELEMENT = 1;
const TEXT = 3;

/** Lines in document order, blanks collapsed, empty ones left out. Not recursive: pages nest as deep as they like. */
export function linesOfDom(root: Element): HtmlLine[] {
  const lines: HtmlLine[] = [];
  let text = "";
  let linked = 0;
  let block = root;
  const flush = (next: Element): void => {
    const line = text.replace(/\s+/g, " ").trim();
    if (line) lines.push({ text: line, linked: Math.min(linked, line.length), block });
    text = "";
    linked = 0;
    block = next;
  };
  const visit = (node: Node, inLink: boolean): void => {
    if (node.nodeType === TEXT) {
      const data = node.textContent ?? "";
      text += data;
      if (inLink) linked += data.trim().length;
    }
  };
  // An entry is a node to enter, or a block to come back to once its child block is done.
  const stack: { readonly node: Node; readonly inLink: boolean; readonly back: boolean }[] = [{ node: root, inLink: false, back: false }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, inLink, back } = top;
    if (back) {
      flush(node as Element);
      continue;
    }
    if (node.nodeType !== ELEMENT) {
      visit(node, inLink);
      continue;
    }
    const element = node as Element;
    const tag = element.tagName.toUpperCase();
    if (SILENT.has(tag)) continue;
    if (tag === "BR") {
      flush(block);
      continue;
    }
    if (BLOCKS.has(tag)) {
      stack.push({ node: block, inLink, back: true });
      flush(element);
    }
    const children = [...element.childNodes];
    for (let i = children.length - 1; i >= 0; i--) stack.push({ node: children[i]!, inLink: inLink || tag === "A", back: false });
  }
  flush(root);
  return lines;
}
