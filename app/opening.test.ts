import { expect, it } from "vitest";
import { NO_DAY, type Lane } from "../data/published";
import { homeDays, openingDays, openingView } from "./opening";
import { NO_FILTERS } from "./urlState";

it("opens on the busy years, not on the one event of long ago", () => {
  const busy = Array.from({ length: 99 }, (_, i) => 16_000 + i * 10);
  const [from, to] = homeDays(Int32Array.from([NO_DAY, 0, ...busy]), [0, 17_000]);
  expect(from).toBeGreaterThan(15_900);
  expect(from).toBeLessThanOrEqual(16_000);
  expect(to).toBeGreaterThanOrEqual(16_980);
  const even = Int32Array.from({ length: 100 }, (_, i) => i * 170);
  expect(homeDays(even, [0, 17_000])).toEqual([0, 17_000]);
  expect(homeDays(Int32Array.of(5), [5, 5])).toEqual([5, 5]);
});

it("opens on one busy year, not on the few events of the years around it", () => {
  const busy = Array.from({ length: 92 }, (_, i) => 16_000 + i * 4);
  const around = [13_000, 13_900, 14_500, 15_200, 16_900, 17_500, 18_000];
  const [from, to] = homeDays(Int32Array.from([...around, ...busy]), [13_000, 18_000]);
  expect(from).toBeGreaterThan(15_900);
  expect(to).toBeLessThan(16_500);
});

it("leaves one of few out when it squeezes the others", () => {
  const [from, to] = homeDays(Int32Array.of(0, 20_000, 20_000, 20_001, 20_001, 20_002, 20_010), [0, 20_400]);
  expect(from).toBeGreaterThan(19_900);
  expect(to).toBeLessThanOrEqual(20_400);
  expect(homeDays(Int32Array.of(0, 20_000, 20_001), [0, 20_001])).toEqual([0, 20_001]);
});

it("opens on the relationships that are chosen", () => {
  const lane = (key: string, offset: number, days: readonly [number, number]): Lane => ({ key, parties: key.split("-"), offset, count: 2, first: days[0], last: days[1] });
  const lanes = [lane("LA-VN", 0, [100, 200]), lane("KH-VN", 2, [900, 990])];
  const columns = { from: Int32Array.of(100, 200, 900, 990) };
  expect(openingDays(columns, lanes, { pairs: ["KH-VN"], party: null }, [100, 990])).toEqual([900, 990]);
  expect(openingDays(columns, lanes, { pairs: [], party: "LA" }, [100, 990])).toEqual([100, 200]);
  expect(openingDays(columns, lanes, { pairs: ["CN-JP"], party: null }, [100, 990])).toEqual([100, 990]);
  expect(openingDays(columns, lanes, NO_FILTERS, null)).toBeNull();
}); // prettier-ignore

it("is no narrower than some weeks", () => {
  const [a, b] = openingView([100, 102]);
  expect(b - a).toBeCloseTo(45);
  expect((a + b) / 2).toBeCloseTo(101.5);
});
