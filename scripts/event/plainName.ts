import { normalizeText } from "../read/normalize";

const MARKS = /[\s·•.‧・—–-]/g;

/** A name as merging compares it: simplified, half-width, lower case, without the dots, dashes and blanks of transliteration. */
export const plainName = (name: string): string => normalizeText(name).replace(MARKS, "").toLowerCase();
