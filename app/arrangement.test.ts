import { expect, it } from "vitest";
import type { Lane } from "../data/published";
import { moveLane, NO_ARRANGEMENT, orderLanes, toggled, type Ordering } from "./arrangement";

const lane = (key: string, last: number): Lane => ({ key, parties: key.split("-"), offset: 0, count: 0, first: 0, last });
const LANES = [lane("LA-VN", 900), lane("KH-VN", 500), lane("CN-LA", 100)];
const LABELS = ["老挝 · 越南", "柬埔寨 · 越南", "中国 · 老挝"];

const order = (patch: Partial<Ordering>, counts = [3, 5, 1]): string[] =>
  [...orderLanes(LANES, LABELS, Uint32Array.from(counts), { ...NO_ARRANGEMENT, keep: [], ...patch }, "zh")].map((i) => LANES[i]!.key);

it.each<[string, Partial<Ordering>, string[], number[]?]>([
  ["activity", {}, ["KH-VN", "LA-VN", "CN-LA"]],
  ["activity, equals as the manifest has them", {}, ["LA-VN", "KH-VN", "CN-LA"], [2, 2, 2]],
  ["name", { order: "name" }, ["KH-VN", "LA-VN", "CN-LA"]],
  ["latest", { order: "latest" }, ["LA-VN", "KH-VN", "CN-LA"]],
  ["window", { order: "view", inView: Uint32Array.of(0, 0, 1) }, ["CN-LA", "KH-VN", "LA-VN"]],
  ["pinned ones on top", { pinned: ["LA-VN"] }, ["LA-VN", "KH-VN", "CN-LA"]],
  ["a party first", { first: "LA" }, ["LA-VN", "CN-LA", "KH-VN"]],
  ["by hand, the rest by activity", { order: "hand", hand: ["CN-LA"] }, ["CN-LA", "KH-VN", "LA-VN"]],
  ["by hand whatever the party", { order: "hand", hand: ["KH-VN"], first: "LA" }, ["KH-VN", "LA-VN", "CN-LA"]],
  ["empty ones left out", {}, ["KH-VN"], [0, 5, 0]],
  ["but those asked for", { keep: ["LA-VN"] }, ["KH-VN", "LA-VN"], [0, 5, 0]],
])("orders lanes by %s", (_, patch, keys, counts) => expect(order(patch, counts)).toEqual(keys));

it("moves a lane by hand and names no more lanes than it must", () => {
  const shown = ["KH-VN", "LA-VN", "CN-LA"];
  const up = moveLane(NO_ARRANGEMENT, shown, "LA-VN", -1);
  expect(up).toMatchObject({ order: "hand", hand: ["LA-VN", "KH-VN"] });
  const down = moveLane(up, ["LA-VN", "KH-VN", "CN-LA"], "KH-VN", 1);
  expect(down.hand).toEqual(["LA-VN", "CN-LA", "KH-VN"]);
  expect(order(down)).toEqual(["LA-VN", "CN-LA", "KH-VN"]);
  expect(moveLane(NO_ARRANGEMENT, shown, "KH-VN", -1)).toBe(NO_ARRANGEMENT);
  expect(moveLane({ ...NO_ARRANGEMENT, order: "name" }, shown, "LA-VN", -1).hand).toHaveLength(3);
});

it("puts a key into a list and takes it out again", () => {
  expect(toggled(toggled(["a"], "b"), "a")).toEqual(["b"]);
});
