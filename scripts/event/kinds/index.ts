/** The rule of each kind that a trigger word opens; conferences are found by their names instead. */
import type { Kind } from "../../../data/schema";
import { encounter } from "./encounter";
import type { Rule } from "./frame";
import { message } from "./message";
import { ceremony, cooperation } from "./ceremony";
import { envoy, protest } from "./envoy";
import { aid, exercise, relations } from "./others";
import { signing, statement } from "./signing";
import { visit } from "./visit";

export const RULES: Readonly<Record<Exclude<Kind, "conference">, Rule>> = {
  visit,
  meeting: encounter,
  talks: encounter,
  dialogue: encounter,
  call: encounter,
  signing,
  message,
  statement,
  relations,
  aid,
  exercise,
  cooperation,
  ceremony,
  envoy,
  protest,
};
