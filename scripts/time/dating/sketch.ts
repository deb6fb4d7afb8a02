/**
 * A document's words as the second level of dating sees them: a quarter of its pairs and triples of Han characters, chosen by
 * their hash so that all documents choose the same, with where each first stands. Kept with the page's facts, so that a run
 * over many pages reads no text twice.
 */
import type { Span } from "../../../data/schema";

/** With a place behind it, a feature still fits a small integer. */
const BITS = 19;
/** Features are 0 … FEATURES − 1; even ones are pairs, odd ones triples. */
export const FEATURES = 1 << BITS;
/** Of the hashed features one in four is kept: dating by all of them was no better (1,524 dated items). */
const KEPT_BITS = 2;
const DROPPED = (1 << KEPT_BITS) - 1;
const STARTS = 4096;
/** Characters of a document (and of the documents dated together) that are looked at. */
export const LONGEST_TEXT = 4000;

const isHan = (c: number): boolean => c >= 0x3400 && c <= 0x9fff;
/** 年 月 日 and numerals tell dates, which are evidence of their own. */
const DATE_CHARS = new Set([..."年月日号〇一二三四五六七八九十零点时分"].map((c) => c.charCodeAt(0)));
const WORD = Uint8Array.from({ length: 0x10000 }, (_, c) => (isHan(c) && !DATE_CHARS.has(c) ? 1 : 0));

/** A bit for each feature seen in the text at hand; zero between texts. */
const seen = new Int32Array(FEATURES >> 5);

/** Adds the feature of a hash to a sketch, unless it is dropped or there already. */
function keep(sketch: number[], hash: number, triple: 0 | 1, start: number): void {
  if ((hash & DROPPED) !== 0) return;
  const feature = ((hash >>> KEPT_BITS) & (FEATURES - 1) & ~1) | triple;
  const bit = 1 << (feature & 31);
  if ((seen[feature >> 5]! & bit) !== 0) return;
  seen[feature >> 5]! |= bit;
  sketch.push(feature * STARTS + start);
}

/** Each distinct feature of `norm` inside `span`, times 4096, plus where it first stands in the span; ascending by place. */
export function sketchOf(norm: string, [from, to]: Span): number[] {
  const sketch: number[] = [];
  const last = Math.min(to, from + LONGEST_TEXT);
  let b = from < last ? norm.charCodeAt(from) : 0;
  let c = from + 1 < last ? norm.charCodeAt(from + 1) : 0;
  for (let i = from; i + 1 < last; i++) {
    const a = b;
    b = c;
    c = i + 2 < last ? norm.charCodeAt(i + 2) : 0;
    if (WORD[a] === 0 || WORD[b] === 0) continue;
    const pair = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
    keep(sketch, pair ^ (pair >>> 15), 0, i - from);
    if (WORD[c] === 0) continue;
    const triple = Math.imul(pair, 0x27d4eb2f) ^ Math.imul(c, 0xc2b2ae35);
    keep(sketch, triple ^ (triple >>> 13), 1, i - from);
  }
  for (const entry of sketch) seen[featureOf(entry) >> 5] = 0;
  return sketch;
}

/** What an entry of a sketch says. */
export const featureOf = (entry: number): number => Math.floor(entry / STARTS);
export const placeOf = (entry: number): number => entry % STARTS;
export const lengthOf = (entry: number): 2 | 3 => (featureOf(entry) % 2 === 0 ? 2 : 3);
