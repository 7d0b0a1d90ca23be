/**
 * First characters of civil plates: the provinces.
 *
 * @source GA 36-2018 中华人民共和国机动车号牌
 */
export const plateProvinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';

/**
 * A plate behind its province: ordinary, with a suffix, new energy small and large; letters in either case.
 *
 * @source GA 36-2018, annex on new energy vehicles (D A B C E pure electric, F G H J K other)
 */
export const platePattern =
  /[A-HJ-NP-Za-hj-np-z][ ·•・.\-\n]{0,2}(?:\d{5}[DABCEFGHJKdabcefghjk]|[DABCEFGHJKdabcefghjk][A-HJ-NP-Za-hj-np-z0-9]\d{4}|[A-HJ-NP-Za-hj-np-z0-9]{4}[挂学警港澳试超领]|[A-HJ-NP-Za-hj-np-z0-9]{5})(?![A-Za-z0-9])/uy;

/** A plate broken by a line or read with letters for digits; only where a word announces a plate. */
export const brokenPlatePattern =
  /[A-HJ-NP-Za-hj-np-z][ ·•・.\-\n\t]{0,3}(?:[A-HJ-NP-Za-hj-np-z0-9OoIl](?:[ \n\t·.-]{0,2})){4,5}[A-HJ-NP-Za-hj-np-z0-9OoIl挂学](?![A-Za-z0-9])/uy;

/** Vehicles that are no person's: their plates stay. */
export const publicSuffix = /[警领试]$/u;
