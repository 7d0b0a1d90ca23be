import { listTextBlocks } from '#domain/text';
import type { ItemContent } from '#domain/text';
import { checkPersonalInformation } from '../check-personal-information.js';
import type { Scene } from '../facts.js';
import { anItemOf, aTableOf, plainFacts } from '../testing/items.js';
import { proposeTreatment } from './propose-treatment.js';
import { defaultTreatmentSettings } from './settings.js';
import type { TreatmentSettings } from './settings.js';
import { treatmentRules } from '../rules/treatments.v1.js';

function treated(
  content: ItemContent,
  scene: Scene,
  changes: Partial<TreatmentSettings> = {},
): readonly string[] {
  const settings = { ...defaultTreatmentSettings(scene, plainFacts.publishedOn), ...changes };
  const findings = checkPersonalInformation(content, { ...plainFacts, scene });
  const { operations } = proposeTreatment(content, findings, settings);
  return listTextBlocks(content.document).map(({ block, text }) =>
    operations
      .filter(({ span }) => span.block === block)
      .toReversed()
      .reduce(
        (left, { span, replacement }) => left.slice(0, span.start) + replacement + left.slice(span.end),
        text,
      ),
  );
}

const sixAndFour = [
  ...treatmentRules,
  ...treatmentRules
    .filter(({ id }) => id === 'TREAT.IDENTITY_NUMBER.LIST')
    .map((rule) => ({
      ...rule,
      id: 'OFFICE.IDENTITY_NUMBER.LIST',
      form: { kind: 'ends', first: 6, last: 4 } as const,
    })),
];

describe('treatment by the rules of a new installation', () => {
  it.each([
    ['640104190002280027', '640*************27'],
    ['64010419000228002７', '640*************2７'],
    ['13812345678', '138****5678'],
    ['138-1234-5678', '138-****-5678'],
    ['+86 13812345678', '+86 138****5678'],
    ['咨询电话：0951-6888888', '咨询电话：0951-6888888'],
    ['开户行：××银行，账号：6400 1234 5678 9012 345', '开户行：××银行，账号：***************2345'],
    ['罚款缴至××银行财政专户 640012345678', '罚款缴至××银行财政专户 640012345678'],
    ['宁A·12345', '宁A·***45'],
    ['宁AD12345', '宁A****45'],
    ['家住银川市兴庆区凤凰北街18号3号楼2单元501室', '家住银川市兴庆区***'],
    ['1985年3月2日出生', '****年**月**日出生'],
    ['2022年9月28日作出处罚决定', '2022年9月28日作出处罚决定'],
    ['91640100999900011D / 526401009999000386', '91640100999900011D / 526401009999000386'],
    [
      '银综执罚决字〔2022〕18号, 索引号 11441700007280420Y/2021-00050',
      '银综执罚决字〔2022〕18号, 索引号 11441700007280420Y/2021-00050',
    ],
  ])('writes %s in a list as %s', (text, expected) => {
    expect(treated(anItemOf(text), 'list')).toEqual([expected]);
  });

  it('keeps six and four where the office has chosen them', () => {
    expect(treated(anItemOf('640104190002280027'), 'list', { rules: sixAndFour })).toEqual([
      '640104********0027',
    ]);
  });

  it.each([
    ['surnameOnly', ['张某', '欧阳某某', '阿某某']],
    ['star', ['张*', '欧阳**', '阿**']],
    ['hidden', ['某某', '某某2', '某某3']],
    ['full', ['张三', '欧阳震华', '阿卜杜拉·买买提']],
  ] as const)('writes names by the mode %s', (nameMode, expected) => {
    const table = aTableOf(['姓名', '性别'], ['张三', '男'], ['欧阳震华', '男'], ['阿卜杜拉·买买提', '男']);
    const names = treated(table, 'news', { nameMode }).filter((_, index) => index >= 2 && index % 2 === 0);
    expect(names.map((name, index) => (index === 0 ? name.replace(/1$/, '') : name))).toEqual(expected);
  });

  it('writes a name of three characters with two stars', () => {
    expect(treated(anItemOf('当事人：张三丰'), 'penalty', { nameMode: 'star' })).toEqual(['当事人：张**']);
  });

  it.each(['penalty', 'news'] as const)('removes values with their labels in the scene %s', (scene) => {
    expect(
      treated(
        anItemOf(
          '当事人：张三，男，1985年3月2日出生，身份证号640104190002280027，联系电话：13812345678，家住银川市兴庆区凤凰北街18号。',
          '王五（身份证号：640104190002280027）已签收。',
        ),
        scene,
      ),
    ).toEqual(['当事人：张某，男。', '王五已签收。']);
  });

  it('writes two people who would look the same with numbers, and one person always the same', () => {
    expect(
      treated(anItemOf('当事人：张三，男。', '证人：张四，女。', '证人张三称不知情。'), 'penalty'),
    ).toEqual(['当事人：张某1，男。', '证人：张某2，女。', '证人张某1称不知情。']);
  });

  it('tells people of one name apart by the numbers in their rows', () => {
    const table = aTableOf(
      ['姓名', '身份证号'],
      ['张三', '640104190002280027'],
      ['张三', '11010519491231002X'],
    );
    expect(treated(table, 'news').slice(2)).toEqual(['张某1', '', '张某2', '']);
  });

  it('covers a number that is broken over lines where it stands', () => {
    expect(treated(anItemOf('证件号码：640104190002', '280027。'), 'list')).toEqual([
      '证件号码：640*********',
      '****27。',
    ]);
  });

  it('leaves nothing that the check finds again', () => {
    const item = anItemOf('13812345678 640104190002280027 6222020000000000000 宁A12345');
    const [text = ''] = treated(item, 'list');
    expect(checkPersonalInformation(anItemOf(text), plainFacts)).toEqual([]);
  });
});
