/** CAMEO codes and PLOVER types of our kinds, after PLOVER's CAMEO2PLOVER table and the 2021 manual; judgement marked ‡. */
import type { Kind } from "../../data/schema";

interface Code {
  readonly cameo: string;
  readonly plover: string | null;
}

const CODES: Readonly<Record<Kind, Code>> = {
  visit: { cameo: "042", plover: "CONSULT" },
  meeting: { cameo: "040", plover: "CONSULT" },
  talks: { cameo: "040", plover: "CONSULT" },
  dialogue: { cameo: "040", plover: "CONSULT" },
  conference: { cameo: "040", plover: "CONSULT" },
  call: { cameo: "041", plover: "CONSULT" },
  signing: { cameo: "057", plover: "SUPPORT" },
  message: { cameo: "051", plover: "SUPPORT" }, // ‡
  statement: { cameo: "010", plover: null }, // ‡
  relations: { cameo: "054", plover: "SUPPORT" }, // ‡
  aid: { cameo: "070", plover: "AID" },
  exercise: { cameo: "062", plover: "COOPERATE" },
  cooperation: { cameo: "060", plover: "COOPERATE" },
  ceremony: { cameo: "040", plover: "CONSULT" }, // ‡
  envoy: { cameo: "050", plover: "SUPPORT" }, // ‡
  protest: { cameo: "111", plover: "ACCUSE" },
};

/** 断交, 降级 and 召回, 驱逐 turn the same kinds into sanctions. */
const NEGATIVE: Partial<Readonly<Record<Kind, Code>>> = {
  relations: { cameo: "161", plover: "SANCTION" },
  envoy: { cameo: "166", plover: "SANCTION" }, // ‡
};

/** The one code of an event; `abroad`: a meeting held in a country of neither side (CAMEO 044). */
export function codeOf(kind: Kind, tone: "positive" | "negative" | null, abroad: boolean): Code {
  if (tone === "negative" && NEGATIVE[kind]) return NEGATIVE[kind];
  if (kind === "meeting" && abroad) return { ...CODES.meeting, cameo: "044" };
  return CODES[kind];
}
