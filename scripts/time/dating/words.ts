/**
 * Words have a calendar of their own: names, crises, campaigns. A temporal language model over the dated documents of a run
 * (after Kanhabua and Nørvåg 2008), weak beside what a text says of its own date but never silent. Two views of one index:
 * how usual the words are in each month against the whole run, and which single dated texts share rare words with this one.
 */
import { isoOf } from "../calendar";
import type { DateEvidence } from "../evidence";
import { FEATURES, featureOf } from "./sketch";

/** A dated text to learn from. */
export interface Sample {
  readonly id: string;
  /** The sketch of its words (features distinct); asked for only where there is enough to learn from. */
  readonly sketch: () => readonly number[];
  readonly day: number;
}

export interface WordModel {
  readonly firstDay: number;
  readonly bins: number;
  /** Share of the samples a bin (and half its neighbours) holds, as a count. */
  readonly size: Float64Array;
  /** Density of the samples over bins, each spread over the days around it. */
  readonly even: Float64Array;
  readonly days: Int32Array;
  readonly lengths: Float64Array;
  /** Postings of feature f: samples[starts[f] … starts[f + 1]), ascending. */
  readonly starts: Int32Array;
  readonly samples: Int32Array;
}

const BIN_DAYS = 30;
/** Fewer dated texts teach nothing about months. */
const FEWEST = 30;
/** More are thinned evenly over time: the index stays below 100 MB. */
const MOST = 20_000;
/** Index of the dated texts, null when they are too few. The order of `samples` does not matter. */
export function learnWords(all: readonly Sample[]): WordModel | null {
  if (all.length < FEWEST) return null;
  const sorted = [...all].sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1));
  const step = Math.max(1, sorted.length / MOST);
  const samples = Array.from({ length: Math.floor(sorted.length / step) }, (_, i) => sorted[Math.floor(i * step)]!);
  const firstDay = samples[0]!.day;
  const bins = Math.floor((samples.at(-1)!.day - firstDay) / BIN_DAYS) + 1;
  const counts = new Int32Array(FEATURES + 1);
  const features = samples.map(({ sketch }) => Int32Array.from(sketch(), featureOf));
  for (const list of features) for (const f of list) counts[f + 1]!++;
  const starts = counts.slice();
  for (let f = 0; f < FEATURES; f++) starts[f + 1]! += starts[f]!;
  const fill = starts.slice();
  const postings = new Int32Array(starts[FEATURES]!);
  features.forEach((list, i) => {
    for (const f of list) postings[fill[f]!++] = i;
  });
  const size = new Float64Array(bins);
  const days = Int32Array.from(samples, (s) => s.day);
  for (const day of days) spread(size, Math.floor((day - firstDay) / BIN_DAYS), 1);
  const lengths = Float64Array.from(features, (list) => {
    let sum = 0;
    for (const f of list) sum += Math.log(samples.length / (starts[f + 1]! - starts[f]!));
    return sum;
  });
  const even = new Float64Array(bins);
  for (const day of days) spreadNear(even, day - firstDay, 1);
  return { firstDay, bins, size, even, days, lengths, starts, samples: postings };
}

/** One text in a bin counts half in its neighbours. */
function spread(target: Float64Array, bin: number, amount: number): void {
  target[bin]! += amount;
  if (bin > 0) target[bin - 1]! += amount / 2;
  if (bin + 1 < target.length) target[bin + 1]! += amount / 2;
}

/** Pseudo-count towards the run's mean; strength of the monthly view per √features; of the neighbours; all tuned on half of 1,524 dated items. */
const ALPHA = 20;
const MONTHLY = 20;
const NEIGHBOURLY = 50;
const SHARPNESS = 20;
const NOISE = 0.03;
const NEAR_DAYS = 10;
const RARE = 40;
const LIMIT = 450;
/** Dated texts a month from which on words count in full. */
const FULL_MONTH = 8;

/** Features shared with the dated texts, below which words say nothing; and the least length that likeness is measured against. */
const FEWEST_SHARED = 5;
const SHORTEST = 12.5;

/**
 * Support of a text's words for the months the run covers; null when it shares too few words with the dated texts. `sketch` holds its
 * distinct features, `quote` gives the words an entry stands for.
 */
export function wordEvidence(model: WordModel, sketch: readonly number[], quote: (entry: number) => string): DateEvidence | null {
  const total = model.days.length;
  const common = total / 5;
  const monthly = new Float64Array(model.bins);
  const column = new Float64Array(model.bins);
  const similar = new Float64Array(total);
  const gains: { readonly entry: number; readonly at: number; readonly bin: number; readonly gain: number }[] = [];
  let used = 0;
  let length = 0;
  for (const [at, entry] of sketch.entries()) {
    const f = featureOf(entry);
    const from = model.starts[f]!;
    const to = model.starts[f + 1]!;
    const n = to - from;
    if (n === 0 || n > common) continue;
    const idf = Math.log(total / n);
    length += idf;
    if (n <= RARE) for (let k = from; k < to; k++) similar[model.samples[k]!]! += idf;
    if (n < 2) continue;
    used++;
    gains.push({ entry, at, ...countMonths(model, from, to, column, monthly, ALPHA * (n / total)) });
  }
  if (used < FEWEST_SHARED) return null;
  const near = neighbours(model, similar, length);
  const scores = Array.from(monthly, (s, b) => {
    const base = s + used * Math.log(ALPHA / (model.size[b]! + ALPHA));
    return (MONTHLY * base) / Math.sqrt(used) + NEIGHBOURLY * near[b]!;
  });
  const level = meanOf(scores, model.size);
  // Months of one or two texts are those texts, not the time: thin runs say less.
  const strength = Math.min(1, total / model.bins / FULL_MONTH);
  const weights = scores.map((s) => clamp(Math.round(strength * (s - level))));
  const top = weights.indexOf(Math.max(...weights));
  const words = gains.filter((g) => g.bin === top).sort((a, b) => b.gain - a.gain || a.at - b.at).slice(0, 3); // prettier-ignore
  const start = model.firstDay + top * BIN_DAYS;
  return {
    rule: "run.words",
    span: null,
    quote: words.map(({ entry }) => quote(entry)).join("、"),
    args: { from: isoOf(start), to: isoOf(start + BIN_DAYS - 1), n: total },
    inside: weights.map((weight, b) => ({ from: model.firstDay + b * BIN_DAYS, to: model.firstDay + (b + 1) * BIN_DAYS - 1, weight })),
    outside: 0,
  };
}

/** Log of the mean likelihood over the dated texts: words choose among the months of the run, and say nothing of days outside it. */
function meanOf(scores: readonly number[], size: Float64Array): number {
  const top = Math.max(...scores);
  let sum = 0;
  let all = 0;
  scores.forEach((s, b) => {
    sum += size[b]! * Math.exp((s - top) / 100);
    all += size[b]!;
  });
  return top + 100 * Math.log(sum / all);
}

const clamp = (x: number): number => Math.max(-LIMIT, Math.min(LIMIT, x));

/** Adds a feature's log-likelihood ratio to each month it was seen in (what an unseen month loses is added once for all). */
function countMonths(model: WordModel, from: number, to: number, column: Float64Array, monthly: Float64Array, prior: number) {
  let first = model.bins;
  let last = 0;
  for (let k = from; k < to; k++) {
    const bin = Math.floor((model.days[model.samples[k]!]! - model.firstDay) / BIN_DAYS);
    spread(column, bin, 1);
    first = Math.min(first, bin);
    last = Math.max(last, bin);
  }
  let bin = first;
  let gain = 0;
  for (let b = Math.max(0, first - 1); b <= Math.min(model.bins - 1, last + 1); b++) {
    if (column[b] === 0) continue;
    const g = Math.log1p(column[b]! / prior);
    monthly[b]! += g;
    if (g > gain) [gain, bin] = [g, b];
    column[b] = 0;
  }
  return { bin, gain };
}

/** Adds an amount to the bins around a day, counted from the model's first, spread over ten days. */
function spreadNear(target: Float64Array, day: number, amount: number): number {
  const at = day / BIN_DAYS;
  let sum = 0;
  for (let b = Math.max(0, Math.floor(at - 1)); b <= Math.min(target.length - 1, at + 1); b++) {
    const share = amount * Math.exp(-0.5 * (((b + 0.5 - at) * BIN_DAYS) / NEAR_DAYS) ** 2);
    target[b]! += share;
    sum += share;
  }
  return sum;
}

/** Log-density over bins of the dated texts that share rare words, against that of all of them. Texts that share none add what noise does. */
function neighbours(model: WordModel, similar: Float64Array, length: number): Float64Array {
  const density = model.even.map((e) => NOISE * e);
  const evenSum = model.even.reduce((a, b) => a + b, 0);
  let sum = NOISE * evenSum;
  for (let i = 0; i < similar.length; i++) {
    if (similar[i] === 0) continue;
    const likeness = similar[i]! / Math.sqrt(Math.max(SHORTEST, length) * Math.max(1, model.lengths[i]!));
    sum += spreadNear(density, model.days[i]! - model.firstDay, Math.expm1(SHARPNESS * likeness));
  }
  return density.map((d, b) => (model.even[b]! > 0 ? Math.log(d / sum / (model.even[b]! / evenSum)) : 0));
}
