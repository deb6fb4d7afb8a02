import { expect, it } from "vitest";
import { KINDS, type Kind } from "../../data/schema";
import { codeOf } from "./codes";
import { importanceOf } from "./importance";

it.each<[Kind, "positive" | "negative" | null, boolean, string, string | null]>([
  ["visit", null, false, "042", "CONSULT"],
  ["meeting", null, false, "040", "CONSULT"],
  ["meeting", null, true, "044", "CONSULT"],
  ["talks", null, true, "040", "CONSULT"],
  ["statement", null, false, "010", null],
  ["relations", "positive", false, "054", "SUPPORT"],
  ["relations", "negative", false, "161", "SANCTION"],
  ["envoy", "negative", false, "166", "SANCTION"],
  ["protest", "negative", false, "111", "ACCUSE"],
])("%s %s, abroad %s: CAMEO %s", (kind, tone, abroad, cameo, plover) => {
  expect(codeOf(kind, tone, abroad)).toEqual({ cameo, plover });
});

const plain = { rank: "minister", kind: "talks", level: null, recalled: false, sources: 1, agreements: 0 } as const;
it.each([
  ["a president", { rank: "head-of-state" }, "a minister", {}],
  ["a state visit", { kind: "visit", level: "state" }, "a working visit", { kind: "visit", level: "working" }],
  ["breaking off relations", { kind: "relations" }, "a message", { kind: "message" }],
  ["six sources", { sources: 6 }, "one", {}],
  ["with an agreement", { agreements: 1 }, "without", {}],
  ["news", {}, "history", { recalled: true }],
] as const)("%s matters more than %s", (_, more, __, less) => {
  expect(importanceOf({ ...plain, ...more })).toBeGreaterThan(importanceOf({ ...plain, ...less }));
});
it("is between 0 and 1 for every kind", () => {
  for (const kind of KINDS) {
    const top = importanceOf({ ...plain, kind, rank: "head-of-state", level: "state", sources: 1000, agreements: 9 });
    expect(top).toBeLessThanOrEqual(1);
    expect(importanceOf({ ...plain, kind, rank: null, recalled: true })).toBeGreaterThan(0);
  }
});
