/** Words of two characters and more that are doubled in good Chinese. */
export const doubledOnPurpose: ReadonlySet<string> = new Set(
  '研究 讨论 商量 学习 考虑 了解 休息 打听 整理 清理 打扫 锻炼 照顾 收拾 检查 宣传 介绍 准备 打扮 教育 沟通 交流 参观 体验 比较 非常 许多 好多 很多 特别 常常 慢慢 渐渐 一步 一点 一件 一条 一项 一户 一村 一个 一次 一遍 一代 挨家 哈哈 谢谢 地区 级级 层层 处处 时时 事事 人人 家家 户户 年年 月月 天天 日日'.split(
    ' ',
  ),
);
