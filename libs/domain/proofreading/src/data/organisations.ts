/** Words of an organisation's old name, what took its place and since when. */
export interface RenamedOrganisation {
  readonly old: string;
  readonly now: string;
  readonly since: string;
  readonly basis: string;
  /** Longer words in which the old name is something else. */
  readonly except: readonly string[];
}

const reform2018 = '第十三届全国人民代表大会第一次会议关于国务院机构改革方案的决定 (2018-03-17)';
const reform2023 = '第十四届全国人民代表大会第一次会议关于国务院机构改革方案的决定 (2023-03-10)';

/**
 * Names that a reform of institutions has replaced; local ones followed within a year.
 *
 * sources: named in each row
 */
export const renamedOrganisations: readonly RenamedOrganisation[] = [
  ...(
    [
      ['国土资源部', '自然资源部'],
      ['国土资源局', '自然资源局'],
      ['国土局', '自然资源局'],
      ['国土资源厅', '自然资源厅'],
      ['环境保护部', '生态环境部', '环境保护部门'],
      ['环境保护局', '生态环境局'],
      ['环境保护厅', '生态环境厅'],
      ['环保局', '生态环境局'],
      ['环保厅', '生态环境厅'],
      ['卫生和计划生育委员会', '卫生健康委员会'],
      ['卫生计生委', '卫生健康委'],
      ['卫计委', '卫健委'],
      ['卫计局', '卫健局'],
      ['卫生和计划生育局', '卫生健康局'],
      ['工商行政管理总局', '市场监督管理总局'],
      ['工商行政管理局', '市场监督管理局'],
      ['工商局', '市场监督管理局'],
      ['质量技术监督局', '市场监督管理局'],
      ['质监局', '市场监督管理局'],
      ['质量监督检验检疫总局', '市场监督管理总局'],
      ['食品药品监督管理局', '市场监督管理局'],
      ['食品药品监督管理总局', '市场监督管理总局'],
      ['食药监局', '市场监督管理局'],
      ['安全生产监督管理局', '应急管理局'],
      ['安全生产监督管理总局', '应急管理部'],
      ['安监局', '应急管理局'],
      ['地方税务局', '税务局'],
      ['地税局', '税务局'],
      ['国税局', '税务局'],
      ['国家旅游局', '文化和旅游部'],
      ['新闻出版广电总局', '国家广播电视总局'],
      ['出入境检验检疫局', '海关'],
      ['政府法制办', '司法局'],
    ] as const
  ).map(([old, now, ...except]) => ({ old, now, since: '2019-03-31', basis: reform2018, except })),
  ...(
    [
      ['银行业监督管理委员会', '国家金融监督管理总局'],
      ['银保监会', '国家金融监督管理总局'],
      ['银保监局', '国家金融监督管理总局派出机构'],
      ['乡村振兴局', '农业农村局'],
      ['扶贫开发办公室', '农业农村局'],
      ['扶贫办', '农业农村局'],
    ] as const
  ).map(([old, now]) => ({ old, now, since: '2024-12-31', basis: reform2023, except: [] })),
];
