/** The rule of each kind that a trigger word opens; conferences are found by their names instead. */
import type { Kind } from "../../../data/schema";
import { aid } from "./aid";
import { encounter } from "./encounter";
import type { Rule } from "./frame";
import { exercise } from "./exercise";
import { message } from "./message";
import { ceremony } from "./ceremony";
import { cooperation } from "./cooperation";
import { envoy } from "./envoy";
import { protest } from "./protest";
import { relations } from "./relations";
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
