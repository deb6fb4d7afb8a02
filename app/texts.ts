/** Ids and titles of events, wherever the text file is: here where it is small, else with the worker, which answers later. */
import type { Lang } from "../data/schema";
import type { LocalTexts } from "./published";

/** `undefined` is not known yet: it has been asked for, and `subscribe` tells when something has come. */
export interface Texts {
  id(event: number): string | undefined;
  title(event: number, lang: Lang): string | undefined;
  /** Index of the event with this id or alias; null when there is none. */
  find(id: string): number | null | undefined;
  /** Returns what ends it. */
  subscribe(told: () => void): () => void;
}

/** A larger text file is not worth the page's time and memory: reading it in would hold the chart up for a tenth of a second. */
const SMALL_BYTES = 4 * 2 ** 20;

export const isSmallText = (bytes: number): boolean => bytes <= SMALL_BYTES;

const nothing = (): void => undefined;

export const localTexts = (texts: LocalTexts): Texts => ({ ...texts, subscribe: () => nothing });

export interface TextRows {
  readonly ids: readonly string[];
  readonly titles: readonly string[];
}

/** What is asked of whoever holds the file: each rejects when it cannot be had. */
export interface TextSource {
  rows(events: readonly number[], lang: Lang): Promise<TextRows>;
  find(id: string): Promise<number | null>;
}

/** So many titles are kept; then all are forgotten and asked for again as they are needed. */
const KEPT = 30_000;
/** A look-up that failed is tried again after so long. */
const RETRY_MS = 2_000;

/** Keeps what has come; what is asked for in one turn is asked of the source at once. */
export function remoteTexts(source: TextSource): Texts {
  const ids = new Map<number, string>();
  const titles = new Map<Lang, Map<number, string>>();
  const found = new Map<string, number | null>();
  const asked = new Map<Lang, Set<number>>();
  const looking = new Set<string>();
  const waiting = new Map<Lang, number[]>();
  const listeners = new Set<() => void>();
  let lastLang: Lang = "zh";

  const tell = (): void => listeners.forEach((told) => told());
  const of = <V>(map: Map<Lang, V>, lang: Lang, empty: () => V): V => {
    let value = map.get(lang);
    if (value === undefined) map.set(lang, (value = empty()));
    return value;
  };
  const send = async (lang: Lang): Promise<void> => {
    const events = waiting.get(lang)!;
    waiting.delete(lang);
    const rows = await source.rows(events, lang).catch(() => null);
    const [known, pending] = [of(titles, lang, () => new Map<number, string>()), of(asked, lang, () => new Set<number>())];
    if (known.size > KEPT) known.clear();
    events.forEach((event, i) => {
      pending.delete(event);
      if (!rows) return;
      known.set(event, rows.titles[i]!);
      ids.set(event, rows.ids[i]!);
      found.set(rows.ids[i]!, event);
    });
    if (rows) tell();
  };
  const ask = (event: number, lang: Lang): void => {
    const pending = of(asked, lang, () => new Set<number>());
    if (pending.has(event)) return;
    pending.add(event);
    const list = waiting.get(lang);
    if (list) return void list.push(event);
    waiting.set(lang, [event]);
    queueMicrotask(() => void send(lang));
  };
  return {
    id(event) {
      const id = ids.get(event);
      if (id === undefined) ask(event, lastLang);
      return id;
    },
    title(event, lang) {
      lastLang = lang;
      const title = titles.get(lang)?.get(event);
      if (title === undefined) ask(event, lang);
      return title;
    },
    find(id) {
      const event = found.get(id);
      if (event === undefined && !looking.has(id)) {
        looking.add(id);
        void source.find(id).then(
          (hit) => {
            found.set(id, hit);
            tell();
          },
          // Told, so that whoever waits asks again.
          () => {
            looking.delete(id);
            setTimeout(tell, RETRY_MS);
          },
        );
      }
      return event;
    },
    subscribe(told) {
      listeners.add(told);
      return () => void listeners.delete(told);
    },
  };
}
