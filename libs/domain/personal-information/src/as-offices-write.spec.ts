import { aTableOf, anItemOf, foundTexts } from './testing/items.js';

/** Lines as offices write them, with everything that is found in them. */
const lines: readonly (readonly [string, readonly string[]])[] = [
  ['身份证号码：64OlO4l985O7l236l3', ['IDENTITY_NUMBER 64OlO4l985O7l236l3']],
  ['64OlO4l985O7l236l3，住址不详', ['IDENTITY_NUMBER 64OlO4l985O7l236l3']],
  ['64OlO4l985O7l236l4，型号不详', []],
  ['1985年7月12日，马某出生于永宁县', ['BIRTH_DATE 1985年7月12日']],
  ['公历1985年7月12日生', ['BIRTH_DATE 1985年7月12日']],
  ['反映人张秀兰系兴庆区大新镇塔桥村三组村民。', ['NAME 张秀兰', 'ADDRESS 兴庆区大新镇塔桥村三组']],
  ['村民虎占山、纳福才反映，道路损坏。', ['NAME 虎占山', 'NAME 纳福才']],
  ['代理人由宁夏方和圆律师事务所指派', []],
  ['银金凤执罚字〔2026〕第0123号', []],
  ['咨询电话：0951-8011234，邮箱：yncwgk@163.com', []],
  ['外国人永久居留证号CHN110105900101', ['PERMIT CHN110105900101']],
  [
    '公示对象：杨福贵、马成林、虎秀英、者麻乃。',
    ['NAME 杨福贵', 'NAME 马成林', 'NAME 虎秀英', 'NAME 者麻乃'],
  ],
];

describe('what offices write', () => {
  it.each(lines)('%s', (line, found) => {
    expect(foundTexts(anItemOf(line))).toEqual(found);
  });

  it('in forms of labels and values: no label is a name', () => {
    const form = aTableOf(
      ['申请人基本情况', '姓名', '王丽', '出生年月', '1978.06'],
      ['', '家庭住址', '永宁县望远镇立强村2社', '手机', '13895012345'],
    );
    expect(foundTexts(form)).toEqual([
      'NAME 王丽',
      'BIRTH_DATE 1978.06',
      'ADDRESS 永宁县望远镇立强村2社',
      'MOBILE 13895012345',
    ]);
  });

  it('in tables of families: a relation is no name', () => {
    const family = aTableOf(['户主', '与户主关系'], ['王生财', '本人'], ['王生财', '妻子']);
    expect(foundTexts(family)).toEqual(['NAME 王生财', 'NAME 王生财']);
  });

  it('in numbered lines of names: the last may have a rare surname', () => {
    const list = anItemOf('拟录用人员名单', '1.李思远', '2.哈文静', '3.欧阳子涵', '4.者丽');
    expect(foundTexts(list)).toEqual(['NAME 李思远', 'NAME 哈文静', 'NAME 欧阳子涵', 'NAME 者丽']);
  });
});
