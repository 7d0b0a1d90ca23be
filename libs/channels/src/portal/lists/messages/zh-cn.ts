/** Words of the pages that are made anew for every request: home, columns, search, notices. */
export const words = {
  skipToText: '跳到正文',
  home: '首页',
  breadcrumb: '当前位置',
  searchLabel: '搜索本站公开信息',
  searchButton: '搜索',
  columns: '栏目',
  latest: '最新公开',
  noneYet: '暂无公开信息',
  indexNumber: '索引号',
  nextPage: '下一页',
  firstPage: '回到第一页',
  pages: '翻页',
  searchTitle: '搜索',
  searchResult: '搜索：{query}',
  searchHint: '请输入要查找的词，例如标题中的词语、文号或索引号',
  searchNone: '没有找到与“{query}”有关的公开信息',
  notFoundTitle: '没有这个页面',
  notFoundText: '您访问的地址没有内容，请检查地址，或从首页查找。',
  unavailableTitle: '该信息暂不提供',
  unavailableText: '您访问的信息目前不在本站提供。',
  withdrawnTitle: '该信息已不再提供',
  withdrawnText: '您访问的信息已不在本站提供。',
  badRequestTitle: '无法处理这个请求',
  badRequestText: '请求的地址或参数不正确。',
  methodTitle: '不支持的操作',
  methodText: '本站只提供阅读。',
  faultTitle: '暂时无法提供',
  faultText: '系统出现问题，请稍后再试。',
} as const;

/** The head tags of the home page, which counts as a column of the type 首页. */
export const homeColumnType = '首页';
