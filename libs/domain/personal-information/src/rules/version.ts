/**
 * Version of the rules in this library: cues, forms of numbers, titles, headers, tables.
 *
 * @source 个人信息保护法 (2021) and the standards named in the rules
 */
export const personalInformationVersion = 'personal-information/2';
