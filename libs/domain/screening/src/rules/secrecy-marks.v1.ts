/** The version that findings of these rules carry. A changed rule is a new file with a new version. */
export const secrecyMarksVersion = 'secrecy-marks/1';

/** On what a finding of a mark rests: 禁止在非涉密信息系统存储、处理国家秘密; 国家秘密标志. */
export const stateSecretBasis = ['law.secrecy.31', 'law.secrecyRegulation.21'] as const;

/** Stands between two neighbouring texts when a mark is searched across them; folded text never holds it. */
export const joint = '\u2029';

const tag = '<[^<>]{0,80}>';
const inner = `(?:[\\s·•・.\\-_—|/\\\\]|${tag}){0,100}`;
const closing = `(?:[\\s)\\]}】〕」』》>"”'’]|级|級|${tag}){0,100}`;
const plainStar = '[★☆✩✪✫✬✭✮✯✰⭐🌟⋆✡✦✧⚝⛤⛥]|&#(?:9733|9734|[xX]260[56]);?|&starf?;';
const asterisk = '[*∗✱✲✳⁎٭]';
const digits = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const period = `${digits}\\s{0,20}(?:年|个月|個月|月|天)|长期|長期|永久|\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?|解密|启封`;

/**
 * The mark of a state secret: level, star, period (`机密★1年`, `绝密★启封前`, `秘密★`). Spaces, tags and
 * signs inside, traditional characters and other stars do not hide it; 商业秘密 and 工作秘密 are no state
 * secrets, whatever stands behind them.
 *
 * @source 保守国家秘密法实施条例 (2024) 第二十一条 (国家秘密标志); GB/T 9704-2012 7.2.2 (密级和保密期限)
 */
export const secrecyMark = new RegExp(
  '(?<level>' +
    `(?:(?<top>[绝絕])|(?<!商业|商業)(?<secret>[机機])|(?<!商业|商業|工作)(?<confidential>[秘祕]))${inner}[密宻])` +
    `(?<between>${closing})` +
    `(?:(?<star>${plainStar})|(?<asterisk>${asterisk}))` +
    `(?:${inner}(?<period>${period})|\\s{0,20}(?<loosePeriod>[^\\s,，。]{1,12}[前后後]))?`,
  'gu',
);

/**
 * 密级 as a field of a form, also with its value in the next cell.
 *
 * @source GB/T 9704-2012 7.2.2
 */
export const levelField =
  /密\s{0,20}级\s{0,20}[:：]?\s{0,20}(?<level>(?<top>[绝絕])\s{0,20}密|(?<secret>[机機])\s{0,20}密|(?<confidential>[秘祕])\s{0,20}密)/gu;
