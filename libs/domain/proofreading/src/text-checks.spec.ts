import { saidOf } from './testing/subjects.js';

/** A wrong text and all that is said about it. */
const wrong: readonly (readonly [string, readonly string[]])[] = [
  // Document numbers
  ['按照《办法》（新政办发[2022]37号）办理。', ['DOCUMENT_NUMBER.BRACKETS 发⟦[2022]37号⟧） → 〔2022〕37号']],
  [
    '按照《办法》（新政办发〔2022〕第037号）办理。',
    ['DOCUMENT_NUMBER.SEQUENCE 发⟦〔2022〕第037号⟧） → 〔2022〕37号'],
  ],
  ['按照《办法》（新政办发〔22〕37号）办理。', ['DOCUMENT_NUMBER.YEAR 发⟦〔22〕37号⟧）']],
  // Width
  ['公开目的,应当明确。', ['WIDTH.HALF_PUNCTUATION 的⟦,⟧应 → ，']],
  ['抽查事项(含清单)应当公布。', ['WIDTH.HALF_BRACKET 项⟦(含清单)⟧应 → （含清单）']],
  ['抽查事项（含清单)应当公布。', ['WIDTH.MIXED_BRACKETS 项⟦（含清单)⟧应 → （含清单）']],
  ['坚持"公开为常态"的原则。', ['WIDTH.STRAIGHT_QUOTES 持⟦"公开为常态"⟧的 → “公开为常态”']],
  ['全年公开２４件信息。', ['WIDTH.FULL_WIDTH 开⟦２４⟧件 → 24']],
  // Pairs
  ['坚持“公开为常态的原则。', ['PAIR.UNCLOSED 持⟦“⟧公']],
  ['坚持公开为常态”的原则。', ['PAIR.UNOPENED 态⟦”⟧的']],
  ['印发《关于转发《指南》的通知》。', ['PAIR.NESTED_ALIKE 发⟦《⟧指']],
  // Marks
  ['有关单位，，应当公开。', ['PUNCTUATION.REPEATED 位⟦，，⟧应 → ，', 'PUNCTUATION.CLUSTER 位⟦，，⟧应']],
  ['教育、卫生等……领域应当公开。', ['PUNCTUATION.ETC_AND_ELLIPSIS 生⟦等……⟧领']],
  ['教育、卫生、和就业领域应当公开。', ['PUNCTUATION.ENUMERATION_BEFORE_AND 生⟦、⟧和']],
  ['落实《规程》、《规范》的要求。', ['PUNCTUATION.ENUMERATION_BETWEEN_MARKS 》⟦、⟧《 → ']],
  ['应当公开（包括目录，）的信息。', ['PUNCTUATION.BESIDE_BRACKET 录⟦，⟧）']],
  ['应当出示《行政执法证》。', ['PUNCTUATION.TITLE_MARK_MISUSED 示⟦《行政执法证》⟧。']],
  ['有关信息...应当公开。', ['PUNCTUATION.ELLIPSIS 息⟦...⟧应 → ……']],
  // Spacing and markup
  ['包括私家车 牌号在内的信息。', ['SPACING.IN_TEXT 车⟦ ⟧牌 → ']],
  ['公示处罚信息 9 件。', ['SPACING.BESIDE_NUMBER 息⟦ ⟧9 → ', 'SPACING.BESIDE_NUMBER 9⟦ ⟧件 → ']],
  ['<p>准确把握公开要求。', ['MARKUP.TAG ⟦<p>⟧准 → ']],
  // Level marks
  ['（一）、加强领导。', ['LEVEL_MARK.FORM ⟦（一）、⟧加 → （一）']],
  ['一.加强领导。', ['LEVEL_MARK.FORM ⟦一.⟧加 → 一、']],
  // Numbers
  ['会议有三、四十人参加。', ['NUMBER.APPROXIMATE 有⟦三、四⟧十 → 三四']],
  ['会议约有人员，约50人左右。', ['NUMBER.APPROXIMATE_TWICE ，⟦约50人左右⟧。']],
  ['办理时间下降2倍。', ['NUMBER.DECREASE_TIMES 间⟦下降2倍⟧。']],
  ['比例提高3%个百分点。', ['NUMBER.PERCENT_POINTS 3⟦%个百分点⟧。']],
  ['降低10～20%的成本。', ['NUMBER.RANGE_PERCENT 低⟦10～20%⟧的 → 10%～20%']],
  ['标准为800～500元。', ['NUMBER.RANGE_INVERTED 为⟦800～500元⟧。']],
  ['联系电话：1391234567。', ['NUMBER.CONTACT_LENGTH ：⟦1391234567⟧。']],
  ['金额为壹万贰仟元整（¥13000.00）。', ['NUMBER.AMOUNT_DIFFERS 为⟦壹万贰仟元整（¥13000.00⟧）']],
  ['共受理申请100件，其中公开30件、不予公开60件。', ['NUMBER.SUM_DIFFERS 请⟦100件，其中⟧公']],
  // Dates
  ['定于2024年2月30日召开会议。', ['DATE.IMPOSSIBLE 于⟦2024年2月30日⟧召']],
  [
    '定于2022年9月16日（星期四）召开会议。',
    ['DATE.WEEKDAY 于⟦2022年9月16日（星期四）⟧召 → 2022年9月16日（星期五）'],
  ],
  ['22年9月以来开展工作。', ['DATE.SHORT_YEAR ⟦22年⟧9']],
  ['自2024年9月06日起施行。', ['DATE.LEADING_ZERO 月⟦06日⟧起 → 6日']],
  ['自2024年九月6日起施行。', ['DATE.MIXED_STYLE 自⟦2024年九月6日⟧起']],
  ['自2024年5月1日至2024年3月1日施行。', ['DATE.PERIOD_INVERTED ⟦自2024年5月1日至2024年3月1日⟧施']],
  ['定于上午25:30召开会议。', ['TIME.IMPOSSIBLE 午⟦25:30⟧召']],
  // Wording
  ['要认真布署有关工作。', ['WORDING.MISPRINT 真⟦布署⟧有 → 部署']],
  ['中华人民共合国公民享有权利。', ['WORDING.FIXED_EXPRESSION ⟦中华人民共合国⟧公 → 中华人民共和国']],
  ['政府信息公开公开工作。', ['WORDING.REPEATED 息⟦公开公开⟧工 → 公开']],
  ['必须严格按規范执行。', ['WORDING.TRADITIONAL 按⟦規⟧范 → 规']],
  ['要认真的落实各项要求。', ['GRAMMAR.DE 真⟦的⟧落 → 地']],
  ['清理网站中时宜的内容。', ['GRAMMAR.BOUND_WORD 中⟦时宜⟧的']],
  ['台湾、日本等国家的代表。', ['WORDING.TERRITORY ⟦台湾、日本等国⟧家']],
  // References, names
  ['根据《中华人民共和国合同法》的规定。', ['REFERENCE.REPEALED 据⟦《中华人民共和国合同法》⟧的']],
  ['根据《政府信息公开条例》第六十条的规定。', ['REFERENCE.NO_SUCH_ARTICLE 》⟦第六十条⟧的']],
  ['根据《行政处罚罚法》的规定。', ['REFERENCE.TITLE_MISWRITTEN 据⟦《行政处罚罚法》⟧的 → 《行政处罚法》']],
  ['湖北省张家界市的旅游信息。', ['PLACE.WRONG_PROVINCE ⟦湖北省张家界市⟧的']],
  ['由区卫健委局负责。', ['ORGANISATION.TWO_ENDINGS 健⟦委局⟧负']],
  ['由县国土资源局负责。', ['ORGANISATION.RENAMED 县⟦国土资源局⟧负']],
];

/** Texts just beside an error, about which nothing is said. */
const right: readonly string[] = [
  '按照《办法》（新政办发〔2022〕37号）办理，案号为（2022）宁01民初37号。',
  '全年公开信息1,000件，比例为3.5%，时间为10:30至11:45，网址为https://www.example.gov.cn/a,b。',
  '1）公开目录；2）公开指南。',
  '坚持“公开为常态”“不公开为例外”的原则。',
  '落实《规程》（宁政公开办发〔2020〕18号）、《规范》的要求。',
  '教育、卫生和其他领域……应当公开。',
  '会议有三四十人参加，第三、四组分别讨论，设一、二级岗位。',
  '办理时间增长2倍，下降20%，提高3个百分点，降低10%～20%，标准为500～800元。',
  '定于2024年2月29日（星期四）9时至17时召开会议，自2024年5月1日至2025年3月1日施行。',
  '共受理申请100件，其中公开30件、不予公开70件。',
  '共受理申请100件，其中涉及农村的30件。',
  '金额为壹万贰仟元整（¥12000.00），合1.2万元。',
  '联系电话：0951-5012345，手机：13912345678，邮编：750001。',
  '了解的目的的确是为了参与和存在的问题，全市市场、各级级别不同。',
  '清理网站中不合时宜的内容，采取去标识化等手段处理，认真的态度和严格的管理。',
  '原国土资源局已并入自然资源局，《合同法》已废止的同时废止相关办法。',
  '根据《政府信息公开条例》第五十六条、《民法典》第一千二百六十条的规定。',
  '湖南省张家界市、宁夏银川市的旅游信息；台湾地区的代表。',
  '联系人：张三 李四　监督电话：0951-5012345',
  '高斌斌 女，银川市居民；努尔兰·哈孜 男 6401',
  '姓名  身份证号码  家庭住址',
  '烈士的强烈土腥味、进入民政局、若干亩土地、周末经过。',
];

describe('a paragraph', () => {
  it.each(wrong)('is read: %s', (paragraph, findings) => {
    expect(saidOf(paragraph)).toEqual(findings);
  });

  it.each(right)('that is right is left alone: %s', (paragraph) => {
    expect(saidOf(paragraph)).toEqual([]);
  });
});
