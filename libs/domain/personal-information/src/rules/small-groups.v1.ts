/**
 * How many rows have to share what may identify them, and from how many such columns on a table is judged.
 *
 * @source GB/T 37964-2019 附录 (K-匿名模型); 个人信息保护法 (2021) 第七十三条第三项
 */
export const smallGroupLimit = {
  id: 'GROUP.SMALL',
  k: 5,
  columnsMin: 2,
  basis: 'law.personalInformation.73',
  region: 'CN',
  validFrom: '2021-11-01',
  validTo: null,
} as const;

/** Headers of columns that do not name a person, but narrow down who it is. */
export const quasiIdentifierHeader =
  /乡镇|街道|社区|^村|村名|年龄|性别|民族|残疾|学历|职业|婚姻|邮编|出生年份/u;
