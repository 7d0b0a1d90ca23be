/**
 * Words that speak of a part of China as of a country, or name institutions there as those of one.
 *
 * sources: 宪法 (2018) 序言; 反分裂国家法 第二条; 香港特别行政区基本法 第一条; 澳门特别行政区基本法 第一条
 */
export const territoryMisstatements: readonly (readonly [wrong: string, right: string])[] = [
  ['中国和台湾', '大陆和台湾'],
  ['中国与台湾', '大陆与台湾'],
  ['中国、台湾', '大陆、台湾'],
  ['中台两国', '海峡两岸'],
  ['中国和香港', '内地和香港'],
  ['中国与香港', '内地与香港'],
  ['中国、香港', '内地、香港'],
  ['中国和澳门', '内地和澳门'],
  ['中国与澳门', '内地与澳门'],
  ['台湾政府', '台湾当局'],
  ['香港政府', '香港特别行政区政府'],
  ['澳门政府', '澳门特别行政区政府'],
  ['台湾国籍', '台湾籍'],
  ['回归中国主权', '恢复行使主权'],
];

/** What 等国 or 等国家 may not follow. */
export const notCountries: readonly string[] = ['台湾', '香港', '澳门'];
