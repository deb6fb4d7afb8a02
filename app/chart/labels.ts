/** Labels: how wide a text is, where it may be cut, and which labels of a row find room. */
import type { Lang } from "../../data/schema";
import { SIZE } from "./theme-tokens";

/** Width of a text in px at the chart's text size. */
export type Measure = (text: string) => number;

const ELLIPSIS = "…";
/** Shorter than this a cut label says nothing. */
const LEAST_PX = 44;
const WIDEST_PX = 260;

/** Widths by class of character, in em, a little generous; needs no DOM, so pictures are the same everywhere. */
export function estimateWidth(text: string, size: number = SIZE.text): number {
  let em = 0;
  for (const char of text) {
    const c = char.codePointAt(0)!;
    if (c >= 0x2e80) em += 1;
    else if (c >= 0x2010 && c <= 0x2027) em += c === 0x2026 || c === 0x2014 ? 1 : 0.5;
    else if (c >= 0x41 && c <= 0x5a) em += c === 0x57 || c === 0x4d ? 0.9 : 0.67;
    else if ("iljtfI.,:;'|!() -".includes(char)) em += 0.34;
    else em += 0.57;
  }
  return em * size;
}

/** Words that may stand alone at a cut; any other single character may be part of a name the dictionary does not know. */
const FREE = new Set("的和与及在对赴访为于将并就至到向从以后前会同两");
/** A label that ends with one of these hangs in the air. */
const HANGING: Readonly<Record<Lang, RegExp>> = {
  zh: /[的和与及在对赴为于将并就至到向从以同两]$/,
  en: /(?:['’]s?|(?:^|\s)(?:of|the|an?|and|to|in|on|at|for|with|from|by|between|as|their))$/i,
  vi: /(?:^|\s)(?:của|và|với|tại|về|cho|các|những|đến|tới|từ|ở|trong|là|do|hai)$/i,
};
const PUNCTUATION = /^[\p{P}\p{Z}\p{S}]+$/u;
const segmenters = new Map<Lang, Intl.Segmenter>();

/**
 * Offsets at which a text may be cut: ends of words, outside of brackets and quotation marks, never inside one of `names`, not beside a lone
 * unknown character, since person names come as such, and not after a word that asks for another.
 */
export function cutPoints(text: string, lang: Lang, names?: ReadonlySet<string>): readonly number[] {
  let segmenter = segmenters.get(lang);
  if (!segmenter) segmenters.set(lang, (segmenter = new Intl.Segmenter(lang, { granularity: "word" })));
  const words = Array.from(segmenter.segment(text), (s) => s.segment);
  const held = heldSpans(text, names);
  const cuts: number[] = [];
  let at = 0;
  let depth = 0;
  for (let i = 0; i + 1 < words.length; i++) {
    const word = words[i]!;
    at += word.length;
    for (const c of word) depth += "《“「『（(".includes(c) ? 1 : "》”」』）)".includes(c) ? -1 : 0;
    const joined = /[·・—–-]$/u.test(word) || /^[·・—–-]/u.test(words[i + 1]!);
    if (depth > 0 || joined || !isWhole(word) || !isWhole(words[i + 1]!) || held.some(([a, b]) => at > a && at < b)) continue;
    if (!HANGING[lang].test(text.slice(0, at).trimEnd())) cuts.push(at);
  }
  return cuts;
}

function isWhole(word: string): boolean {
  return word.length > 1 || FREE.has(word) || PUNCTUATION.test(word);
}

function heldSpans(text: string, names?: ReadonlySet<string>): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  for (const name of names ?? []) for (let i = text.indexOf(name); i >= 0; i = text.indexOf(name, i + 1)) spans.push([i, i + name.length]);
  return spans;
}

interface Label {
  readonly text: string;
  readonly width: number;
}

/** Text, widths and cuts by event, each computed once. */
export interface LabelSource {
  /** Width of a short text that stands beside a label. */
  readonly widthOf: (text: string) => number;
  /**
   * The whole label, or the longest cut of it that fits `room` px; null when neither does. One that may not be cut yet has no text, and keeps
   * its room.
   */
  readonly fit: (event: number, room: number) => Label | null;
  /** Labels given without a text since this was last asked. */
  readonly takeUntold: () => number;
}

/**
 * Makes a source; `title` may answer undefined while texts are loading, which is not remembered. `mayCut` says whether there is time to cut another
 * text in this frame.
 */
export function labelSource(
  title: (event: number) => string | undefined,
  lang: Lang,
  measure: Measure = estimateWidth,
  names?: ReadonlySet<string>,
  mayCut: () => boolean = () => true,
): LabelSource {
  const cache = new Map<number, { readonly text: string; readonly width: number; cuts?: readonly Label[] }>();
  const widths = new Map<string, number>();
  let untold = 0;
  const keepRoom = (room: number): Label | null => {
    untold++;
    return room < LEAST_PX ? null : { text: "", width: Math.min(room, WIDEST_PX / 2) };
  };
  return {
    takeUntold() {
      const n = untold;
      untold = 0;
      return n;
    },
    widthOf(text) {
      let width = widths.get(text);
      if (width === undefined) widths.set(text, (width = measure(text)));
      return width;
    },
    fit(event, room) {
      let known = cache.get(event);
      if (!known) {
        const text = title(event);
        if (!text) return null;
        if (cache.size > 20_000) cache.clear();
        cache.set(event, (known = { text, width: measure(text) }));
      }
      if (known.width <= Math.min(room, WIDEST_PX)) return known;
      if (room < LEAST_PX) return null;
      const { text } = known;
      if (!known.cuts && !mayCut()) return keepRoom(room);
      // Longest first; each cut ends with an ellipsis and loses the punctuation before it.
      known.cuts ??= cutPoints(text, lang, names)
        .map((at) => text.slice(0, at).replace(/[\p{P}\p{Z}]$/u, "") + ELLIPSIS)
        .map((cut) => ({ text: cut, width: measure(cut) }))
        .filter(({ width }) => width >= LEAST_PX && width <= WIDEST_PX)
        .reverse();
      return known.cuts.find(({ width }) => width <= room) ?? null;
    },
  };
}

/** Spans [a, b) taken in a row, kept sorted and disjoint. */
export class Taken {
  private readonly a: number[] = [];
  private readonly b: number[] = [];

  /** Start of the first span that ends after `x`, Infinity without one; −Infinity when `x` is inside it. */
  roomFrom(x: number): number {
    const i = this.after(x);
    if (i === this.a.length) return Infinity;
    return this.a[i]! <= x ? -Infinity : this.a[i]!;
  }

  isFree(a: number, b: number): boolean {
    return this.roomFrom(a) >= b;
  }

  /** End of the last span that begins before `x`, −Infinity without one; Infinity when `x` is inside it. */
  roomUntil(x: number): number {
    let i = this.after(x);
    if (i < this.a.length && this.a[i]! < x) return Infinity;
    return --i < 0 ? -Infinity : this.b[i]!;
  }

  /** Takes [a, b); spans that it touches become one with it. */
  add(a: number, b: number): void {
    const i = this.after(a);
    let j = i;
    for (; j < this.a.length && this.a[j]! <= b; j++) {
      a = Math.min(a, this.a[j]!);
      b = Math.max(b, this.b[j]!);
    }
    this.a.splice(i, j - i, a);
    this.b.splice(i, j - i, b);
  }

  private after(x: number): number {
    let lo = 0;
    let hi = this.b.length;
    while (lo < hi) {
      const mid = (lo + hi) >>> 1;
      if (this.b[mid]! <= x) lo = mid + 1;
      else hi = mid;
    }
    return lo;
  }
}
