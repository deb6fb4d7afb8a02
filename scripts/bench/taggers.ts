/** Our time stage beside its peers on the same text, in one run: what is found, how much of it is right, how fast. */
import { zh } from "chrono-node";
import Recognizers from "@microsoft/recognizers-text-suite";
import type { DocumentCut, Page } from "../facts";
import type { Lexicon } from "../lexicon/lexicon";
import { readFacts, resolveRun } from "../pipeline";
import type { Gold, GoldTimex } from "../score/gold";
import { dayOf, isoOf } from "../time/calendar";
import { dateDocuments } from "../time/dating";
import { sketchOf } from "../time/dating/sketch";
import { collectEvidence } from "../time/collectEvidence";
import { findMentions } from "../time/mentions";
import { resolveMentions } from "../time/resolve";
import { splitPage } from "../read/splitPage";

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

const WARM_UP = 16;
const RUNS = 9;
/** The whole line is far more code than the time stage: once a run it would be compiled the whole time. */
const LINES = 4;

/**
 * Median characters a second of CPU time (user and system; a busy machine does not count) for each of the runs, taken in turn so that all
 * see the same machine. Warmed up first: a compiled language would start where these arrive after some runs (ours after a dozen).
 */
function rates(runs: readonly { readonly chars: number; readonly run: () => void }[]): number[] {
  const seconds = runs.map(() => [] as number[]);
  for (let i = 0; i < WARM_UP + RUNS; i++) {
    runs.forEach(({ run }, k) => {
      const start = process.cpuUsage();
      run();
      const used = process.cpuUsage(start);
      if (i >= WARM_UP) seconds[k]!.push((used.user + used.system) / 1e6);
    });
  }
  return runs.map(({ chars }, k) => chars / seconds[k]!.sort((a, b) => a - b)[Math.floor(RUNS / 2)]!);
}

/** `repeat` lengthens the text (or repeats the pages) for the fast ones; the slow peer is timed on the pages as they are. */
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
  const resolveAll = () =>
    resolveRun(
      used.map((p) => readFacts(p, lexicon)),
      lexicon,
    );
  /** Documents, mentions, evidence, dating, resolution: all but the events. */
  const timeStage = (): void => {
    const facts = used.map((page) => ({
      page,
      documents: splitPage(page, lexicon).map((cut) => {
        const mentions = findMentions(page, cut, lexicon);
        const evidence = collectEvidence(page, cut, mentions, lexicon);
        return { cut, mentions, evidence, words: sketchOf(page.norm, cut.span), events: [] };
      }),
    }));
    const dates = dateDocuments(facts, lexicon);
    for (const { documents } of facts) for (const document of documents) resolveMentions(document, dates.get(document.cut.id), lexicon);
  };
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
  const pagesText = used.map((p) => p.text).join("\n");
  const longText = pagesText.repeat(repeat);
  const [scan, stage, line, chronoRate, recognizersRate] = rates([
    { chars: chars * repeat, run: () => long.forEach((p) => findMentions(p, whole(p.text), lexicon)) },
    { chars: chars * repeat, run: () => { for (let i = 0; i < repeat; i++) timeStage(); } }, // prettier-ignore
    { chars: chars * LINES, run: () => { for (let i = 0; i < LINES; i++) resolveAll(); } }, // prettier-ignore
    { chars: longText.length, run: () => void chrono(longText, "2020-01-01") },
    { chars: pagesText.length, run: () => void recognizers(pagesText, "2020-01-01") },
  ]);
  const ours = new Map<string, Found[]>();
  for (const d of resolveAll().documents)
    ours.set(d.page, [...(ours.get(d.page) ?? []), ...d.mentions.map((m) => ({ span: m.span, readings: [m] }))]);
  const [foundByChrono, foundByRecognizers] = [told(chrono), told(recognizers)];
  const of = (found: ReadonlyMap<string, Found[]>) => (r: GoldTimex) => found.get(r.page) ?? [];
  return [
    judge("ours, told nothing: scan", rows, of(ours), scan!),
    judge("ours, told nothing: time stage (documents, scan, dating, resolution)", rows, of(ours), stage!),
    judge("ours, told nothing: the whole line, events too", rows, of(ours), line!),
    judge("chrono-node zh.hans, told the true dates", rows, of(foundByChrono), chronoRate!),
    judge("Recognizers-Text zh-cn, told the true dates", rows, of(foundByRecognizers), recognizersRate!),
  ];
}
