/** Hand-made answers: rows of *.documents.jsonl, *.timex.jsonl, *.events.jsonl (what counts as right: README, "Scoring"). */
import type { IsoDate, Kind, PartyCode, Span } from "../../data/schema";

interface GoldDays {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

export interface GoldDocument extends GoldDays {
  readonly page: string;
  /** `main`, `teaser 3`, `item 1`. */
  readonly block: string;
  readonly span?: Span;
  readonly openYears?: readonly number[];
}

export interface GoldTimex extends GoldDays {
  readonly page: string;
  readonly part?: string;
  readonly span: Span;
  readonly text: string;
  readonly class?: string;
  readonly vague?: boolean;
  readonly optional?: boolean;
  readonly name?: boolean;
  readonly openYears?: readonly number[];
  readonly alts?: readonly {
    readonly text?: string;
    readonly start: number;
    readonly end: number;
    readonly from?: IsoDate;
    readonly to?: IsoDate;
  }[];
  readonly altValues?: readonly GoldDays[];
  /** ISO duration by which ends may differ (`P1Y`, `P1M`, `P3D`). */
  readonly tolerance?: string;
}

export interface GoldEvent extends GoldDays {
  readonly page: string;
  readonly block: string;
  readonly id: string;
  readonly kind: Kind;
  readonly altKinds?: readonly Kind[];
  readonly parties: readonly PartyCode[];
  readonly altParties?: readonly (readonly PartyCode[])[];
  readonly altDates?: readonly (readonly [IsoDate, IsoDate])[];
  readonly precision: "day" | "range" | "from" | "to" | "contains" | "month" | "year" | "reported" | "none";
  readonly openYears?: readonly number[];
  readonly optional?: boolean;
  readonly recalled?: boolean;
  readonly planned?: boolean;
  readonly sameAs?: string;
  readonly quote: string;
  readonly offset?: number;
}

export interface Gold {
  readonly documents: readonly GoldDocument[];
  readonly timexes: readonly GoldTimex[];
  readonly events: readonly GoldEvent[];
}

/** Reads gold from the texts of its files by their names' endings. Throws naming file and line on a row that is no JSON object. */
export function parseGold(files: ReadonlyMap<string, string>): Gold {
  const rows = <T>(ending: string): T[] =>
    [...files]
      .filter(([name]) => name.endsWith(ending))
      .flatMap(([name, text]) => text.split("\n").flatMap((line, i) => (line.trim() ? [parseRow<T>(line, `${name}:${i + 1}`)] : [])));
  return { documents: rows("documents.jsonl"), timexes: rows("timex.jsonl"), events: rows("events.jsonl") };
}

function parseRow<T>(line: string, place: string): T {
  try {
    return JSON.parse(line) as T;
  } catch (error) {
    throw new Error(`gold row is no JSON: ${(error as Error).message} (${place})`, { cause: error });
  }
}
