/** Events and documents → the published files (name → bytes). Same input, same bytes. */
import { createHash } from "node:crypto";
import { columnFromArray, int32, tableFromColumns, tableToIPC, uint16, uint32, uint8, utf8 } from "@uwdata/flechette";
import { MARK_COLUMNS, PUBLISHED_SCHEMA, QUOTE_SEARCH_LIMIT, READING_COLUMNS, TEXT_COLUMNS, TRAIT_COLUMNS } from "../../data/published";
import { homeDays } from "../../app/opening";
import type { Details, Manifest, PartyName, PublishedFile } from "../../data/published";
import type { DocumentRow, EventRow, PartyCode } from "../../data/schema";
import { normalizeText } from "../read/normalize";
import { byBeginning, columnsOf } from "./columns";
import { sumsOf } from "./sums";
import { groupBy } from "../groupBy";

const DETAIL_ROWS = 200;

export interface Publication {
  readonly events: readonly EventRow[];
  readonly documents: ReadonlyMap<string, DocumentRow>;
  readonly pages: number;
  readonly sample: boolean;
  readonly partyName: (code: PartyCode) => PartyName;
  /** Compiled lexicon and context for articles dropped on the page, as JSON; null: none published. */
  readonly lexicon: unknown;
  readonly context: unknown;
  /** Page id → text, published whole (`--text full`); otherwise only the sentences quoted are. */
  readonly texts?: ReadonlyMap<string, string> | null;
}

/** File name → bytes, `manifest.json` and `manifest-HASH.json` among them. */
export function publish(publication: Publication): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const put = (name: string, bytes: Uint8Array, rows: number): PublishedFile => {
    const dot = name.lastIndexOf(".");
    const path = `${name.slice(0, dot)}-${digest(bytes)}${name.slice(dot)}`;
    files.set(path, bytes);
    return { path, bytes: bytes.length, rows };
  };
  const { documents } = publication;
  const events = byBeginning(publication.events);
  const columns = columnsOf(events, (id) => documents.get(id)?.block ?? "main");
  const sums = sumsOf(columns);
  const codes = [
    ...new Set([
      ...events.flatMap((e) => [...e.parties, ...e.people.map((p) => p.party), e.place?.country ?? null]),
      ...[...documents.values()].map((d) => d.home),
    ]),
  ];
  const byId = new Map(events.map((e) => [e.id, e]));
  const parts = groupBy(events.filter((e) => e.partOf !== null), (e) => e.partOf!); // prettier-ignore

  const chunks = Math.ceil(events.length / DETAIL_ROWS);
  const details = Array.from({ length: chunks }, (_, c) => {
    const rows = events.slice(c * DETAIL_ROWS, (c + 1) * DETAIL_ROWS).map((e) => detailsOf(e, documents, byId, parts));
    return put("details.json", json(rows), rows.length).path;
  });
  const texts = [...(publication.texts ?? [])];
  const pages = Array.from({ length: Math.ceil(texts.length / DETAIL_ROWS) }, (_, c) => {
    const rows = texts.slice(c * DETAIL_ROWS, (c + 1) * DETAIL_ROWS);
    return put("pages.json", json(Object.fromEntries(rows)), rows.length);
  });
  const manifest: Omit<Manifest, "hash"> = {
    schema: PUBLISHED_SCHEMA,
    sample: publication.sample,
    counts: {
      pages: publication.pages,
      documents: documents.size,
      events: events.length,
      marks: columns.marks.event.length,
      undated: columns.undated,
    },
    extent: columns.extent,
    home: columns.extent && homeDays(columns.marks.from as Int32Array, columns.extent),
    lanes: columns.lanes,
    peaks: sums.peaks,
    parties: Object.fromEntries(
      codes
        .filter((c): c is PartyCode => c !== null)
        .sort()
        .map((c) => [c, publication.partyName(c)]),
    ),
    files: {
      marks: put("marks.arrow", arrow(columns.marks, MARK_COLUMNS), columns.marks.event.length),
      traits: put("traits.arrow", arrow(columns.traits, TRAIT_COLUMNS), columns.marks.event.length),
      readings: put("readings.arrow", arrow(columns.readings, READING_COLUMNS), columns.readings.mark.length),
      sums: put("sums.arrow", ipc(sums.table), columns.lanes.length),
      text: put("text.arrow", textFile(events), events.length),
      details,
      detailRows: DETAIL_ROWS,
      lexicon: publication.lexicon === null ? null : put("lexicon.json", json(publication.lexicon), 1),
      context: publication.context === null ? null : put("context.json", json(publication.context), 1),
      ...(pages.length > 0 ? { pages } : {}),
    },
  };
  const hash = digest(json(manifest));
  const bytes = json({ ...manifest, hash });
  files.set("manifest.json", bytes);
  files.set(`manifest-${hash}.json`, bytes);
  return files;
}

const digest = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex").slice(0, 16);
const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** A column is as wide as its array. */
function typeOf(array: Uint8Array | Uint16Array | Uint32Array | Int32Array) {
  if (array instanceof Int32Array) return int32();
  if (array instanceof Uint32Array) return uint32();
  return array instanceof Uint16Array ? uint16() : uint8();
}

function arrow<C extends string>(
  arrays: Readonly<Record<C, Uint8Array | Uint16Array | Uint32Array | Int32Array>>,
  columns: Readonly<Record<C, unknown>>,
): Uint8Array {
  const names = Object.keys(columns) as C[];
  return ipc(tableFromColumns(names.map((name) => [name, columnFromArray(arrays[name], typeOf(arrays[name]))])));
}

function textFile(events: readonly EventRow[]): Uint8Array {
  const quotes = events.length <= QUOTE_SEARCH_LIMIT;
  const cells: Record<(typeof TEXT_COLUMNS)[number], (e: EventRow) => string> = {
    id: (e) => e.id,
    aliases: (e) => e.aliases.join(" "),
    zh: (e) => e.title.zh,
    en: (e) => e.title.en,
    vi: (e) => e.title.vi,
    search: (e) => searchText(e, quotes),
  };
  return ipc(tableFromColumns(TEXT_COLUMNS.map((name) => [name, columnFromArray(events.map(cells[name]), utf8())])));
}

function searchText(event: EventRow, quotes: boolean): string {
  const words = [
    ...event.people.flatMap((p) => [p.name, p.latin, p.office]),
    ...event.agreements.map((a) => a.name),
    event.place?.name,
    ...(quotes ? event.sources.map((s) => s.quote) : []),
  ];
  return normalizeText([...new Set(words.filter((w) => w))].join("\n")).toLowerCase();
}

function ipc(table: Parameters<typeof tableToIPC>[0]): Uint8Array {
  const bytes = tableToIPC(table, { format: "stream" });
  if (!bytes) throw new TypeError("arrow table was not encoded");
  return bytes;
}

/** What an opened event shows; of each document only the mentions its sources lean on travel along. */
function detailsOf(
  event: EventRow,
  documents: ReadonlyMap<string, DocumentRow>,
  byId: ReadonlyMap<string, EventRow>,
  parts: ReadonlyMap<string, readonly EventRow[]>,
): Details {
  const whole = event.partOf === null ? event : (byId.get(event.partOf) ?? event);
  const family = [whole, ...(parts.get(whole.id) ?? [])].filter((e) => e.id !== event.id);
  const ids = [...new Set(event.sources.map((s) => s.document))];
  return {
    event,
    documents: ids.flatMap((id) => {
      const row = documents.get(id);
      if (!row) return [];
      const used = new Set(event.sources.filter((s) => s.document === id).flatMap((s) => s.mentions.map((m) => m.span[0])));
      return [{ ...row, mentions: row.mentions.filter((m) => used.has(m.span[0])) }];
    }),
    related: family.map((e) => ({ id: e.id, title: e.title, kind: e.kind })),
  };
}
