/** Which agency writes, and so from which country an office without a country is read. */
import type { PartyCode } from "../../data/schema";
import type { Page } from "../facts";
import type { Lexicon } from "../lexicon/lexicon";

export interface Agency {
  readonly agency: string | null;
  readonly home: PartyCode | null;
}

const NONE: Agency = { agency: null, home: null };

/** What stands after an agency's name when it signs: 电, 讯, ——, 报道, a bracket or the line's end. */
const SIGNS = /^[^\n。,]{0,18}?(?:[电讯)】]|报导|报道|消息|--|——|—|$)/m;

const BEFORE = 24;
const ANY = /^/;

/** Where a name stands and what that says of who writes, the first that fits. */
const PLACES: readonly { readonly before: RegExp; readonly after: RegExp; readonly points: number }[] = [
  { before: /(?:^|\n)[\s【([]*$/, after: SIGNS, points: 6 },
  { before: /(?:^|\n)[^\n。,]{1,12}\/ ?$/, after: /^ ?\//, points: 6 }, // 乌兰巴托/蒙通社/
  { before: /(?:^|\n)\s*《$/, after: /^》\s*(?:[(\d第]|$)/, points: 4 }, // 《人民日报》(2016年9月20日 第03版)
  { before: /(?:来源|稿源|出处) ?[:/] ?$/, after: ANY, points: 4 },
  { before: /(?:图自|[(《])$/, after: ANY, points: 2 },
];

const domainOf = (url: string): string => /^(?:https?:\/\/)?([^/:?#]+)/.exec(url)?.[1]?.toLowerCase() ?? "";

const isOf = (host: string, domains: readonly string[]): boolean => domains.some((d) => host === d || host.endsWith(`.${d}`));

/**
 * The agency of a page: its declared publisher or address, else who signs the dateline, the source line or most credits.
 * A paper quoting another agency keeps that agency's home only when it signs nothing of its own.
 */
export function findAgency(page: Page, end: number, lexicon: Lexicon): Agency {
  const declared = [page.publisher, page.url, ...(page.publisher?.split(/[\s|·,，、/－—-]+/) ?? [])].filter(
    (s): s is string => typeof s === "string" && s !== "",
  );
  if (declared.length > 0) {
    const row = lexicon.rows.agency.find(({ names, domains }) => declared.some((d) => names.includes(d) || isOf(domainOf(d), domains)));
    if (row) return { agency: row.id, home: row.home };
  }
  const votes = new Map<string, { points: number; home: PartyCode }>();
  for (const hit of lexicon.find("agency", page.norm, [0, end])) {
    const row = hit.rows[0]!;
    const before = page.norm.slice(Math.max(0, hit.start - BEFORE), hit.start);
    const after = page.norm.slice(hit.end, hit.end + 24);
    const points = PLACES.find((place) => place.before.test(before) && place.after.test(after))?.points ?? 1;
    const vote = votes.get(row.id);
    votes.set(row.id, { points: (vote?.points ?? 0) + points, home: row.home });
  }
  let best: [string, { points: number; home: PartyCode }] | null = null;
  for (const entry of votes) if (!best || entry[1].points > best[1].points) best = entry;
  return best && best[1].points >= 2 ? { agency: best[0], home: best[1].home } : NONE;
}
