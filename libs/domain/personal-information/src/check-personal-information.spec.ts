import { civilDateOf, instantOf } from '#domain/kernel';
import { aTableOf, anItemOf, foundTexts } from './testing/items.js';

const isFound = (category: string, ...values: readonly string[]) =>
  values.map((value) => [value, [`${category} ${value}`]] as const);

describe('identity numbers', () => {
  it.each(
    isFound(
      'IDENTITY_NUMBER',
      '11010519491231002X',
      '440524188001010014',
      '11010119900307803X',
      '11010119900307803x',
      '500154199301135886',
      '810000199408230021',
      '640104190002280027',
      '64010419000228002７',
      '６４０１０４１９０００２２８００２７',
      '640104 19000228 0027',
      '640104-19000228-0027',
      '99990119000101001X',
      '64O104l9000228OO27',
    ),
  )('are found by their check digit: %s', (text, expected) => {
    expect(foundTexts(anItemOf(text))).toEqual(expected);
  });

  it.each([
    '110101199003077578',
    '640104190002290014',
    '526401009999000386',
    '91640100999900011D',
    '11441700007280420Y/2021-00050',
    '1134170200324932X1',
    '订单号：640104190002280027',
  ])('are not seen in %s', (text) => {
    expect(foundTexts(anItemOf(text))).toEqual([]);
  });

  it('with a wrong check digit are found behind a word that announces one', () => {
    expect(foundTexts(anItemOf('身份证号码：110101199003077578'))).toEqual([
      'IDENTITY_NUMBER 110101199003077578',
    ]);
  });

  it('of fifteen digits are found by a county and a date', () => {
    expect(foundTexts(anItemOf('640104900228002', '999104900228002'))).toEqual([
      'IDENTITY_NUMBER 640104900228002',
    ]);
  });

  it('are found across lines and cells', () => {
    expect([
      ...foundTexts(anItemOf('证件号码：640104190002', '280027。')),
      ...foundTexts(aTableOf(['640104190002', '280027'])),
    ]).toEqual(['IDENTITY_NUMBER 640104190002|280027', 'IDENTITY_NUMBER 640104190002|280027']);
  });

  it('are found inside a longer number and glued to a mobile number', () => {
    expect(foundTexts(anItemOf('残疾证号64010419000228002741', '13812345678640104190002280027'))).toEqual([
      'IDENTITY_NUMBER 640104190002280027',
      'MOBILE 13812345678',
      'IDENTITY_NUMBER 640104190002280027',
    ]);
  });
});

describe('mobile numbers', () => {
  it.each(
    isFound(
      'MOBILE',
      '13812345678',
      '138-1234-5678',
      '138 1234 5678',
      '+86 13812345678',
      '+86-138-1234-5678',
      '１３８１２３４５６７８',
      'l38l2345678',
    ),
  )('are found: %s', (text, expected) => {
    expect(foundTexts(anItemOf(text))).toEqual(expected);
  });

  it.each([
    '咨询电话：0951-6888888',
    '监督电话12345',
    '400-800-1234',
    '金额13812345678元',
    '13812345678.00',
    '受理编号：13812345678',
    '12812345678',
    '138123456789',
    '2022-13812345678',
  ])('are not seen in %s', (text) => {
    expect(foundTexts(anItemOf(text))).toEqual([]);
  });

  it('broken by a line are found', () => {
    expect(foundTexts(anItemOf('电话：1381234', '5678，已核实。'))).toEqual(['MOBILE 1381234|5678']);
  });

  it('that the office has entered as its own stay', () => {
    expect(foundTexts(anItemOf('值班手机138-1234-5678'), { officePhones: ['13812345678'] })).toEqual([]);
  });
});

describe('bank accounts', () => {
  it.each([
    ['账号：6400 1234 5678 9012 345', ['BANK_ACCOUNT 6400 1234 5678 9012 345']],
    ['开户行：云溪银行，账号：640012345678', ['BANK_ACCOUNT 640012345678']],
    ['6222020000000000000', ['BANK_ACCOUNT 6222020000000000000']],
    ['6222 0200 0000 0000 000', ['BANK_ACCOUNT 6222 0200 0000 0000 000']],
    ['卡号6217000000000006 13812345678', ['BANK_ACCOUNT 6217000000000006', 'MOBILE 13812345678']],
    ['罚款缴至云溪银行云溪支行财政专户 640012345678', []],
    ['罚款缴至指定账户，开户行：云溪银行，账号：640012345678901', []],
    ['收款单位：云溪市财政局；账号：6222020000000000000', []],
    ['6222020000000000001', []],
    ['流水号：6222020000000000000', []],
  ])('%s', (text, expected) => {
    expect(foundTexts(anItemOf(text))).toEqual(expected);
  });
});

describe('plates', () => {
  it.each(
    isFound(
      'PLATE',
      '宁 A12345',
      '宁A·12345',
      '宁AD12345',
      '宁A12345D',
      '宁a12345',
      '宁A 1B234',
      '宁A1234挂',
    ),
  )('are found: %s', (text, expected) => {
    expect(foundTexts(anItemOf(text))).toEqual(expected);
  });

  it.each(['宁A123456', '宁AI2345', '公务用车宁A·12345', '宁A1234警', '云A级景区'])(
    'are not seen in %s',
    (text) => {
      expect(foundTexts(anItemOf(text))).toEqual([]);
    },
  );
});

describe('birth dates', () => {
  it.each([
    ['1985年3月2日出生', ['BIRTH_DATE 1985年3月2日']],
    ['生于一九八五年三月二日', ['BIRTH_DATE 一九八五年三月二日']],
    ['出生日期：1985-03-02', ['BIRTH_DATE 1985-03-02']],
    ['（男，1985年3月2日，汉族）', ['BIRTH_DATE 1985年3月2日']],
    ['1900年2月28日 640104190002280027', ['BIRTH_DATE 1900年2月28日', 'IDENTITY_NUMBER 640104190002280027']],
    ['2022年9月28日作出处罚决定', []],
    ['1985年3月2日生产的设备', []],
    ['某同志，1970年5月出生，现任云溪市副市长', []],
  ])('%s', (text, expected) => {
    expect(foundTexts(anItemOf(text))).toEqual(expected);
  });
});

describe('home addresses', () => {
  it.each([
    ['家住银川市兴庆区凤凰北街18号3号楼2单元501室', ['ADDRESS 银川市兴庆区凤凰北街18号3号楼2单元501室']],
    ['户籍地：永宁县望洪镇增岗村3组', ['ADDRESS 永宁县望洪镇增岗村3组']],
    ['住房和城乡建设局办公地址：云溪市东区幸福路12号3楼', []],
    ['云溪某某商贸有限公司，法定代表人：李四，住所：云溪市东区幸福路12号', []],
    ['在云溪市东区幸福路12号门前占道经营', []],
  ])('%s', (text, expected) => {
    expect(foundTexts(anItemOf(text))).toEqual(expected);
  });
});

describe('columns and labels', () => {
  it('say what their cells hold', () => {
    expect(
      foundTexts(
        aTableOf(
          ['姓名', '身份证号', '联系电话', '家庭住址', '开户账号'],
          ['张三', '640104190002280027', '0951-6012345', '永宁县望洪镇增岗村3组', '6400123456789012'],
        ),
      ),
    ).toEqual([
      'NAME 张三',
      'IDENTITY_NUMBER 640104190002280027',
      'LANDLINE 0951-6012345',
      'ADDRESS 永宁县望洪镇增岗村3组',
      'BANK_ACCOUNT 6400123456789012',
    ]);
  });

  it('say it for the next cell too', () => {
    expect(foundTexts(aTableOf(['姓名', '王芳', '性别', '女', '出生年月', '198503']))).toEqual([
      'NAME 王芳',
      'BIRTH_DATE 198503',
    ]);
  });

  it('say it in tables that are written as lines', () => {
    expect(foundTexts(anItemOf('姓名 手机 出生日期', '张三 13812345678 19850302'))).toEqual([
      'NAME 张三',
      'MOBILE 13812345678',
      'BIRTH_DATE 19850302',
    ]);
  });
});

describe('names', () => {
  it.each([
    ['当事人张三丰于2022年9月28日驾车', ['NAME 张三丰']],
    ['姓名：欧阳震华 性别：男', ['NAME 欧阳震华']],
    ['申请人：阿卜杜拉·买买提，男', ['NAME 阿卜杜拉·买买提']],
    ['局长王五主持会议，副局长李四参加会议。', []],
    ['执法人员：张三、李四', []],
    ['当事人：云溪市某某商贸有限公司，法定代表人：李四', []],
    ['当事人：张某', []],
  ])('%s', (text, expected) => {
    expect(foundTexts(anItemOf(text))).toEqual(expected);
  });

  it('are found in lists of nothing else', () => {
    expect(foundTexts(anItemOf('入围名单', '张三  李四', '买买提·艾力、古丽·阿依'))).toEqual([
      'NAME 张三',
      'NAME 李四',
      'NAME 买买提·艾力',
      'NAME 古丽·阿依',
    ]);
  });
});

describe('minors', () => {
  it.each([
    [
      '张小宝，男，640104201605010035',
      ['NAME 张小宝', 'IDENTITY_NUMBER 640104201605010035', 'MINOR 640104201605010035'],
    ],
    [
      '张小宝，男，640104200912310172',
      ['NAME 张小宝', 'IDENTITY_NUMBER 640104200912310172', 'MINOR 640104200912310172'],
    ],
    ['学生张小宝（三年级2班）获奖', ['NAME 张小宝', 'MINOR 三年级2班']],
    ['张小宝今年17岁', ['NAME 张小宝', 'MINOR 17岁']],
    ['张小宝今年18岁', ['NAME 张小宝']],
    ['年满16周岁的公民可以申请', []],
  ])('%s', (text, expected) => {
    expect(foundTexts(anItemOf(text))).toEqual(expected);
  });

  it('count the age on the day of the event when the person was younger then', () => {
    const item = anItemOf('出生日期：2008-03-02');
    const eventOn = civilDateOf(instantOf(Date.UTC(2026, 1, 1)));
    expect([foundTexts(item), foundTexts(item, { eventOn })]).toEqual([
      ['BIRTH_DATE 2008-03-02'],
      ['BIRTH_DATE 2008-03-02', 'MINOR 2008-03-02'],
    ]);
  });
});

describe('property and health', () => {
  it.each([
    [
      '申请人王小明家庭年收入32000元，存款约5万元。',
      ['NAME 王小明', 'PROPERTY 家庭年收入32000元', 'PROPERTY 存款约5万元'],
    ],
    ['不动产权证：宁（2020）金凤区不动产权第0012345号', ['PROPERTY 宁（2020）金凤区不动产权第0012345号']],
    ['企业营业收入32000万元，居民人均可支配收入32000元。', []],
    ['家庭年收入低于32000元的可以申请。', []],
    ['患者张小明患有尿毒症', ['NAME 张小明', 'HEALTH 患有尿毒症']],
    ['为患有慢性病的老年人提供服务', []],
  ])('%s', (text, expected) => {
    expect(foundTexts(anItemOf(text))).toEqual(expected);
  });
});

describe('papers and online contacts', () => {
  it.each([
    ['护照号码：E12345678', ['PERMIT E12345678']],
    ['军官证：军字第1234567号', ['PERMIT 军字第1234567号']],
    ['微信号：zhang_san85', ['ONLINE_CONTACT zhang_san85']],
    ['邮箱zhangsan@example.com', ['ONLINE_CONTACT zhangsan@example.com']],
    ['邮箱office@yunxi.gov.cn', []],
    ['型号E12345678', []],
  ])('%s', (text, expected) => {
    expect(foundTexts(anItemOf(text))).toEqual(expected);
  });
});
