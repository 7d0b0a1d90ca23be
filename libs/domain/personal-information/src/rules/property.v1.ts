/**
 * What follows a word for property: an amount, an area, a number of things, or the number of a certificate.
 *
 * @source 银川市综合执法监督局政务公开任务台账 (2022) 第11项: 财产状况; 政府信息公开条例 (2019) 第十五条 (个人隐私)
 */
export const propertyValue =
  /[^。;\n\t,]{0,20}?(?:\d[\d,.]{0,15}|[一二两三四五六七八九十百千]{1,4})\s?(?:余|多)?\s?(?:元|万元|万|亿元|千元|百元|平方米|平米|㎡|m2|套|处|辆|亩|股|间|栋|份|笔)(?:[^。;\n\t,\d]{0,12}?\(?\d[\d,.]{0,12}\s?(?:元|万元|平方米|平米|㎡|m2)\)?)?/uy;

/** Certificates of real property, which name the owner's flat. */
export const propertyCertificate =
  /(?:[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]\(\d{4}\)[\u4e00-\u9fff]{2,12}不动产权第\d{5,10}号|[\u4e00-\u9fff]{1,8}房权证[\u4e00-\u9fff]{0,8}字?第[A-Z0-9-]{4,14}号)/gu;

/** Money of offices, firms and statistics: none of a person's. */
export const publicMoney =
  /财政|预算|决算|营业|企业|公司|单位|全[县市区省国镇村]|城镇|农村|居民人均|可支配|集体|国有|部门|税|基金|平均|标准|低于|不超过|超过|以上|以下|以内/u;

/** Words that need a person beside them, since policies use them too. */
export const generalProperty =
  /^(?:年收入|月收入|月工资|工资收入|月工资收入|务工收入|银行存款|存款余额|存款|房产|自有房产|资产总额|财产状况|财产情况|住房面积|有价证券|理财产品|股票|储蓄|债权|养老金|退休金|欠债|负债|公积金余额|账户余额|人均月收入|个人收入|家庭收入|家庭年收入|家庭月收入|不动产权|家庭财产|家庭资产|家庭人均收入|家庭人均月收入|家庭人均年收入)$/u;

/** Around the beginning of a word for yearly income: another year is meant than that of a household's income (今年收入). */
export const ofSomeYear = /^[今去前明当本近]年/u;
