/** Words of page template 1. They are part of the bytes of every page made with it: a change is a new template. */
export const words = {
  skipToText: '跳到正文',
  home: '首页',
  searchLabel: '搜索本站公开信息',
  searchButton: '搜索',
  breadcrumb: '当前位置',
  catalogue: '目录信息',
  text: '正文',
  publishedAt: '发布时间',
  contentSource: '来源',
  empty: '—',
  table: '表 {number}',
  tableHint: '表格较宽时可左右滚动',
  image: '图片：{alt}',
  attachments: '附件',
  bytes: '{size} 字节',
  evidence: '核对原文',
  evidenceText:
    '本页正文由签发时固定的规范数据生成。下载规范数据文件，计算它的 SHA-256，结果应与下面的值逐字符相同；不同则说明内容被改动过。',
  canonicalData: '规范数据（JSON）',
  canonicalDigest: '规范数据的 SHA-256',
  address: '本页地址',
  check: '核对命令',
  printedFrom: '打印自 {address}',
  listSeparator: '、',
} as const;

/** Names of the catalogue header, in the order in which they are shown. */
export const fieldNames = {
  indexNumber: '索引号',
  title: '名称',
  documentNumber: '文号',
  issuer: '发布机构',
  subjectCategory: '主题分类',
  genreCategory: '体裁分类',
  groupCategory: '组配分类',
  serviceAudience: '服务对象',
  documentDate: '成文日期',
  publishedAt: '发布日期',
  effectiveDate: '实施日期',
  repealDate: '废止日期',
  validity: '有效性',
  keywords: '关键词',
  summary: '内容概述',
  attribute: '公开属性',
  channel: '公开方式',
  audience: '公开范围',
  publicity: '公开期限',
  source: '信息来源',
} as const;

export const validityNames = {
  IN_FORCE: '有效',
  EXPIRED: '失效',
  REPEALED: '废止',
  AMENDED: '修订',
} as const;

export const attributeNames = { PROACTIVE: '主动公开', PARTIAL: '部分公开' } as const;

export const channelNames = { portal: '政府网站' } as const;

export const audienceNames = { public: '面向全社会' } as const;

export const publicityNames = { longTerm: '长期公开', until: '公开至 {date}' } as const;

export const sourceNames = {
  own: '本机关制作',
  reprint: '转载：{name}',
  otherAgency: '其他行政机关：{name}',
} as const;
