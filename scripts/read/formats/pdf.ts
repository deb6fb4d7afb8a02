/** A PDF's text as paragraphs: a PDF knows only where characters stand, so lines and paragraphs are read off their places. */
import { getDocumentProxy } from "unpdf";

interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}
interface Glyphs {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

const PAGE_NUMBER = /^[-–—\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／]\s*(?:共\s*)?\d{1,4}(?:\s*页)?)?[-–—\s]*$/;
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;

/** Paragraphs, one a line. Throws what the library throws for a file that is no PDF or is locked. */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const lines: Line[] = [];
  const breaks: boolean[] = [];
  for (let n = 1; n <= pdf.numPages; n++) {
    const content = await (await pdf.getPage(n)).getTextContent();
    const onPage = linesOf(content.items.filter((item): item is (typeof content.items)[number] & Glyphs => "str" in item));
    breaks.push(...paragraphStarts(onPage, lines.at(-1)));
    lines.push(...onPage);
  }
  await pdf.cleanup();
  let text = "";
  lines.forEach((line, i) => {
    const joint = i === 0 ? "" : breaks[i] ? "\n" : WIDE.test(text.at(-1) ?? "") || WIDE.test(line.text[0] ?? "") ? "" : " ";
    text += joint + line.text;
  });
  return text;
}

function linesOf(items: readonly Glyphs[]): Line[] {
  const lines: Line[] = [];
  let open: { text: string; left: number; right: number; y: number; size: number } | null = null;
  const close = (): void => {
    if (open && open.text.trim() && !PAGE_NUMBER.test(open.text)) lines.push({ ...open, text: open.text.trim() });
    open = null;
  };
  for (const { str, transform, width } of items) {
    if (str.trim() === "" && width === 0) continue;
    const [left, y, size] = [transform[4]!, transform[5]!, Math.hypot(transform[2]!, transform[3]!) || 1];
    if (open && Math.abs(open.y - y) > size / 2) close();
    if (!open) open = { text: "", left, right: left, y, size };
    const blank = left - open.right > size / 4 && !WIDE.test(open.text.at(-1) ?? " ") && !WIDE.test(str[0] ?? " ");
    open.text += (blank ? " " : "") + str;
    open.right = Math.max(open.right, left + width);
    open.size = Math.max(open.size, size);
  }
  close();
  return lines;
}

/** Whether each line starts a paragraph: indented, after a short line, after a gap, or in another size. */
function paragraphStarts(lines: readonly Line[], before: Line | undefined): boolean[] {
  const left = Math.min(...lines.map((l) => l.left));
  const right = Math.max(...lines.map((l) => l.right));
  const gaps = lines.slice(1).map((l, i) => lines[i]!.y - l.y).filter((gap) => gap > 0).sort((a, b) => a - b); // prettier-ignore
  const usual = gaps[gaps.length >> 1] ?? 0;
  return lines.map((line, i) => {
    const last = lines[i - 1] ?? before;
    if (!last) return true;
    const gap = i === 0 ? usual : last.y - line.y;
    return (
      line.left > left + 1.2 * line.size ||
      last.right < right - 2 * line.size ||
      gap > 1.6 * usual ||
      Math.abs(line.size - last.size) > 0.15 * line.size
    );
  });
}
