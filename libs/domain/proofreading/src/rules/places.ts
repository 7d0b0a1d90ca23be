import { provinceAliases, provinces } from '../data/places.js';
import { hitAt, placeOf } from '../hit.js';
import type { TextCheck } from '../hit.js';
import { signs } from '../signs.js';

const provinceOfCity = new Map(
  Object.entries(provinces).flatMap(([province, cities]) =>
    cities.split(' ').map((city) => [city, province] as const),
  ),
);
const provinceNames = [...Object.keys(provinces), ...Object.keys(provinceAliases)];
const inProvince = new RegExp(
  `(?<province>${provinceNames.join('|')})(?<city>[\\p{Script=Han}]{2,5}?)(?<kind>市|州|地区|盟)`,
  'gu',
);

/**
 * A prefecture behind a province that it does not belong to: 湖北省张家界市.
 *
 * @source 中华人民共和国行政区划代码 (民政部); 行政区划管理条例 (2018) 第六条
 */
export const places: TextCheck = {
  needs: signs.han,
  *check(text) {
    if (!/[省区]|宁夏|广西|西藏|新疆|内蒙古/u.test(text.text)) return;
    for (const match of text.text.matchAll(inProvince)) {
      const { province = '', city = '' } = match.groups ?? {};
      const home = provinceOfCity.get(city) ?? provinceOfCity.get(city.replace(/^省/u, ''));
      if (home === undefined || home === province || home === provinceAliases[province]) continue;
      yield hitAt(text, 'PLACE.WRONG_PROVINCE', placeOf(match), { params: { province: home } });
    }
  },
};
