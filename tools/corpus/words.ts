// What invented people, places and offices are called. Each split has its own given names, places, offices and firms, so
// that nothing is recognised because it was seen while tuning.
const list = (text: string) => text.trim().split(/\s+/);

export const surnames =
  list(`王 王 王 李 李 李 张 张 张 刘 刘 陈 陈 杨 杨 马 马 马 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程
曹 袁 邓 许 傅 沈 曾 彭 吕 苏 卢 蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚 谭 廖 邹 熊 金 陆 郝 孔 白 崔 康 毛 邱 秦 江 史 顾 侯
邵 孟 龙 万 段 雷 钱 汤 尹 黎 易 常 武 乔 贺 赖 龚 文 哈 海 拜 锁 撒 纳 丁 虎 妥 祁 牛 闫 强 翟 安 冶 米 买 柳 温 裴`);
export const compoundSurnames = list('欧阳 司马 上官 诸葛 皇甫 尉迟 慕容 令狐 司徒 夏侯 东方 公孙 端木 呼延');

const givenOne =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国志文辉力波斌宇浩凯健俊帆雪丹萍鹏旭阳坤峰龙玲琴';
const givenOther =
  '翔宁晨曦瑶琪婷媛颖露瑞彤嘉怡欣悦梓涵轩睿博毅恒昊朗泽森茂荣福贵祥瑾珊珍莉翠菊梅莲云霖冰彬诚安康乐岚巍柏松';
const shared = '小大晓海永春东庆成新生光世家子少长金良思雅慧淑';

export type Split = 'tune' | 'evaluation';
export const givenCharacters: Readonly<Record<Split, string>> = {
  tune: givenOne + shared,
  evaluation: givenOther + shared + shared,
};

export const dottedNames: Readonly<Record<Split, readonly string[]>> = {
  tune: list(
    '阿卜杜拉·买买提 古丽娜尔·艾合买提 吐尔逊·阿不都热依木 迪丽拜尔·卡德尔 艾尼瓦尔·吾守尔 努尔兰·哈孜 巴特尔·宝音 热合曼·伊明',
  ),
  evaluation: list(
    '买买提·吐尔洪 阿依古丽·麦麦提 木合塔尔·司马义 帕提古丽·克依木 赛力克·叶尔肯 乌兰·其其格 玉素甫·阿吉 哈丽旦·斯拉木',
  ),
};

export const counties: Readonly<Record<Split, readonly string[]>> = {
  tune: list('银川市兴庆区 银川市金凤区 吴忠市利通区 大同市云州区 石嘴山市平罗县 永宁县 固原市西吉县'),
  evaluation: list(
    '银川市西夏区 中卫市沙坡头区 大同市新荣区 贺兰县 吴忠市盐池县 灵武市 宁夏回族自治区固原市原州区',
  ),
};
export const townships: Readonly<Record<Split, readonly string[]>> = {
  tune: list('望洪镇 胜利镇 凤凰北街街道 良田镇 杨和镇 掌政镇 李俊镇'),
  evaluation: list('常信乡 立岗镇 破鲁堡乡 郭家窑乡 宣和镇 镇北堡镇 文昌路街道'),
};
export const villages: Readonly<Record<Split, readonly string[]>> = {
  tune: list('增岗村 园子村 东方村 北渠村 高桥村 西邵村 望远村'),
  evaluation: list('谢岗堡村 丰台村 四十里店村 上深沟村 助马堡村 永春村 黑石崖村'),
};
export const streets: Readonly<Record<Split, readonly string[]>> = {
  tune: list('凤凰北街 解放东路 正源南街 民族南街 北京中路 清河街 上海西路 文化巷'),
  evaluation: list('怀远西路 贺兰山东路 鼓楼南街 平安大道 朔方路 迎宾街 永安巷 御河西路'),
};
export const estates: Readonly<Record<Split, readonly string[]>> = {
  tune: list('丽景花园 金域小区 阳光家园 康居苑 湖畔嘉苑 民生新村'),
  evaluation: list('书香苑 塞上新居小区 福星家园 锦绣花园 矿务局小区 西花园小区'),
};
export const agencies: Readonly<Record<Split, readonly string[]>> = {
  tune: list(
    '云溪市综合执法监督局 云溪市民政局 云溪市自然资源局 云溪市住房和城乡建设局 云溪市市场监督管理局 云溪市人力资源和社会保障局',
  ),
  evaluation: list(
    '新荣区教育局 贺兰县民政局 沙坡头区卫生健康局 北原市交通运输局 西夏区住房保障中心 原州区乡村振兴局 北原市公安局交通警察支队',
  ),
};
export const companies: Readonly<Record<Split, readonly string[]>> = {
  tune: list(
    '云溪远航商贸有限公司 宁夏示例物业服务有限公司 云溪市鼎盛建筑工程有限公司 大同恒通运输有限责任公司',
  ),
  evaluation: list(
    '北原市瑞祥餐饮管理有限公司 宁夏未名环保科技有限公司 中卫市安居房地产开发有限公司 新荣区顺达汽车修理厂',
  ),
};
export const offices = list(
  '局长 副局长 主任 副主任 书记 区长 副区长 县长 副县长 镇长 科长 支队长 所长 副市长',
);
