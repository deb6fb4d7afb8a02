import { normalizeText } from "../read/normalize";

const MARKS = /[\s·•.‧・・\u2022\u2027\u30fb—–-]/g;

/** A name as merging compares it: simplified, half-width, lower case, without the dots, dashes and blanks of transliteration. */
export const plainName = (name: string): string => normalizeText(name).replace(MARKS, "").toLowerCase();
