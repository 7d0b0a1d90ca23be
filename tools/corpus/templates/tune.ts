import type { Template } from '../template.js';

/** Documents for tuning and training. None of these sentences stands in the evaluation. */
export const tuneTemplates: readonly Template[] = [
  {
    name: 'tune/penalty-decision',
    scene: 'penalty',
    parts: [
      {
        kind: 'prose',
        text: '{agency}行政处罚决定书\n{caseNumber}\n当事人：{name}，{sex}，{nation}，{birth}出生，公民身份号码{id}，住{address}，联系电话{mobile}。\n经查，当事人{name}于{date}在{officeAddress}门前占道经营，违反了《宁夏回族自治区市容环境卫生管理条例》的规定。依据相关规定，决定对当事人处以罚款{amount}的行政处罚。\n当事人应当自收到本决定书之日起十五日内将罚款缴至云溪银行营业部，账户名称：云溪市财政局，账号：{payment}。逾期不缴纳的，每日按罚款数额的百分之三加处罚款。\n执法人员：{official}、{2.official}　监督电话：{hotline}\n{agency}\n{date}',
      },
    ],
  },
  {
    name: 'tune/traffic',
    scene: 'penalty',
    parts: [
      {
        kind: 'prose',
        times: [3, 8],
        text: '{date}，{name}驾驶{plate}小型轿车行驶至{street}时，被执勤民警查获。经检测，{name}（身份证号：{id}）血液中酒精含量超标。',
      },
      { kind: 'prose', text: '执法车辆{officePlate}的巡查记录已归档，咨询电话：{landline}。' },
    ],
  },
  {
    name: 'tune/subsidy-table',
    scene: 'list',
    parts: [
      { kind: 'prose', text: '{county}城乡居民最低生活保障对象公示' },
      {
        kind: 'rows',
        form: 'table',
        header: ['序号', '户主姓名', '性别', '身份证号码', '家庭住址', '开户账号', '联系电话', '家庭年收入'],
        row: ['{number}', '{name}', '{sex}', '{id}', '{address}', '{bank}', '{mobile}', '{income}'],
        rows: [6, 16],
      },
      { kind: 'prose', text: '公示时间自{date}起5个工作日，如有异议请拨打{landline}。' },
    ],
  },
  {
    name: 'tune/line-table',
    scene: 'list',
    parts: [
      {
        kind: 'rows',
        form: '\t',
        header: ['姓名', '出生年月', '身份证号', '手机号码', '银行卡号'],
        row: ['{name}', '{birth}', '{id}', '{mobile}', '{card}'],
        rows: [6, 14],
      },
    ],
  },
  {
    name: 'tune/space-rows',
    scene: 'list',
    parts: [
      { kind: 'prose', text: '残疾人两项补贴发放名册' },
      {
        kind: 'rows',
        form: ' ',
        header: null,
        row: ['{name}', '{sex}', '{id}', '{mobile}', '{card}', '{address}'],
        rows: [6, 12],
      },
    ],
  },
  {
    name: 'tune/letter',
    scene: 'news',
    parts: [
      {
        kind: 'prose',
        times: [2, 5],
        text: '来信人{name}（手机{mobile}）反映：本人家住{address}，家庭月收入{income}，希望解决冬季取暖问题。\n答复：{agency}副局长{official}高度重视，已安排专人上门办理。感谢您对我们工作的支持。',
      },
    ],
  },
  {
    name: 'tune/company',
    scene: 'penalty',
    parts: [
      {
        kind: 'prose',
        text: '当事人：{company}，统一社会信用代码：{creditCode}，法定代表人：{official}，住所：{officeAddress}。\n{date}，我局执法人员依法对该公司进行检查，发现其未按规定公示收费标准。索引号：{indexNumber}，文号：云发改{documentNumber}。',
      },
    ],
  },
  {
    name: 'tune/form',
    scene: 'list',
    parts: [
      {
        kind: 'rows',
        form: 'table',
        header: null,
        row: ['姓名', '{name}', '性别', '{sex}', '出生日期', '{birth}'],
        rows: [1, 1],
      },
      {
        kind: 'fields',
        times: [3, 6],
        text: '姓名：{name}\n身份证号：{id}\n联系方式：{mobile}\n户籍地址：{address}\n车牌号：{plate}\n银行账号：{bank}\n年收入：{income}',
      },
    ],
  },
  {
    name: 'tune/policy',
    scene: 'news',
    parts: [
      {
        kind: 'prose',
        text: '为深入贯彻落实党中央、国务院关于全面推进政务公开工作的决策部署，持续优化营商环境，根据《政府信息公开条例》等规定，结合我市实际，制定本方案。\n各县区、各部门要高度重视，加强组织领导，明确责任分工，细化工作措施，确保各项任务落到实处。办公室要会同有关单位加强督促检查，及时通报进展情况。\n一般公共预算收入完成{bigAmount}，同比增长3.6%。城镇居民人均可支配收入{amount}。住房和城乡建设部门累计改造老旧小区{count}个。\n市长{official}主持召开常务会议，副市长{2.official}、秘书长{3.official}参加会议。会议研究了安全生产、防汛抗旱等工作。\n办公地址：{officeAddress}；办公时间：周一至周五上午8:30至12:00；咨询电话：{landline}。',
      },
    ],
  },
  {
    name: 'tune/stories',
    scene: 'news',
    parts: [
      {
        kind: 'prose',
        times: [2, 5],
        text: '“多亏了帮扶政策，今年收入比去年翻了一番。”村民{name}高兴地说。{village}的{2.name}告诉记者，他家的温棚种上了西红柿，预计下个月就能上市。在驻村工作队帮助下，{name}和妻子{3.name}开起了农家乐。\n志愿者{name}每天清晨都会来到社区，陪老人聊天。居民{2.name}激动地表示，这样的服务太贴心了。昨天下午，{3.name}把一面锦旗送到了派出所。\n获得一等奖的{name}说，比赛让她学到很多。{2.name}则希望明年继续参加。记者见到{3.name}时，他正在地里忙着收玉米。',
      },
    ],
  },
  {
    name: 'tune/name-list',
    scene: 'list',
    parts: [
      { kind: 'fields', text: '拟录用人员名单（排名不分先后）', times: [1, 1] },
      {
        kind: 'fields',
        text: '{spacedName}　　{2.spacedName}　　{3.spacedName}　　{4.spacedName}',
        times: [3, 6],
      },
    ],
  },
  {
    name: 'tune/property',
    scene: 'list',
    parts: [
      {
        kind: 'prose',
        times: [3, 7],
        text: '申请人{name}，{sex}，{birth}生，住址：{address}，家庭年收入{income}，名下车辆{plate}一辆，开户行：云溪农村商业银行，账号{bank}。经民主评议，拟同意纳入保障。',
      },
    ],
  },
  {
    name: 'tune/hard-negatives',
    scene: 'news',
    parts: [
      {
        kind: 'prose',
        times: [2, 4],
        text: '订单号：{order}，合同编号：{order}，项目编号：{order}，发票号码：{order}。\n成立日期：{date}，签发日期：{dashDate}，有效期至{date}。\n收款单位：{agency}，开户银行：云溪银行，账号：{payment}。\n公务用车{officePlate}已按规定喷涂标识，警车{policeplate}除外。\n统一社会信用代码{creditCode}，索引号{indexNumber}。投诉举报电话：{hotline}。',
      },
    ],
  },
];
