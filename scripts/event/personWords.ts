/** Words around the names of persons. The sticky ones (y) are read where they stand. */

/** What stands behind an office and begins no name. */
export const NOT_NAME =
  /^(?:全部|所有|国家|政府|中央|外交|国防|安全|人民|全国|共和|民主|革命|[党副职层会之近第]|军事|武装|委员|总部|国会|议会|常务|候补|机构|组织|成员|工作|活动|发展|关系|合作|代表团|特别|亲自|夫妇|新闻|上一|首次|时隔|多次|连续|以及|成功|先后|总统|总理|部长|主席)/;
/** The name in Latin letters behind it. */
export const LATIN = / ?\(([A-Za-zÀ-ỹ][^()\u3400-\u9fff]{1,80})\)/y;
/** Titles of honour before Malay names. */
export const HONOUR = /(?:拿督斯里|拿汀斯里|拿督|拿汀|丹斯里|敦(?=[\u4e00-\u9fff]{3}))/y;
/** What goes on behind a name. */
export const TAIL = /一行|夫妇|和夫人|阁下|先生|女士|殿下|陛下|亲王|教授|博士|医生|同志/y;
/** Titles that no body's name comes before. */
export const BARE_TITLE = /^(?:总统|首相|总理|国王|女王|亲王|外长|主席|总书记|天皇|国务卿)$/;
/** What makes of words before a title a body of it, no name. */
export const BODY_WORD = /司法|法务|工贸|财经|联邦|国务|国家|政府|[党军国会]/;
