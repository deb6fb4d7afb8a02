/** For tests: a text read with the project's own lexicon and scanner, as one document of an agency. */
import type { PartyCode } from "../../data/schema";
import type { DocumentCut, EventMention, Part, TimeMention } from "../facts";
import { readLexiconSync } from "../lexicon/read";
import { pageOf } from "../page.fixture";
import { findMentions } from "../time/mentions";
import { findEventMentions } from "./mentions";

export const lexicon = readLexiconSync();

export interface Read {
  readonly events: readonly EventMention[];
  readonly mentions: readonly TimeMention[];
  readonly text: string;
}

/** Reads a text whose first line is a headline when it has several. */
export function read(text: string, home: PartyCode | null = null): Read {
  const page = pageOf(text, { id: "t" });
  const cut: DocumentCut = {
    id: "t",
    page: "t",
    block: "main",
    span: [0, text.length],
    title: "",
    parts: partsOf(text),
    agency: null,
    home,
  };
  const mentions = findMentions(page, cut, lexicon);
  return { events: findEventMentions(page, cut, mentions, lexicon), mentions, text };
}

function partsOf(text: string): Part[] {
  const lines = text.split("\n");
  let at = 0;
  return lines.flatMap((line, i) => {
    const span: [number, number] = [at, at + line.length];
    at = span[1] + 1;
    return line === "" ? [] : [{ role: i === 0 && lines.length > 1 ? ("headline" as const) : ("body" as const), span }];
  });
}

/** `visit:state CN-VN VN>CN planned recalled`, what a row of a test compares. */
export function brief(e: EventMention): string {
  const direction = e.actor === null || e.recipient === null ? "" : ` ${e.actor}>${e.recipient}`;
  return `${e.kind}${e.level === null ? "" : `:${e.level}`} ${e.parties.join("-")}${direction}${e.status === "held" ? "" : ` ${e.status}`}${e.recalled ? " recalled" : ""}`;
}

/** Texts of the mentions that date an event, through the event it borrows from. */
export function datedBy(r: Read, e: EventMention): string {
  const own = e.time.mentions.map((i) => r.mentions[i]!.text).join("+");
  return e.time.of === null ? `${e.time.relation} ${own}`.trim() : `${e.time.relation} #${e.time.of}`;
}
