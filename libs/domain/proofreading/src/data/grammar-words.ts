/** Adverbs of manner that take 地 before a verb. */
export const adverbsOfManner: readonly string[] =
  '认真 积极 扎实 切实 严格 全面 深入 及时 有效 主动 自觉 坚决 稳步 有序 有力 充分 不断 持续 科学 合理 准确 快速 迅速 进一步 系统 广泛 大力 逐步 依法'.split(
    ' ',
  );

/** Verbs of official texts; behind 的 with a noun after them they are nouns themselves. */
export const verbsOfOffice: readonly string[] =
  '贯彻 落实 执行 履行 推进 推动 开展 加强 做好 抓好 解决 完成 维护 保障 宣传 组织 实施 回应 公开 公布 反映 研究 排查 整改 参与 配合 学习 听取 处理 答复'.split(
    ' ',
  );

/** Words that stand only behind others. */
export const boundWords: readonly { readonly word: string; readonly before: readonly string[] }[] = [
  { word: '时宜', before: ['不合', '合乎', '切合', '适合', '不合乎', '顺应', '不适'] },
  { word: '而易见', before: ['显'] },
  { word: '以为继', before: ['难'] },
  { word: '不容缓', before: ['刻'] },
  { word: '庸置疑', before: ['毋', '无'] },
  { word: '在必行', before: ['势'] },
];
