/** Why an input gave no page. */
export type Reason =
  /** An ending nobody told us how to read. */
  | "unsupported"
  /** No text in it. */
  | "empty"
  /** Bytes that are no text in any encoding we know. */
  | "encoding"
  /** Text in another language. */
  | "language"
  /** Not JSON, or not a row of a page. */
  | "json"
  /** articles.csv that is no table. */
  | "csv"
  /** The file could not be opened, or its format is broken. */
  | "unreadable"
  /** A page of this id was read before. */
  | "duplicate-id"
  /** A fault of ours on this page; the others go on. */
  | "failed";

/** A row of rejected.jsonl. `input`: the name relative to its PATH; `line`: of a file of rows, from 1. */
export interface Rejected {
  readonly input: string;
  readonly line: number | null;
  readonly reason: Reason;
  readonly detail: string;
}

/** Thrown by a reader to say why in words; becomes a row of rejected.jsonl. */
export class Unusable extends Error {
  constructor(
    readonly reason: Reason,
    detail: string,
  ) {
    super(detail);
  }
}
