/** Our time stage beside its peers on the same text, in one run: what is found, how much of it is right, how fast. */
import { zh } from "chrono-node";
import Recognizers from "@microsoft/recognizers-text-suite";
import type { DocumentCut, Page } from "../facts";
import type { Lexicon } from "../lexicon/lexicon";
import { readFacts, resolveRun } from "../pipeline";
import type { Gold, GoldTimex } from "../score/gold";
import { dayOf, isoOf } from "../time/calendar";
import { findMentions } from "../time/mentions";

interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

/** A mention with its readings: a peer that offers several is right with any of them. */
interface Found {
  readonly span: readonly [number, number];
  readonly readings: readonly Days[];
}

/** A peer reads a text told the day it was written. */
type Peer = (text: string, day: string) => Found[];

/** Noon, so that no zone moves the day. */
const noon = (iso: string): Date => new Date(`${iso}T12:00:00`);
const localDay = (d: Date): string => isoOf(Math.floor((d.getTime() - d.getTimezoneOffset() * 60_000) / 86_400_000));

const chrono: Peer = (text, day) =>
  zh.hans.parse(text, noon(day)).map((r) => {
    const from = localDay(r.start.date());
    return { span: [r.index, r.index + r.text.length], readings: [{ from, to: r.end ? localDay(r.end.date()) : from }] };
  });

const isoDay = (s: string | undefined): string | null => (s !== undefined && /^\d{4}-\d\d-\d\d/.test(s) ? s.slice(0, 10) : null);

/** Recognizers-Text is far from linear in the text: it is given a line at a time. */
const recognizers: Peer = (text, day) => {
  const found: Found[] = [];
  let offset = 0;
  for (const line of text.split("\n")) {
    for (const r of Recognizers.recognizeDateTime(line, Recognizers.Culture.Chinese, undefined, noon(day))) {
      const values = (r.resolution as { values?: Record<string, string>[] } | undefined)?.values ?? [];
      const readings = values.map((v) => {
        const from = isoDay(v.value ?? v.start);
        const end = isoDay(v.end);
        return { from, to: v.end === undefined ? from : end && isoOf(dayOf(end) - 1) }; // its ends are exclusive …
      });
      const inclusive = values.map((v) => ({ from: isoDay(v.value ?? v.start), to: isoDay(v.end ?? v.value ?? v.start) })); // … but not always
      found.push({ span: [offset + r.start, offset + r.end + 1], readings: [...readings, ...inclusive] });
    }
    offset += line.length + 1;
  }
  return found;
};

export interface TaggerRow {
  readonly name: string;
  /** Shares of the gold rows that have a value. */
  readonly found: number;
  readonly exact: number;
  /** Told both true dates (peers) or none (ours). */
  readonly right: number;
  readonly charsPerSecond: number;
}

const overlap = (a: readonly [number, number], b: readonly [number, number]): boolean => a[0] < b[1] && b[0] < a[1];

function judge(name: string, rows: readonly GoldTimex[], of: (row: GoldTimex) => readonly Found[], charsPerSecond: number): TaggerRow {
  const spans = (r: GoldTimex): (readonly [number, number])[] => [r.span, ...(r.alts ?? []).map((a) => [a.start, a.end] as const)];
  const exact = (r: GoldTimex): Found | undefined => of(r).find((f) => spans(r).some(([s, e]) => f.span[0] === s && f.span[1] === e));
  const near = (r: GoldTimex): Found | undefined => exact(r) ?? of(r).find((f) => overlap(f.span, r.span));
  const right = (r: GoldTimex): boolean =>
    [r, ...(r.altValues ?? [])].some((v) => near(r)?.readings.some((d) => d.from === v.from && d.to === v.to));
  const count = (test: (r: GoldTimex) => unknown): number => rows.filter(test).length / rows.length;
  return { name, found: count(near), exact: count(exact), right: count(right), charsPerSecond };
}

/** Median of five runs after one to warm up. `run` must do the same work each time. */
function rate(chars: number, run: () => void): number {
  run();
  const seconds = Array.from({ length: 5 }, () => {
    const start = performance.now();
    run();
    return (performance.now() - start) / 1000;
  }).sort((a, b) => a - b);
  return chars / seconds[2]!;
}

/** `repeat` lengthens the text for the fast ones; the slow peer is timed on the pages as they are. */
export function benchTaggers(pages: readonly Page[], gold: Gold, lexicon: Lexicon, repeat: number): TaggerRow[] {
  const goldPages = new Set(gold.timexes.map((r) => r.page));
  const used = pages.filter((p) => goldPages.has(p.id));
  const rows = gold.timexes.filter((r) => !r.optional && !r.vague);
  const chars = used.reduce((n, p) => n + p.text.length, 0);
  /** Each document by itself, told its true day: the kindest reading for a tagger that dates nothing. */
  const told = (peer: Peer): Map<string, Found[]> =>
    new Map(
      used.map((page) => [
        page.id,
        gold.documents
          .filter((d) => d.page === page.id && d.span && d.from)
          .flatMap((d) =>
            peer(page.text.slice(...d.span!), d.from!).map((f) => ({
              ...f,
              span: [f.span[0] + d.span![0], f.span[1] + d.span![0]] as const,
            })),
          ),
      ]),
    );
  const peerRow = (name: string, peer: Peer, times: number): TaggerRow => {
    const found = told(peer);
    const text = used
      .map((p) => p.text)
      .join("\n")
      .repeat(times);
    return judge(
      name,
      rows,
      (r) => found.get(r.page) ?? [],
      rate(text.length, () => void peer(text, "2020-01-01")),
    );
  };
  const ours = new Map<string, Found[]>();
  const resolveAll = () =>
    resolveRun(
      used.map((p) => ({ ...readFacts(p, lexicon) })),
      lexicon,
    );
  for (const d of resolveAll().documents)
    ours.set(d.page, [...(ours.get(d.page) ?? []), ...d.mentions.map((m) => ({ span: m.span, readings: [m] }))]);
  const long = used.map((p) => ({ text: p.text.repeat(repeat), norm: p.norm.repeat(repeat) }));
  const whole = (text: string): DocumentCut => ({
    id: "x",
    page: "x",
    block: "main",
    span: [0, text.length],
    title: "",
    parts: [{ role: "body", span: [0, text.length] }],
    agency: null,
    home: null,
  });
  const scan = rate(chars * repeat, () => long.forEach((p) => findMentions(p, whole(p.text), lexicon)));
  return [
    judge("ours, told nothing: scan", rows, (r) => ours.get(r.page) ?? [], scan),
    judge(
      "ours, told nothing: the whole line (documents, times, dating, events)",
      rows,
      (r) => ours.get(r.page) ?? [],
      rate(chars, () => void resolveAll()),
    ),
    peerRow("chrono-node zh.hans, told the true dates", chrono, repeat),
    peerRow("Recognizers-Text zh-cn, told the true dates", recognizers, 1),
  ];
}
