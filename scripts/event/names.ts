/** Where a person's name ends: nothing but the sentence tells, most actors of the news stand in no list. */
import type { PartyCode } from "../../data/schema";

/** Words that cannot continue a name: verbs, prepositions, particles, ranks, honorifics. Matched where a name could go on. */
const STOP =
  /会[见晤谈后上场]|接见|访|出席|参加|参观|抵达|[抵率于与同和跟及以向对就将已也还并等的说称致签应为从自赴乘陪是昨晚赞愿互不未没曾其此这该两双第副有被受经由把请邀必能要需只才均都皆又]|到[访达任]|举[行办]|进行|在(?![明寅])|共同|一[道行起致]|表[示明达]|强调|指出|认为|发[表言布来出起]|代表|主[持席任]|通[电话过报]|来[访华到自信电]|前[往来]|当[天日地晚]|日前|近[日期]|今[天日年早晚]|明天|[上下]午|上[周月]|分别|先后|高度|再次|首次|正[式在]|圆满|结束|开[始幕展]|启程|启动|离开|欢迎|祝贺|感谢|宣布|介绍|回顾|重申|积极|希望|期待|接[受到待]|递交|提[出到议]|作[为出了]|出任|担任|任命|任[职期]|考察|视[察频]|检阅|观看|亲[切自]|相互|达成|见证|审议|讨论|交[换流]|联[合袂]|全[程面]|首[先次]|夫[妇人]|阁下|先生|女士|同志|教授|博士|总[统理书]|部长|外长|防长|大使|首相|国王|议长|秘书|[再更最很0-9a-zA-Z飞回返走批授颁赠捐捎携吊悼获辞卸履遭遇据除]|十分|非常|热[情烈]|拜[会访谒]|贺[信电词函]|可[能以望]|时(?=[,。任])|让(?![·•-])|隆重|友好|诚挚|亲王|殿下|陛下|委员|书记|司令|上将|中将|少将|大将|准将|元帅|上校|中校|大校|海军|陆军|空军|以来|期间|[一二三四五六七八九十]+[月日]|随[后即]|此[前后]|目前|专[程机门]|参[与议]|与会|到场|到机|率团|主张|同意|决定|要求|呼吁|支持|反对|谴责|警告|否认|承认|证实|透露|告诉|告知|承诺|敦促|建议|重视|肯定|评价|转[交达]|就任|宣誓|当选|还是|包括|[随之者讲电举参则所给或且但而得着过了那身手心场谈]|邀请|互致|互访|致辞|致电|地(?=[说表])|新任|前任|至(?!善)|出[访任示面发生]|(?:做|作)(?:客|主旨)/y;

/** Characters foreign names are written with (after the usual transliteration tables). */
const SOUNDS = new Set(
  "阿埃艾爱安昂奥澳巴白柏班邦包保鲍北贝本比彼毕边宾滨波玻伯勃博卜布采蔡策查察昌常车彻陈茨慈次楚川茨达大代戴丹当道德登邓迪狄地第蒂帝丁东都杜度敦顿多朵铎俄厄恩尔耳法凡范方菲费芬丰冯佛夫弗福傅富盖甘冈高戈哥格葛根贡古顾瓜关圭郭果哈海汉汗豪赫黑亨洪侯胡华怀黄惠霍基吉季济加迦佳贾简江姜杰捷金津京久居卡凯坎康考柯科可克肯孔库夸奎昆拉腊莱赖兰朗劳勒雷蕾黎礼里理李立丽利莉连廉良林琳龙隆卢鲁路露伦罗洛吕律马玛麦迈曼芒毛茂梅门蒙孟米密明缪摩莫默姆木穆拿娜纳乃奈南瑙内嫩尼年涅宁纽农努女诺欧帕派潘庞佩彭皮平珀普齐奇恰钱乔切青琴丘曲让热仁日荣茹儒瑞若萨塞赛桑瑟森沙莎山珊尚绍舍申盛圣施石史士舒朔司丝斯思松苏孙索他塔泰坦汤唐陶特滕提汀廷通图土托陀瓦万汪旺威韦维伟卫魏温文翁沃乌吾武西希锡席夏香肖萧谢辛欣信雄休修许雅亚延扬杨耶叶伊依易因英尤于约泽曾扎詹占张章朱兹子宗祖佐埈娅莲缇妮薇芙蒂琪萝翠莫梭轲甫弥聂祁褚齐卓哲芝珍真志治中仲周竹庄准措错阔拓寇蔻斐咖喀喇拜敏努鲍利什耐娃涅谢捷泽连科瓦维奇扬契切连雪姬黛茜蓓贡玛波乔葆坂吞汶颂猜堪巴颇差哇旦素贴帖育西沃纳拉提猜宋通披集川耀宏莱谬昂敏瑞登盛觉丁钦貌丹觉梭温奈吴杜哥郭巴莫尼万本扬通伦赛宋潘西苏里凯山蓬占沙旺坎葆恩塔西潘敦耶巴陶通洪森马内索安占拉宾奔速鹏迪班苏庆韩林纳那盖博涛灿普塞翁索肯敏帕古潘特贝亨梅班赫晋丽陵瓜哇惹昔祖基夫里扎希末安努亚克鲁斯科利迪亚斯艾里姆德古蕾埃里厄芮薛歇冼顺滕铃楠楼娄玲凌柳略落缅苗楠挪涛田铁亭童吞托翁邬伍侠祥逊尹应永尤元原岳云赞增者珠祝状兆蓝茅呼贵堂坡塔额噶嘎匹勇瑙挝楚策仁赫拜可因岸绍瓜瑜蕊朴蔻喆彤洙锡浩昱旭炳镐俊赞甸".split(
    "",
  ),
);

/** Family names of Chinese, Vietnamese and Korean; Japanese ones have two characters and need no list. */
const SURNAMES = new Set(
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖游覃尊佘闫卓仉曲朴表池延鱼奉卞".split(
    "",
  ),
);
const SINITIC: ReadonlySet<PartyCode> = new Set(["CN", "VN", "KR", "KP", "TW", "HK", "MO"]);
const DOTS = "·•・‧‐-";
const HAN = /[\u3400-\u9fff]/;

/** The military rank or honorific after (or before) a name. */
export const MILITARY_RANK =
  /(?:海军|空军|陆军|公安|警察|一级|二级|步兵|警)?(?:大将|上将|中将|少将|准将|元帅|上校|中校|少校|大校|次帅|大尉)/y;

/**
 * End of the name that begins at `at`, or `at` when none does. `party` helps to tell a three-character name from a transliteration.
 */
export function endOfName(norm: string, at: number, party: PartyCode | null): number {
  const first = norm[at] ?? "";
  if (!HAN.test(first) || stops(norm, at)) return at;
  const stop = runToStop(norm, at);
  const sounds = runOfSounds(norm, at, stop);
  // A foreign name with dots runs to the next word even past a rare character.
  if (dotted(norm, at, stop)) return stop - sounds <= 4 ? stop : sounds - at >= 3 ? sounds : at;
  const sinitic = (party !== null && SINITIC.has(party)) || (party === null && stop - at <= 3);
  if (sinitic && SURNAMES.has(first)) return limit(at, stop, norm[at + 1] === "氏" || isDoubled(norm, at) ? 4 : 3);
  if (party === "JP" || party === "SG" || party === "MY") {
    if (stop - at >= 2 && stop - at <= 5) return stop;
  }
  if (SURNAMES.has(first) && stop - at >= 2 && stop - at <= 3) return stop;
  // A rare character does not end a name that the sentence ends soon after; a known country before it makes a name likelier.
  const rare = [...norm.slice(at, stop)].filter((c) => !SOUNDS.has(c)).length;
  const whole =
    stop - at >= 2 && stop - at <= 10 && (stop - sounds <= 3 || rare <= (party === null ? 1 : 2)) && rare * 2 < stop - at ? stop : sounds;
  return whole - at >= 2 ? whole : at;
}

const limit = (at: number, stop: number, n: number): number => (stop - at >= 2 ? Math.min(stop, at + n) : at);
const isDoubled = (norm: string, at: number): boolean =>
  /^(?:欧阳|司马|上官|诸葛|尊女|孙女|皇甫|司徒|夏侯|公孙)/.test(norm.slice(at, at + 2));

function stops(norm: string, at: number): boolean {
  STOP.lastIndex = at;
  return STOP.test(norm);
}

/** First position from the second character on where a name cannot go on. */
function runToStop(norm: string, at: number): number {
  let i = at + 1;
  const max = Math.min(norm.length, at + 32);
  while (i < max && (HAN.test(norm[i]!) || isDot(norm, i)) && !(i >= at + 2 && !isDot(norm, i - 1) && stops(norm, i))) i++;
  // Even at the second character a verb of two characters ends it: 总统访问.
  return i;
}

function runOfSounds(norm: string, at: number, stop: number): number {
  let i = at;
  while (i < stop && (SOUNDS.has(norm[i]!) || isDot(norm, i))) i++;
  while (i > at && isDot(norm, i - 1)) i--;
  return i;
}

const isDot = (norm: string, i: number): boolean => DOTS.includes(norm[i]!) && HAN.test(norm[i - 1] ?? "") && HAN.test(norm[i + 1] ?? "");
const dotted = (norm: string, at: number, stop: number): boolean => {
  for (let i = at; i < stop; i++) if (isDot(norm, i)) return true;
  return false;
};

/** Whether a name is a transliteration: written with dots, or longer than any Chinese name. */
export const isForeignName = (name: string): boolean => name.includes("·") || name.length > 4 || !SURNAMES.has(name[0]!);

/** One spelling for a name: the dots of transliteration written `·`. */
export const canonicalName = (name: string): string => name.replace(/[•・‧‐\- ]/g, "·").replace(/·{2,}/g, "·");
