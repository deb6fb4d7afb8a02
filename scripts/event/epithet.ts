/** What stands before an actor and only describes it. */
import type { Actor } from "./reading";

/** 岛国瑙鲁总统, 东非国家肯尼亚: what a country is, told before its name. */
const EPITHET =
  /(?:南?太平洋|加勒比海?|印度洋|拉丁美洲|波罗的海|巴尔干|海湾|内陆|[东西南北中]{0,2}[非亚欧美]洲?)?(?:岛国|邻国|友邦|邦交国|盟国|国家)$/;

/** The words before an actor without what only describes it: 岛国瑙鲁, 来自法国的总统. */
export function withoutEpithet(gap: string, actor: Actor): string {
  const bare = gap.replace(EPITHET, "");
  return actor.kind === "person" ? bare.replace(/来自$/, "") : bare;
}
