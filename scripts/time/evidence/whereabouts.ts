/** Where a sentence says that something took place: in a town or venue, on a visit, or by telephone and letter. */
import type { PartyCode, Span } from "../../../data/schema";
import type { Context } from "./context";

export interface Whereabouts {
  /** Countries of which a town or venue is told: 在开罗会谈. */
  readonly stays: ReadonlySet<PartyCode>;
  /** Countries to which somebody travels: 抵达开罗, 对埃及进行国事访问. */
  readonly visits: ReadonlySet<PartyCode>;
  /** Told of people who are not in one place: a call, a telegram, an article. */
  readonly apart: boolean;
}

const APART = /通电话|通话|电话(?:会谈|交谈)|致电|电贺|[贺唁]电|慰问电|贺[信函]|致[信函]|复信|视频|视像|视讯|署名文章/;
const STAYS = /[在于](?:首都)?/g;
const VISITS = /(?:抵达?|赴|访问|[到出来]访|前往|飞往)(?:了|首都)?/g;
/** 对埃及和伊朗进行国事访问. */
const VISIT_TO = /对([^,。;!?\n]{2,30}?)(?:进行|作|展开)[^,。;!?\n]{0,14}访问/g;
const TO_CHINA = /[访来]华|来京/;
const IN_PEKING = /在京/;
/** 在印度问题上 is no place. */
const NO_PLACE = /^(?:问题|事务|方面|议题)/;
/** 埃及首都开罗; 埃及、约旦和叙利亚. */
const JOINS = /^(?:[、和及与以]{0,2}|的?首都)$/;

/** What the stretch of the page's text says. */
export function whereaboutsOf(c: Context, span: Span): Whereabouts {
  const { norm } = c.page;
  const [start, end] = span;
  const text = norm.slice(start, end);
  const endsOf = (words: RegExp): ReadonlySet<number> => new Set(Array.from(text.matchAll(words), (m) => start + m.index + m[0].length));
  const [stay, visit] = [endsOf(STAYS), endsOf(VISITS)];
  const visited = Array.from(text.matchAll(VISIT_TO), (m) => [start + m.index, start + m.index + m[0].length] as const);
  const stays = new Set<PartyCode>(IN_PEKING.test(text) ? ["CN"] : []);
  const visits = new Set<PartyCode>(TO_CHINA.test(text) ? ["CN"] : []);
  const places = c.lexicon.find("place", norm, span).map((h) => ({ ...h, countries: h.rows.map((r) => r.country) }));
  const parties = c.lexicon.find("party", norm, span).map((h) => ({ ...h, countries: h.rows.map((r) => r.party.code) }));
  let last: { readonly end: number; readonly told: Set<PartyCode> } | null = null;
  for (const hit of [...places, ...parties].sort((a, b) => a.start - b.start)) {
    const joined: Set<PartyCode> | null = last && last.end <= hit.start && JOINS.test(norm.slice(last.end, hit.start)) ? last.told : null;
    const told: Set<PartyCode> | null =
      visit.has(hit.start) || visited.some(([from, to]) => from < hit.start && hit.end <= to)
        ? visits
        : stay.has(hit.start) && !NO_PLACE.test(norm.slice(hit.end, hit.end + 2))
          ? stays
          : joined;
    if (told === null) continue;
    last = { end: hit.end, told };
    for (const country of hit.countries) told.add(country);
  }
  return { stays, visits, apart: APART.test(text) };
}
