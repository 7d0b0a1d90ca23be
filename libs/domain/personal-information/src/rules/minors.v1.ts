/**
 * Age below which a person is a minor, in years.
 *
 * @source 民法典 (2021) 第十七条; 未成年人保护法 (2024) 第二条、第一百零三条
 */
export const adultFromYears = 18;

/** An age in the text. */
export const agePattern = /(?<age>\d{1,2})\s?(?:周)?岁/gu;

/** A class of a school or kindergarten: somebody named beside it is a pupil. */
export const schoolClass =
  /(?:[一二三四五六七八九1-9]年级|初[一二三]|高[一二三]|[大中小]班)(?:\(?\d{1,2}\)?班)?/gu;
