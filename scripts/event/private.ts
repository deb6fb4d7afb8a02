/** Words of those who act for no state. */
const BODIES =
  "集团|公司|银行|企业|商会|协会|基金会|大学|学院|研究|报社|通讯社|电视|媒体|记者|专家|学者|智库|俱乐部|青年|民众|学生|游客|艺术|球|运动|选手|教练|演员|作家|画家|诗人|律师|医生|侨|(?<!中)华人|工商|非政府|联合会|团体|工会|科普特|正教|使徒教会|石化|石油";

/** In an office's region: 公司董事长. */
export const PRIVATE_OFFICE = new RegExp(BODIES);
/** In a body's words, where no office tells whose it is (电信, 学校 may be a minister's). */
export const PRIVATE_BODY = new RegExp(
  `${BODIES}|儿童|小朋友|少年|年轻人|留学生|消费者|观众|渔[船民]|客机|航班|乘客|国家队|代表队|志愿者|科学家|师生|学校|中学|小学|院校|友人|朋友|人士|各界|多家|总台|商人|老兵|市民|居民|工人|抗议者|网民|民间|(?<!政协|协商会议)全国委员会|电信|铁建`,
);
