import type { Template } from '../template.js';

/** Documents for the evaluation only: other kinds, layouts and words than those for tuning. */
export const evaluationTemplates: readonly Template[] = [
  {
    name: 'evaluation/market-penalty',
    scene: 'penalty',
    parts: [
      {
        kind: 'prose',
        text: '行政处罚信息公示表\n处罚文书号：{caseNumber}\n行政相对人：{name}　证件类型：身份证　证件号码：{id}\n性别：{sex}　民族：{nation}　出生年月：{birth}\n经营场所：{officeAddress}　经营者住址：{address}　联系电话：{mobile}\n违法事实：{name}未取得许可擅自从事食品经营活动，违法所得{amount}。\n处罚决定日期：{date}　处罚机关：{agency}　缴款账户：{payment}（北原银行代收）',
      },
    ],
  },
  {
    name: 'evaluation/police-notice',
    scene: 'penalty',
    parts: [
      {
        kind: 'prose',
        times: [3, 6],
        text: '违法行为人{name}，{sex}，{birth}出生，居民身份证号码为{id}，户籍所在地：{address}，现住{2.address}。{date}晚，{name}驾驶号牌为{plate}的小型普通客车沿{street}由南向北行驶，与{3.name}驾驶的{3.plate}号车发生碰撞。',
      },
      {
        kind: 'prose',
        text: '办案民警：{official}、{2.official}。举报电话：{landline}，公务用车：{officePlate}。',
      },
    ],
  },
  {
    name: 'evaluation/poverty-table',
    scene: 'list',
    parts: [
      { kind: 'prose', text: '{village}监测对象花名册（{date}）' },
      {
        kind: 'rows',
        form: 'table',
        header: ['编号', '姓名', '年龄', '证件号码', '一卡通账号', '现住址', '本人电话', '人均收入'],
        row: ['{number}', '{spacedName}', '{age}', '{id}', '{bank}', '{address}', '{mobile}', '{income}'],
        rows: [8, 20],
      },
    ],
  },
  {
    name: 'evaluation/pipe-table',
    scene: 'list',
    parts: [
      {
        kind: 'rows',
        form: ' | ',
        header: ['学生姓名', '出生日期', '身份证件号', '家长电话', '家庭地址'],
        row: ['{name}', '{birthFigures}', '{id}', '{mobile}', '{address}'],
        rows: [8, 16],
      },
    ],
  },
  {
    name: 'evaluation/comma-table',
    scene: 'list',
    parts: [
      { kind: 'prose', text: '购车补贴申请人员汇总' },
      {
        kind: 'rows',
        form: ',',
        header: ['序号', '申请人', '身份证号', '车牌号', '手机', '收款账号'],
        row: ['{number}', '{name}', '{id}', '{plate}', '{mobile}', '{card}'],
        rows: [8, 20],
      },
    ],
  },
  {
    name: 'evaluation/wide-space-table',
    scene: 'list',
    parts: [
      {
        kind: 'rows',
        form: '  ',
        header: ['车主', '号牌号码', '联系方式', '存折账号', '出生年月日'],
        row: ['{name}', '{plate}', '{mobile}', '{bank}', '{birth}'],
        rows: [8, 18],
      },
    ],
  },
  {
    name: 'evaluation/no-header-rows',
    scene: 'list',
    parts: [
      { kind: 'prose', text: '附件：防汛物资领取登记' },
      {
        kind: 'rows',
        form: '\t',
        header: null,
        row: ['{number}', '{name}', '{id}', '{birth}', '{card}', '{mobile}', '{plate}'],
        rows: [8, 16],
      },
    ],
  },
  {
    name: 'evaluation/reply',
    scene: 'news',
    parts: [
      {
        kind: 'prose',
        times: [3, 7],
        text: '网友留言：我叫{name}，电话{mobile}，住在{address}，去年购买的车辆{plate}至今没有办理补贴。我的银行卡是{bank}。\n办理情况：经核实，{name}{estate}，家庭人均月收入{income}，不符合条件。承办人：{official}，联系电话：{landline}。',
      },
    ],
  },
  {
    name: 'evaluation/housing',
    scene: 'list',
    parts: [
      {
        kind: 'prose',
        times: [4, 9],
        text: '{name}户：户主{birth}出生，家庭人口3人，家庭总收入{income}，银行存款{2.income}，房屋坐落于{address}；配偶{2.name}，{2.birth}出生，身份证：{2.id}，务工收入{3.income}。租金从{bank}账户代扣。',
      },
    ],
  },
  {
    name: 'evaluation/key-values',
    scene: 'list',
    parts: [
      {
        kind: 'fields',
        times: [4, 9],
        text: '【申请人】{name}\n【公民身份号码】{id}\n【生日】{birth}\n【手机】{mobile}\n【通讯地址】{address}\n【开户行及账号】中国农业银行贺兰支行 {bank}\n【机动车号牌】{plate}\n【家庭收入】{income}\n【受理编号】{order}\n【申请日期】{dashDate}',
      },
    ],
  },
  {
    name: 'evaluation/form-table',
    scene: 'list',
    parts: [
      {
        kind: 'rows',
        form: 'table',
        header: null,
        row: ['申请人姓名', '{name}', '身份证号', '{id}'],
        rows: [1, 1],
      },
      {
        kind: 'rows',
        form: 'table',
        header: null,
        row: [
          '出生日期',
          '{birth}',
          '家庭住址',
          '{address}',
          '联系手机',
          '{mobile}',
          '收款卡号',
          '{card}',
          '工资收入',
          '{income}',
        ],
        rows: [1, 1],
      },
    ],
  },
  {
    name: 'evaluation/compensation',
    scene: 'list',
    parts: [
      {
        kind: 'prose',
        times: [3, 8],
        text: '被征收人{name}（{sex}，{birth}生，身份证{id}），所有房屋位于{address}，补偿款汇入其名下卡号{card}的账户，联系人手机为{mobile}。家庭财产：小型汽车{plate}一辆，存款{income}。',
      },
    ],
  },
  {
    name: 'evaluation/health-notice',
    scene: 'news',
    parts: [
      {
        kind: 'prose',
        times: [3, 6],
        text: '病例{number}：{name}，{sex}，{birth}出生，现居住地为{address}。{date}自驾{plate}返回{county}，其家属{2.name}电话{2.mobile}。疫情防控热线：{hotline}、{landline}。',
      },
    ],
  },
  {
    name: 'evaluation/village-story',
    scene: 'news',
    parts: [
      {
        kind: 'prose',
        times: [2, 5],
        text: '走进{village}，脱贫户{name}正忙着给羊添草料。去年，{name}贷款买了三十只滩羊，如今已发展到一百多只。邻居{2.name}看在眼里，也跟着干了起来。\n“以前办个证要跑好几趟，现在手机上就能办。”刚刚领到营业执照的{3.name}感慨道。为{3.name}提供帮办服务的窗口工作人员介绍，这项改革已惠及{count}户市场主体。\n救火英雄{name}的事迹传开后，许多市民自发前往看望。{2.name}当时也在现场，她回忆起那一幕仍心有余悸。医生为{4.name}做了检查，确认没有大碍。',
      },
    ],
  },
  {
    name: 'evaluation/court-style',
    scene: 'news',
    parts: [
      {
        kind: 'prose',
        times: [2, 4],
        text: '复议申请人{name}不服{agency}作出的{caseNumber}行政处罚决定，于{date}提出行政复议申请。第三人{2.name}述称，其与{name}系邻居关系。证人{3.name}出具书面证言，证明{name}当日不在现场。本机关认为，{name}的主张缺乏证据支持。',
      },
    ],
  },
  {
    name: 'evaluation/award',
    scene: 'list',
    parts: [
      { kind: 'fields', text: '优秀志愿者名单' },
      { kind: 'fields', text: '{name}、{2.name}、{3.name}、{4.name}、{5.name}', times: [3, 6] },
      { kind: 'fields', text: '新就业形态劳动者代表（按姓氏笔画排序）' },
      { kind: 'fields', text: '{number}. {spacedName}', times: [4, 8] },
    ],
  },
  {
    name: 'evaluation/appointment',
    scene: 'news',
    parts: [
      {
        kind: 'prose',
        text: '经研究决定：\n任命{official}为{agency}局长；免去{2.official}的{agency}副局长职务。\n{3.official}同志试用期满，正式任职。县委书记{4.official}、县长{5.official}出席会议，{6.official}副县长宣读决定。',
      },
    ],
  },
  {
    name: 'evaluation/bidding',
    scene: 'news',
    parts: [
      {
        kind: 'prose',
        times: [1, 3],
        text: '中标公告\n采购项目编号：{order}\n中标供应商：{company}（统一社会信用代码：{creditCode}）\n供应商地址：{officeAddress}\n中标金额：{bigAmount}\n采购人：{agency}　地址：{officeAddress}　电话：{landline}\n保证金账户：北原市公共资源交易中心，账号{payment}\n公告日期：{dashDate}　索引号：{indexNumber}',
      },
    ],
  },
  {
    name: 'evaluation/budget',
    scene: 'news',
    parts: [
      {
        kind: 'prose',
        times: [1, 3],
        text: '2025年，全县财政总收入{bigAmount}，其中非税收入{bigAmount}；企业营业收入{bigAmount}，农村居民人均可支配收入{amount}。住房公积金归集{bigAmount}，发放租赁补贴{count}户。\n预算单位银行账户：户名{agency}，账号{payment}。文件依据：财预{documentNumber}。公务用车运行维护费{amount}，保有车辆{count}辆，救护车{officePlate}等车辆报废更新。\n严格落实过紧日子要求，压减一般性支出，重点保障民生、教育、医疗、社会保障等领域，确保资金使用安全、规范、高效。时任领导班子高度重视安全生产，方案经党组会议审议通过，成立专项检查组。',
      },
    ],
  },
  {
    name: 'evaluation/office-directory',
    scene: 'news',
    parts: [
      {
        kind: 'prose',
        times: [2, 5],
        text: '{agency}\n办公地址：{officeAddress}\n负责人：{official}\n办公电话：{landline}　传真：{landline}\n服务热线：{hotline}\n办公时间：工作日9:00-12:00，13:30-17:30',
      },
    ],
  },
  {
    name: 'evaluation/glued',
    scene: 'list',
    parts: [
      {
        kind: 'fields',
        times: [6, 14],
        text: '{number}、{name}{id} {mobile} {card}',
      },
      {
        kind: 'fields',
        times: [4, 8],
        text: '{name}（{plate}，{mobile}）',
      },
    ],
  },
];
