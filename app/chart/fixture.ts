/** Seeded data for tests and pictures: pairs of one focus country with Chinese titles and every way a date can be uncertain. */
import { daysOf, MANNER, MARK_FLAGS, NO_DAY, packBits, STATE } from "../../data/published";
import { KINDS } from "../../data/schema";
import { dayAt } from "./civil";
import type { ChartData, MarkColumns } from "./types";

const PARTIES = "中国 老挝 柬埔寨 日本 东盟 俄罗斯 美国 印度 韩国 法国 古巴 泰国 印度尼西亚 澳大利亚 马来西亚 新加坡 菲律宾 缅甸 英国 德国 意大利 加拿大 新西兰 欧盟 南非 巴西 阿根廷 沙特阿拉伯 阿尔及利亚 联合国".split(" "); // prettier-ignore
const VERBS: Readonly<Record<string, string>> = {
  visit: "国家主席对{}进行国事访问",
  meeting: "总理会见{}外交部长",
  talks: "与{}国防部长举行会谈",
  dialogue: "与{}举行第八次副部级战略磋商",
  conference: "{}峰会在河内开幕",
  call: "外长与{}外长通电话",
  signing: "与{}签署2021—2025年阶段合作议定书",
  message: "致电祝贺{}国庆",
  statement: "与{}发表联合声明",
  relations: "与{}关系升格为全面战略伙伴关系",
  aid: "向{}援助防疫物资",
  exercise: "与{}海军举行联合巡逻",
  cooperation: "与{}启动跨境铁路合作项目",
  ceremony: "举行仪式欢迎{}总理",
  envoy: "新任大使向{}国家元首递交国书",
  protest: "就有关事件向{}提出交涉",
};

/** Mulberry32: small, seeded, good enough for pictures. */
function random(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** `lanes` pairs (at most 30), about `size` marks in all, 2012–2026, the first lanes the busiest. */
export function sampleData(lanes = 30, size = 1500, seed = 7): ChartData {
  const r = random(seed);
  const [begin, end] = [dayAt(2012), dayAt(2026, 12, 31)];
  const weights = Array.from({ length: lanes }, (_, l) => 1 / (l + 1.5));
  const total = weights.reduce((a, b) => a + b, 0);
  interface Row {
    event: number;
    from: number;
    to: number;
    kind: number;
    status: number;
    extent: number;
    direction: number;
    confidence: number;
    importance: number;
    flags: number;
    reading: number | null;
  }
  const all: Row[] = [];
  const spans: { offset: number; count: number }[] = [];
  const titles: string[] = [];
  weights.forEach((weight, l) => {
    const rows: Row[] = Array.from({ length: Math.max(1, Math.round((size * weight) / total)) }, () => {
      const day = Math.floor(begin + Math.pow(r(), 0.8) * (end - begin));
      const kind = 1 + Math.floor(Math.pow(r(), 1.4) * KINDS.length);
      const shape = r();
      const row: Row = { event: 0, from: day, to: day, kind, status: 1, extent: 1, direction: r() < 0.5 ? 1 + Math.floor(r() * 2) : 0, confidence: 250, importance: Math.floor(Math.pow(r(), 2) * 255), flags: 0, reading: null }; // prettier-ignore
      if (shape < 0.2) row.to += 1 + Math.floor(r() * 6);
      else if (shape < 0.28) Object.assign(row, { to: day + 20 + Math.floor(r() * 60), extent: 2 });
      else if (shape < 0.31) row.to = NO_DAY;
      else if (shape < 0.38) Object.assign(row, { flags: MARK_FLAGS.readings, confidence: 150, reading: day + (r() < 0.5 ? 366 : -365) });
      else if (shape < 0.44) row.status = 2;
      else if (shape < 0.46) row.status = 3;
      else if (shape < 0.48) row.status = 4;
      else if (shape < 0.55) row.flags = MARK_FLAGS.recalled;
      else if (shape < 0.57) row.flags = MARK_FLAGS.disputed;
      return row;
    }).sort((a, b) => a.from - b.from || a.to - b.to);
    for (const row of rows) {
      row.event = titles.length;
      titles.push(VERBS[KINDS[row.kind - 1]!]!.replace("{}", PARTIES[l % PARTIES.length]!));
    }
    spans.push({ offset: all.length, count: rows.length });
    all.push(...rows);
  });
  const bytes = (of: (row: Row) => number): Uint8Array => Uint8Array.from(all, of);
  const marks: MarkColumns = {
    event: Uint32Array.from(all, (x) => x.event),
    from: Int32Array.from(all, (x) => x.from),
    span: Uint16Array.from(all, (x) => daysOf(x.from, x.to).span),
    kind: bytes((x) => x.kind),
    manner: bytes(({ extent, direction }) => packBits(MANNER, { extent, direction, partOfDay: 0 })),
    state: bytes(({ flags, status }) => packBits(STATE, { flags, status })),
    confidence: bytes((x) => x.confidence),
    importance: bytes((x) => x.importance),
  };
  const read = all.flatMap((x, mark) => (x.reading === null ? [] : [{ mark, day: x.reading }]));
  return {
    lanes: spans.map((span, l) => ({ key: `L${l}`, parties: ["VN", `P${l}`], label: `越南 · ${PARTIES[l % PARTIES.length]}`, ...span })),
    marks,
    readings: {
      mark: Uint32Array.from(read, (x) => x.mark),
      from: Int32Array.from(read, (x) => x.day),
      to: Int32Array.from(read, (x) => x.day),
      confidence: Uint8Array.from(read, () => 90),
    },
    extent: [begin, end],
    title: (event) => titles[event],
    names: new Set(PARTIES),
  };
}
