import { startingRules } from '#domain/proofreading';
import { traditionalCharacters } from '#domain/text';
import type { CorpusDocument } from './fill-template.js';
import type { SeededRandom } from './random.js';
import { isProse, replacing, withEdit } from './seed.js';
import type { SeedKind } from './seed.js';

const fullToHalf: Readonly<Record<string, string>> = { '，': ',', '；': ';', '：': ':', '。': '.' };
const traditionalOf = new Map(
  (traditionalCharacters.match(/../gu) ?? [])
    .filter((pair) => pair.length === 2)
    .map((pair) => [[...pair][1] ?? '', [...pair][0] ?? '']),
);
const isText = (line: string) => !/^[#=|]/.test(line);

/** The error shows at another place of the same text: at the other half, or at the total. */
function anywhereInText(plant: SeedKind['plant']): SeedKind['plant'] {
  return (document, random) => {
    const seeded = plant(document, random);
    return seeded === null ? null : { ...seeded, start: 0, end: 1_000 };
  };
}

/** Errors that a rule is there for. */
export const ruleSeeds: readonly SeedKind[] = [
  {
    name: 'document number: brackets',
    rules: ['DOCUMENT_NUMBER'],
    plant: replacing(/〔(\d{4})〕/gu, ([, year], random) =>
      random.pick([`[${year}]`, `（${year}）`, `【${year}】`, `(${year})`]),
    ),
  },
  {
    name: 'document number: sequence',
    rules: ['DOCUMENT_NUMBER'],
    plant: replacing(/(?<=〔\d{4}〕)(\d+)号/gu, ([, number], random) =>
      random.pick([`第${number}号`, `0${number}号`]),
    ),
  },
  {
    name: 'document number: year cut short',
    rules: ['DOCUMENT_NUMBER'],
    plant: replacing(/〔20(\d\d)〕/gu, ([, year]) => `〔${year}〕`),
  },
  {
    name: 'half-width mark',
    rules: ['WIDTH.HALF_PUNCTUATION'],
    plant: replacing(/[，；：。](?=.)/gu, ([sign]) => fullToHalf[sign ?? ''] ?? null, isProse),
  },
  {
    name: 'half-width or mixed brackets',
    rules: ['WIDTH.HALF_BRACKET', 'WIDTH.MIXED_BRACKETS', 'LEVEL_MARK'],
    plant: replacing(
      /（([^（）]{1,40})）/gu,
      ([, inner], random) => random.pick([`(${inner})`, `(${inner}）`, `（${inner})`]),
      isText,
    ),
  },
  {
    name: 'straight quotation marks',
    rules: ['WIDTH.STRAIGHT_QUOTES'],
    plant: replacing(/“([^“”]{1,40})”/gu, ([, inner]) => `"${inner}"`),
  },
  {
    name: 'full-width digits',
    rules: ['WIDTH.FULL_WIDTH'],
    plant: replacing(/\d{1,4}(?=[年月日个件户家次万人])/gu, ([digits = '']) =>
      digits.replaceAll(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
    ),
  },
  {
    name: 'half of a pair missing',
    rules: ['PAIR', 'LEVEL_MARK'],
    plant: anywhereInText(replacing(/[“”《》（）](?=.)/gu, () => '', isText)),
  },
  {
    name: 'mark doubled or two marks',
    rules: ['PUNCTUATION.REPEATED', 'PUNCTUATION.CLUSTER'],
    plant: replacing(
      /[，。；、](?=.)/gu,
      ([sign = ''], random) => random.pick([sign + sign, `${sign}，`, `，${sign}`]),
      isProse,
    ),
  },
  {
    name: '等 with an ellipsis',
    rules: ['PUNCTUATION.ETC_AND_ELLIPSIS'],
    plant: replacing(/等(?=[\p{Script=Han}])/gu, () => '等……', isProse),
  },
  {
    name: '、 before 和',
    rules: ['PUNCTUATION.ENUMERATION_BEFORE_AND'],
    plant: replacing(
      /(?<=、[\p{Script=Han}]{2,6})(?:和|以及)(?=[\p{Script=Han}]{2,8}[。，的等])/gu,
      ([word]) => `、${word}`,
      isProse,
    ),
  },
  {
    name: 'mark beside a bracket',
    rules: ['PUNCTUATION.BESIDE_BRACKET', 'PUNCTUATION.CLUSTER'],
    plant: replacing(
      /[”》）](?=[\p{Script=Han}，])/gu,
      ([sign], random) => `${random.pick(['，', '、'])}${sign}`,
      isProse,
    ),
  },
  {
    name: 'space in a text',
    rules: ['SPACING.IN_TEXT'],
    plant: replacing(
      /(?<=[\p{Script=Han}]{2})(?=[\p{Script=Han}]{2})/gu,
      (_, random) => random.pick([' ', '\u3000', '  ']),
      isProse,
    ),
  },
  {
    name: 'space beside a number',
    rules: ['SPACING.BESIDE_NUMBER'],
    plant: replacing(/(?<=\d)(?=[年月日件户家个])/gu, () => ' ', isProse),
  },
  {
    name: 'markup left over',
    rules: ['MARKUP'],
    plant: replacing(
      /(?<=[。，])(?=[\p{Script=Han}])/gu,
      (_, random) => random.pick(['<p>', '</p>', '&nbsp;', '<br/>', '**', '\ufffd']),
      isProse,
    ),
  },
  {
    name: 'level mark: form',
    rules: ['LEVEL_MARK'],
    plant: replacing(/^(?:（[一二三四五六]）|[一二三四五六]、)/gu, ([mark = ''], random) =>
      mark.startsWith('（')
        ? random.pick([`${mark}、`, `${mark}.`, `(${mark[1]})`])
        : mark.replace('、', random.pick(['.', '，', '．'])),
    ),
  },
  {
    name: 'level mark: number',
    rules: ['ORDINAL'],
    plant: replacing(
      /^(（?)([二三四])([、）])/gu,
      ([, open, mark = '', close]) => open + ({ 二: '三', 三: '四', 四: '六' }[mark] ?? '') + close,
    ),
  },
  {
    name: 'article: number',
    rules: ['ORDINAL'],
    plant: replacing(
      /^第([二三四五六])条/gu,
      ([, mark = '']) => `第${{ 二: '三', 三: '五', 四: '六', 五: '四', 六: '九' }[mark]}条`,
    ),
  },
  {
    name: 'impossible day',
    rules: ['DATE.IMPOSSIBLE'],
    plant: replacing(/(\d{1,2})月(\d{1,2})日/gu, ([, month = ''], random) =>
      random.pick([`${month}月32日`, '2月30日', '4月31日', '9月31日', `13月5日`]),
    ),
  },
  {
    name: 'weekday',
    rules: ['DATE.WEEKDAY'],
    plant: replacing(
      /星期([日一二三四五六])/gu,
      ([, name = ''], random) =>
        `星期${random.pick([...'日一二三四五六'].filter((other) => other !== name))}`,
    ),
  },
  {
    name: 'year in two digits',
    rules: ['DATE.SHORT_YEAR', 'SIGNATURE_DATE'],
    plant: replacing(/20(\d\d)年(?=\d{1,2}月)/gu, ([, year]) => `${year}年`),
  },
  {
    name: 'date in two styles',
    rules: ['DATE.MIXED_STYLE'],
    plant: replacing(/(\d{4})年(\d{1,2})月(\d{1,2})日/gu, ([, year, month, day], random) =>
      random.pick([
        `${year}年${month}月${'一二三四五六七八九十'[Number(day) % 10]}日`,
        `二〇二二年${month}月${day}日`,
        `${year}年${'一二三四五六七八九'[Number(month) % 9]}月${day}日`,
      ]),
    ),
  },
  {
    name: 'leading zero in a date',
    rules: ['DATE.LEADING_ZERO', 'SIGNATURE_DATE'],
    plant: replacing(/(\d{4}年)([1-9]月\d{1,2}日)/gu, ([, year, rest]) => `${year}0${rest}`),
  },
  {
    name: 'period inverted',
    rules: ['DATE.PERIOD_INVERTED'],
    plant: replacing(
      /(\d{4})年(\d{1,2}月\d{1,2}日)起?至(\d{4})年(?=\d{1,2}月)/gu,
      ([, from, day, to]) => `${Number(to) + 1}年${day}至${from}年`,
    ),
  },
  {
    name: 'impossible time',
    rules: ['TIME.IMPOSSIBLE'],
    plant: replacing(/(?<=\D)\d{1,2}时(?=至|前)/gu, (_, random) => random.pick(['25时', '26时', '31时'])),
  },
  {
    name: 'cited number of a later year',
    rules: ['DATE.CITED_LATER'],
    plant: replacing(/(?<=（[\p{Script=Han}]{2,8}〔)(\d{4})(?=〕)/gu, ([, year]) => String(Number(year) + 5)),
  },
  {
    name: 'total of a list',
    rules: ['NUMBER.SUM_DIFFERS'],
    plant: replacing(/(?<=(?:共|已)[\p{Script=Han}]{2,12})\d+(?=[件家辆]，其中)/gu, ([total], random) =>
      String(Number(total) + random.pick([-7, -2, 1, 3, 10, 20])),
    ),
  },
  {
    name: 'part of a list',
    rules: ['NUMBER.SUM_DIFFERS'],
    plant: anywhereInText(
      replacing(/(?<=，其中[\p{Script=Han}]{2,8})\d+(?=[件家辆]、)/gu, ([part], chance) =>
        String(Number(part) + chance.pick([1, 5, 9, 11])),
      ),
    ),
  },
  {
    name: 'total of a table',
    rules: ['TABLE.SUM_DIFFERS'],
    plant: replacing(/(?<=^\| 合计 \|.*?\| )\d+/gu, ([total], random) =>
      String(Number(total) + random.pick([-9, -1, 1, 4, 100])),
    ),
  },
  {
    name: 'cell of a table',
    rules: ['TABLE.SUM_DIFFERS'],
    plant: (document: CorpusDocument, random: SeededRandom): ReturnType<SeedKind['plant']> => {
      const seeded = replacing(/(?<=^\| [123] \|[^|]*\| )\d+/gu, ([part], chance) =>
        String(Number(part) + chance.pick([1, 3, 10])),
      )(document, random);
      const total = document.lines.findIndex((line) => line.startsWith('| 合计'));
      return seeded === null ? null : { ...seeded, block: `l${total}c2`, start: 0, end: 20 };
    },
  },
  {
    name: 'percentage',
    rules: ['NUMBER.PERCENTAGE_DIFFERS'],
    plant: anywhereInText(
      replacing(/(?<=\d(?:万元|件)，增长)25(?=%)/gu, (_, chance) =>
        String(chance.pick([20, 22, 24, 28, 35])),
      ),
    ),
  },
  {
    name: 'amount in words',
    rules: ['NUMBER.AMOUNT_DIFFERS'],
    plant: anywhereInText(
      replacing(/(?<=¥)(\d)(?=\d+\.00)/gu, ([, digit]) => String((Number(digit) % 9) + 1)),
    ),
  },
  {
    name: 'approximate twice',
    rules: ['NUMBER.APPROXIMATE_TWICE'],
    plant: replacing(
      /(?<![\d.年月第〔])\d{2,3}(?:公里|万亩|户|家|人)(?=[，、。；])/gu,
      ([amount = ''], random) => random.pick([`约${amount}左右`, `近${amount}左右`, `超过${amount}以上`]),
      isProse,
    ),
  },
  {
    name: 'decrease in 倍',
    rules: ['NUMBER.DECREASE_TIMES'],
    plant: replacing(
      /(?:同比)?增长\d+(?:\.\d+)?%/gu,
      (_, random) => `${random.pick(['减少', '下降', '降低'])}${random.pick(['1', '2', '1.5'])}倍`,
    ),
  },
  {
    name: 'range of percentages',
    rules: ['NUMBER.RANGE_PERCENT'],
    plant: replacing(
      /(\d+)%～(\d+)%/gu,
      ([, from, to], random) => `${from}${random.pick(['～', '-', '—'])}${to}%`,
    ),
  },
  {
    name: 'range inverted',
    rules: ['NUMBER.RANGE_INVERTED'],
    plant: replacing(
      /(\d+)(%?)～(\d+)(%?元?)/gu,
      ([, from, one, to, other]) => `${to}${one}～${from}${other}`,
    ),
  },
  {
    name: 'fixed expression, one character',
    rules: ['WORDING.FIXED_EXPRESSION', 'WORDING.MISPRINT', 'WORDING.REPEATED'],
    plant: (document: CorpusDocument, random: SeededRandom): ReturnType<SeedKind['plant']> => {
      const wanted = startingRules.fixedExpressions
        .filter(({ severity, text }) => severity !== 'GENERAL' && text.length >= 5)
        .map(({ text }) => text);
      const pattern = new RegExp(wanted.toSorted((one, other) => other.length - one.length).join('|'), 'gu');
      return replacing(pattern, ([text = ''], chance) => {
        const at = chance.between(1, text.length - 2);
        return chance.pick([
          text.slice(0, at) + text.slice(at + 1),
          text.slice(0, at) + chance.pick([...'大合共的升人']) + text.slice(at + 1),
          text.slice(0, at) + text.slice(at - 1),
        ]);
      })(document, random);
    },
  },
  {
    name: 'misprint of the list',
    rules: ['WORDING.MISPRINT', 'CHARACTER'],
    plant: (document: CorpusDocument, random: SeededRandom): ReturnType<SeedKind['plant']> => {
      const rows = startingRules.misprints.filter(([, right]) =>
        document.lines.some((line) => isProse(line) && line.includes(right)),
      );
      if (rows.length === 0) return null;
      const [wrong, right] = random.pick(rows);
      return replacing(new RegExp(right, 'gu'), () => wrong, isProse)(document, random);
    },
  },
  {
    name: 'traditional character',
    rules: ['WORDING.TRADITIONAL'],
    plant: replacing(
      /[规务级为时间个发业实广报动产号关]/gu,
      ([character = '']) => traditionalOf.get(character) ?? null,
      isProse,
    ),
  },
  {
    name: 'word repeated',
    rules: ['WORDING.REPEATED'],
    plant: replacing(
      /(?:公开|工作|单位|规定|管理|进行|有关|加强|情况|以及|按照)/gu,
      ([word = '']) => word + word,
      isProse,
    ),
  },
  {
    name: 'repealed law',
    rules: ['REFERENCE.REPEALED'],
    plant: replacing(
      /《中华人民共和国[\p{Script=Han}]{2,12}法》/gu,
      (_, random) =>
        `《${random.pick(['中华人民共和国合同法', '中华人民共和国物权法', '中华人民共和国侵权责任法', '中华人民共和国行政监察法', '中华人民共和国城市规划法', '公司登记管理条例', '国家行政机关公文处理办法'])}》`,
    ),
  },
  {
    name: 'article that does not exist',
    rules: ['REFERENCE.NO_SUCH_ARTICLE'],
    plant: replacing(
      /(?<=》)第[一二三四五六七八九十百]{1,6}条/gu,
      (_, random) => `第${random.pick(['二百', '三百一十', '一百八十'])}条`,
    ),
  },
  {
    name: 'title of a law',
    rules: ['REFERENCE.TITLE_MISWRITTEN', 'WORDING.FIXED_EXPRESSION'],
    plant: replacing(
      /《(?:中华人民共和国)?(行政处罚法|食品安全法|道路交通安全法|行政强制法|政府信息公开条例)》/gu,
      ([whole = '', title = ''], random) => {
        const at = random.between(1, title.length - 2);
        return whole.replace(title, title.slice(0, at) + title.slice(at + 1));
      },
    ),
  },
  {
    name: 'list of attachments: number or mark',
    rules: ['ATTACHMENT'],
    plant: replacing(/^(?:附件：1\.|2\.)[\p{Script=Han}]{4,40}$/gu, ([entry = ''], random) =>
      random.pick([
        `${entry}。`,
        `${entry}；`,
        entry.replace(/(\d)\./, '$1、'),
        entry.replace(/2\.|1\./, '3.'),
      ]),
    ),
  },
  {
    name: 'title with a mark',
    rules: ['TITLE'],
    plant: replacing(/^# .{8,80}$/gu, ([title]) => `${title}。`),
  },
  {
    name: 'addressees without a colon',
    rules: ['ADDRESSEE', 'WIDTH.HALF_PUNCTUATION'],
    plant: replacing(/^各.{6,60}：$/gu, ([line = ''], random) =>
      line.replace(/：$/, random.pick(['', '，', '。', ':'])),
    ),
  },
  {
    name: 'disclosure note without brackets',
    rules: ['NOTE'],
    plant: replacing(/^（此件公开发布）$/gu, (_, random) =>
      random.pick(['此件公开发布', '【此件公开发布】', '[此件公开发布]']),
    ),
  },
  {
    name: 'date of the document',
    rules: ['SIGNATURE_DATE', 'DATE'],
    plant: replacing(/^(\d{4})年(\d{1,2})月(\d{1,2})日$/gu, ([, year, month, day], random) =>
      random.pick([
        `${year}.${month}.${day}`,
        `${year}-${month}-${day}`,
        '二〇二五年六月三日',
        `${year}年${month}月`,
      ]),
    ),
  },
  {
    name: 'name of a leader',
    rules: ['LEADER.NAME_MISWRITTEN'],
    plant: (document: CorpusDocument, random: SeededRandom): ReturnType<SeedKind['plant']> =>
      nameSeed(document, random),
  },
  {
    name: 'order of leaders',
    rules: ['LEADER.ORDER'],
    plant: replacing(
      /([\p{Script=Han}]{3})、([\p{Script=Han}]{3})、([\p{Script=Han}]{3})(?=为[\p{Script=Han}]{4}颁奖|为获奖)/gu,
      ([, one, two, three], random) =>
        random.pick([`${two}、${one}、${three}`, `${one}、${three}、${two}`, `${three}、${two}、${one}`]),
    ),
  },
  {
    name: 'place in the wrong province',
    rules: ['PLACE'],
    plant: replacing(
      /(?<=[。，；])(?=[\p{Script=Han}]{4})/gu,
      (_, random) =>
        `${random.pick(['湖北省张家界市', '山西省银川市', '宁夏回族自治区大同市', '江苏省杭州市', '四川省遵义市'])}相关部门应当配合，`,
      isProse,
    ),
  },
  {
    name: 'organisation that was renamed',
    rules: ['ORGANISATION'],
    plant: replacing(
      /县(?:市场监督管理局|自然资源局|医疗保障局|财政局|教育局|人力资源和社会保障局|审计局|档案局)(?=[\p{Script=Han}])/gu,
      (_, random) =>
        random.pick([
          '县工商局',
          '县国土资源局',
          '县卫计委',
          '县环保局',
          '县安监局',
          '县卫健委局',
          '县地税局',
        ]),
      isProse,
    ),
  },
  {
    name: 'number of a telephone or postcode',
    rules: ['NUMBER.CONTACT_LENGTH'],
    plant: replacing(/(?<=电话：0951-)\d{7}|(?<=邮政编码：)\d{6}/gu, ([number = ''], random) =>
      random.pick([number.slice(0, -2), `${number}35`]),
    ),
  },
];

function nameSeed(document: CorpusDocument, random: SeededRandom): ReturnType<SeedKind['plant']> {
  const { name, posts } = random.pick(document.facts.people);
  const said = `${posts[0] ?? ''}${name}`;
  const line = document.lines.findIndex((each) => each.includes(said));
  if (line === -1) return null;
  const start = (document.lines[line] ?? '').indexOf(said) + said.length - 1;
  const others = [...'园源兰岚齐琪帮邦勃博洋杨群琼栋涛桐同'].filter((other) => other !== name.at(-1));
  return withEdit(document, { line, start, end: start + 1, text: random.pick(others) });
}
