/** People: the name that stands after an office, its country by what the phrase, the lexicon, the document or the agency says. */
import type { PartyCode, Person, Rank } from "../../data/schema";
import type { Hit } from "../lexicon/lexicon";
import type { HolderRow } from "../lexicon/rows";
import { byLatest, holdersByPart, holdersOf, isOffice, rowFor } from "./holderRows";
import { canonicalName, endOfName, formsOf, isForeignName, isSounded, MILITARY_RANK, NAMESAKE } from "./names";
import { isAbove, mayBeHome, rankOf, trackOf, uniqueParty, type OfficeHead } from "./offices";
import type { PartyHit } from "./parties";
import { BARE_TITLE, BODY_WORD, HONOUR, LATIN, NOT_NAME, TAIL } from "./personWords";
import { bestOffice, type Phrase } from "./phrases";
import { skip, startingIn, type Actor, type Cover, type Ground } from "./reading";
import { abroad, announcer, cityOf, namedBeside, ofOneSide, ownersOf, sentenceStart, thatState } from "./whose";

const SINITIC = new Set(["CN", "VN", "KR", "KP", "TW", "JP", "HK", "MO"]);

/** Offices that only states have. */
const OF_STATES = /[外防财]长|总统|总理|首相|大臣|部长/;
/** 上一位访问北京的美国国务卿: not the one the document names in that office. */
const ANOTHER = /[上前下](?:一[位任名]|任)[^,。]{0,12}$/;
const LOW: ReadonlySet<Rank> = new Set(["official", "local"]);

/** 卡斯特 in 卡斯特罗: a character that only goes on a foreign name. */
const GOES_ON = /^[\u4e00-\u9fff](?:[罗尔诺娃茨]|夫(?![妇人]))/;

/** A holder of the lexicon, under the name the text has for him. */
const holding = (name: string, { latin, office, party }: HolderRow): Person => ({
  name,
  latin: latin ?? null,
  derived: false,
  office,
  rank: rankOf(office, null),
  party,
});

/** People told by office, by a name told before, or by a holder of the lexicon. Names are as the text writes them, dots unified. */
export class PersonReader {
  private readonly known = new Map<string, Person>();
  /** 卡斯特罗 of 希奥玛拉·卡斯特罗: by a part of a name with dots. */
  private readonly byPart = new Map<string, Person>();
  /** Names of those who speak for a company or a foundation. */
  private readonly privates = new Set<string>();

  /** The last person told with his country, and those listed after him. */
  private named: { readonly end: number; readonly party: PartyCode } | undefined;

  /** Foreign states the document names. */
  private onlyState: ReadonlySet<PartyCode> | undefined;

  private readonly holders: readonly Hit<HolderRow>[];

  constructor(private readonly ground: Ground) {
    this.holders = ground.lexicon.find("holder", ground.norm, ground.cut.span);
  }

  /** The actor an office phrase stands for; null when it is nobody's (两国外长, a bare office whose country nothing tells). */
  read(phrase: Phrase): Actor | null {
    const { norm } = this.ground;
    const told = ownersOf(this.ground, phrase);
    // 甲国、乙国等国外长, 2国外长: of those listed.
    if (phrase.hit === null && /[0-9等]/.test(norm[phrase.start - 1] ?? "") && phrase.region.startsWith("国")) return null;
    if (/^(?:两国|双方|两位|两党|两军|三国|四国|五国|六国|各国)/.test(phrase.region) || (phrase.plural && phrase.hit === null)) return null;
    let best = bestOffice(phrase);
    const base = {
      start: phrase.start,
      kind: "person" as const,
      track: phrase.isPrivate ? ("business" as const) : trackOf(phrase.offices.map((o) => o.plain).join("、")),
      posted: phrase.posted,
      isPrivate: phrase.isPrivate,
    };
    if (told.length > 1 || phrase.plural)
      return { ...base, end: phrase.end, kind: told.length > 1 ? "pair" : "person", parties: told, people: [] };
    const before = this.nameBefore(phrase);
    const span = before?.span ?? this.nameAfter(phrase.end, told[0] ?? null) ?? this.holderAt(phrase.end);
    const name = span === null ? null : canonicalName(norm.slice(...span));
    const { end, latin } = this.tail(span !== null && before === null ? span[1] : phrase.end, span !== null);
    if (before !== null && span !== null)
      best = {
        ...best,
        text: this.ground.text.slice(span[1], best.head.end),
        plain: norm.slice(span[1], best.head.end),
        rank: rankOf(norm.slice(span[1], best.head.end), best.head.row),
      };
    const old = before?.person ?? (name === null ? undefined : this.known.get(name));
    const party = told[0] ?? old?.party ?? this.defaultParty(best, name, phrase.start, phrase.posted);
    if (party !== null && told[0] !== undefined) this.named = { end, party };
    else if (this.named?.end === phrase.start - 1) this.named = { end, party: this.named.party };
    // 中美洲议会议长: someone of no country known here; he stands in the way of the subject before.
    if (party === null)
      return /[两三四五六各]国|[双各]方/.test(phrase.region) || norm[phrase.start - 1] === "的"
        ? null
        : { ...base, end, parties: [], people: [], isPrivate: true };
    if (span === null || name === null) return { ...base, end, parties: [party], people: [this.nameless(best, party, phrase.start)] };
    // 习近平主席, 王外长: the office in which the document (or the lexicon) first told the person stands.
    const person: Person =
      before?.person ??
      ({
        name: canonicalName(this.ground.text.slice(...span)),
        latin: latin ?? old?.latin ?? null,
        derived: false,
        office: old?.office && old.rank === best.rank ? old.office : best.text,
        rank: best.rank,
        party,
      } satisfies Person);
    if (before?.person === undefined && (old === undefined || (old.latin === null && latin !== null))) this.tell(name, person);
    if (phrase.isPrivate) this.privates.add(person.name);
    return { ...base, start: Math.min(phrase.start, span[0]), end, parties: [party], people: [person] };
  }

  private tell(name: string, person: Person): void {
    this.known.set(name, person);
    for (const part of name.split("·")) if (part.length > 1 && part !== name && !this.byPart.has(part)) this.byPart.set(part, person);
  }

  /** 柬埔寨国防部部长 without a name: the one the document named in that office, else nobody by name. */
  private nameless(best: { text: string; rank: Rank }, party: PartyCode, at: number): Person {
    const isAnother = ANOTHER.test(this.ground.norm.slice(Math.max(at - 20, 0), at));
    const same = isAnother ? undefined : [...this.known.values()].find((p) => p.party === party && p.office === best.text);
    return same ?? { name: "", latin: null, derived: false, office: best.text, rank: best.rank, party };
  }

  /** 首相高市早苗于30日: a holder of the lexicon right behind the office, where nothing tells the end of the name. */
  private holderAt(at: number): [number, number] | null {
    const hit = startingIn(this.holders, (h) => h.start, at, at + 1).findLast((h) => h.word.length > 2);
    return hit === undefined ? null : [hit.start, hit.end];
  }

  private nameAfter(from: number, party: PartyCode | null): [number, number] | null {
    const { norm, parties } = this.ground;
    const near = skip(norm, skip(norm, from, MILITARY_RANK), HONOUR);
    // 外交部长 通沙万·丰威汉: set apart, only a name with dots is sure to be one.
    const start = norm[near] === " " && norm.slice(near, endOfName(norm, near + 1, party)).includes("·") ? near + 1 : near;
    if (
      NOT_NAME.test(norm.slice(start, start + 4)) ||
      startingIn(parties, (h) => h.start, start - 16, start + 1).some((h) => start < h.end && h.form === "name")
    )
      return null;
    const end = endOfName(norm, start, party);
    return end > start ? [start, end] : null;
  }

  /** 苏林总书记, 王外长, 吕特首相: the office after the name. `person` when the name was told before. */
  private nameBefore(phrase: Phrase): { span: [number, number]; person?: Person } | null {
    const { norm } = this.ground;
    const at = phrase.offices[0]!.head.start;
    const floor = Math.max(this.ground.cut.span[0], phrase.hit !== null && phrase.hit.end <= at ? phrase.hit.end : phrase.start, at - 12);
    // 拉杰纳特·辛格部长: the dot ended the phrase, not the name.
    for (const [name, person] of this.known)
      if (name.includes("·") && canonicalName(norm.slice(at - name.length, at)) === name) return { span: [at - name.length, at], person };
    // 李在明总统: a character that ends phrases stands inside the name.
    for (let start = Math.max(this.ground.cut.span[0], at - 4); start < Math.min(floor, at - 1); start++) {
      const person = this.heldBy(norm.slice(start, at), norm.slice(at, phrase.end));
      if (person !== undefined) return { span: [start, at], person };
    }
    for (let start = floor; start <= at - 2; start++) {
      const name = canonicalName(norm.slice(start, at));
      const person = this.known.get(name) ?? this.byPart.get(name) ?? this.heldBy(norm.slice(start, at), norm.slice(at, phrase.end));
      if (person !== undefined) return { span: [start, at], person };
    }
    if (at - floor === 1) {
      const same = [...this.known].filter(([name]) => name.startsWith(norm[floor]!) && name.length <= 4);
      if (same.length === 1) return { span: [floor, at], person: same[0]![1] };
    }
    // An unknown name fills the place between the verb and the office.
    const whole = norm.slice(floor, at);
    const fills = whole.length >= 2 && whole.length <= 6 && !BODY_WORD.test(whole) && endOfName(norm, floor, null) >= at;
    return fills && BARE_TITLE.test(norm.slice(at, phrase.end)) && isSounded(whole) ? { span: [floor, at] } : null;
  }

  private heldBy(name: string, written: string): Person | undefined {
    const row = this.holder(name, written);
    return row === null ? undefined : holding(canonicalName(name), row);
  }

  private tail(from: number, named: boolean): { end: number; latin: string | null } {
    const { norm, text } = this.ground;
    let end = skip(norm, from, MILITARY_RANK);
    let latin: string | null = null;
    const bracket = skip(norm, end, LATIN);
    if (named && bracket > end) {
      latin = text.slice(end, bracket).trim().slice(1, -1);
      end = bracket;
    }
    return { end: skip(norm, skip(norm, end, MILITARY_RANK), TAIL), latin };
  }

  private holder(name: string, written = ""): HolderRow | null {
    const rows = holdersOf(this.ground.lexicon).get(canonicalName(name));
    if (rows !== undefined) return rowFor(rows, written);
    if (written === "") return null;
    // 萨勒总统: a part of a name before the office, where the document names the country.
    const parts = (holdersByPart(this.ground.lexicon).get(canonicalName(name)) ?? []).filter(
      (r) => isOffice(r, written) && this.ground.parties.some((h) => h.form === "name" && h.parties.includes(r.party)),
    );
    return parts.length > 0 && parts.every((r) => r.name === parts[0]!.name) ? parts[0]! : null;
  }

  /** The country of an office that names none: by law, by its holder, by the document, by the agency's home, by who was named just before. */
  private defaultParty(
    best: { readonly text: string; readonly plain: string; readonly head: OfficeHead },
    name: string | null,
    at: number,
    posted: PartyCode | null,
  ): PartyCode | null {
    const { cut, parties, norm } = this.ground;
    if (best.head.row?.party !== undefined) return best.head.row.party;
    if (isAbove(best.plain)) return null;
    const holder = name === null ? null : this.holder(name);
    if (holder !== null && this.mayHold(holder, best.plain, rankOf(best.plain, best.head.row))) return holder.party;
    if (posted !== null) {
      // 法国宣布召回驻X大使: sent by the state that acts in the sentence, else by the agency's own.
      const start = sentenceStart(norm, at);
      const sender = startingIn(parties, (h) => h.start, start, at).find(
        (h) => h.start > start && h.start < at && h.parties.length === 1 && h.form !== "capital" && h.parties[0] !== posted,
      );
      return sender?.parties[0] ?? (cut.home === null ? namedBeside(this.ground, posted) : cut.home === posted ? null : cut.home);
    }
    const there = thatState(this.ground, at, this.named?.party ?? null);
    if (there !== null) return there;
    const city = cityOf(this.ground, at, best.head);
    if (city !== null) return city;
    // 某国总统某某的特使: whoever sends him.
    if (norm[at - 1] === "的" && this.named?.end === at - 1 && /特使|代表|顾问|助理/.test(best.plain)) return this.named.party;
    // 泰国总理某某、外长某某: the country is told once.
    if (this.named?.end === at - 1 && (norm[at - 1] === "、" || ofOneSide(norm, at))) return this.named.party;
    const unique = uniqueParty(best.plain, cut.home);
    if (unique !== null) return unique;
    if (name === null) {
      const same = [...this.known.values()].filter((p) => p.office === best.text);
      if (same.length > 0) return this.ofHome(best, at)?.party ?? same.at(-1)!.party;
      // 议员, 代表: too common to be anybody's without a name.
      if (rankOf(best.plain, best.head.row) === "official") return null;
    }
    const host = abroad(this.ground, at) ?? announcer(this.ground, at);
    if (host !== null) return host;
    const foreign = name !== null && cut.home !== null && isForeignName(name) && SINITIC.has(cut.home);
    if (cut.home !== null && !foreign && mayBeHome(best.plain, cut.home)) return cut.home;
    // 俄罗斯…,总统普京: only within the sentence, or in a document of one foreign country.
    const sentence = sentenceStart(norm, at);
    const state = (h: PartyHit): boolean => h.parties.length === 1 && !h.organization && h.form !== "capital" && h.parties[0] !== cut.home;
    const near = startingIn(parties, (h) => h.start, sentence + 1, at).findLast(state);
    if (near !== undefined) return cut.home === null ? null : near.parties[0]!;
    this.onlyState ??= new Set(parties.filter(state).map((h) => h.parties[0]!));
    return cut.home !== null && this.onlyState.size === 1 ? [...this.onlyState][0]! : null;
  }

  /** 外长贝尔伯克 is no organisation's, 署长凯塔 no former president: a namesake of a holder. */
  private mayHold(row: HolderRow, office: string, rank: Rank): boolean {
    if (isOffice(row, office)) return true;
    const body = this.ground.lexicon.parties.get(row.party)?.type === "organization";
    return body ? !OF_STATES.test(office) : !LOW.has(rank);
  }

  /** A clause that opens with 总统: our own of that rank, where the page has told him. */
  private ofHome({ plain, head }: { readonly plain: string; readonly head: OfficeHead }, at: number): Person | undefined {
    const { cut, norm } = this.ground;
    if (cut.home === null || !mayBeHome(plain, cut.home) || !/[,。\n]/.test(norm[at - 1] ?? "\n")) return undefined;
    const rank = rankOf(plain, head.row);
    return [...this.known.values()].find((p) => p.party === cut.home && p.rank === rank);
  }

  /** Bare names: full names told anywhere in the document, their parts (拉夫罗夫), and holders of the lexicon. */
  bareNames(cover: Cover): Actor[] {
    const { norm, cut } = this.ground;
    const found: Actor[] = [];
    const add = (start: number, length: number, person: Person) => {
      const end = start + length;
      if (!cover.isFree(start, end) || NAMESAKE.test(norm.slice(end, end + 8))) return;
      if (/[·•・‧-]/.test(norm[start - 1] ?? "") || /[·•・‧]/.test(norm[end] ?? "")) return;
      const to = skip(norm, skip(norm, skip(norm, end, MILITARY_RANK), LATIN), TAIL);
      cover.add(start, to);
      found.push({
        start,
        end: to,
        kind: "person",
        parties: person.party === null ? [] : [person.party],
        people: [person],
        track: trackOf(person.office ?? ""),
        posted: null,
        isPrivate: this.privates.has(person.name),
      });
    };
    const forms = formsOf(this.known);
    const text = norm.slice(...cut.span);
    const dotted = forms.some(([form]) => form.includes("·")) ? text.replace(/[•・‧ -]/g, "·") : text;
    for (const [form, person] of forms) {
      const where = form.includes("·") ? dotted : text;
      for (let at = where.indexOf(form); at >= 0; at = where.indexOf(form, at + form.length)) add(at + cut.span[0], form.length, person);
    }
    for (const hit of this.holders) {
      if (new Set(hit.rows.map((r) => r.party)).size !== 1 || GOES_ON.test(norm.slice(hit.end - 1, hit.end + 2))) continue;
      const row = [...hit.rows].sort(byLatest)[0]!;
      add(hit.start, hit.end - hit.start, holding(canonicalName(this.ground.text.slice(hit.start, hit.end)), row));
    }
    return found;
  }
}
