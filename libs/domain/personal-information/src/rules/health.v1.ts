/**
 * Illness and disability behind a word for it.
 *
 * @source 个人信息保护法 (2021) 第二十八条: 医疗健康
 */
export const healthValue =
  /[\s:为是有(]{0,4}[^。;\n\t\u0000,、:]{0,14}?(?:病|症|癌|瘤|炎|残疾|衰竭|综合征|残|[一二三四1-4]级|艾滋|HIV|骨折|瘫痪|失明)/uy;

/** What a column says of somebody who is well. */
export const healthy = /^(?:无|否|健康|良好|一般|正常|-|—|\/)$/u;
