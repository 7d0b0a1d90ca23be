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
  ['姓 名：王 芳', ['NAME 王 芳']],
  ['家 庭 住 址：贺兰县立岗镇先进村三社', ['ADDRESS 贺兰县立岗镇先进村三社']],
  ['账 号：2902000 1093 0001 2345', ['BANK_ACCOUNT 2902000 1093 0001 2345']],
  ['手机 1 3 8 9 5 0 1 2 3 4 5', ['MOBILE 1 3 8 9 5 0 1 2 3 4 5']],
  [
    '收件人：汤丽娟，13895012345，银川市 兴庆区 北京东路 天平街2号院 3号楼1单元101',
    ['NAME 汤丽娟', 'MOBILE 13895012345', 'ADDRESS 银川市 兴庆区 北京东路 天平街2号院 3号楼1单元101'],
  ],
  ['今年收入20多万元的户主有三十户。', []],
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

  it('in forms of suppliers: the address of a firm is no home', () => {
    const supplier = aTableOf(
      ['供应商', '宁夏天行科技有限公司'],
      ['地址', '银川市金凤区宁安大街490号'],
      ['联系人', '李老师'],
    );
    expect(foundTexts(supplier)).toEqual([]);
  });

  it('in columns of names: one that is written by its sounds', () => {
    expect(foundTexts(aTableOf(['考号', '姓名'], ['20260013', '伊布拉西木']))).toEqual(['NAME 伊布拉西木']);
  });

  it('in numbered lines of names: the last may have a rare surname', () => {
    const list = anItemOf('拟录用人员名单', '1.李思远', '2.哈文静', '3.欧阳子涵', '4.者丽');
    expect(foundTexts(list)).toEqual(['NAME 李思远', 'NAME 哈文静', 'NAME 欧阳子涵', 'NAME 者丽']);
  });
});
