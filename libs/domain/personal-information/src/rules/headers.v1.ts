/** What a column or a labelled cell holds. `none` says that it holds nothing of a person. */
export type FieldKind =
  | 'identityNumber'
  | 'mobile'
  | 'bankAccount'
  | 'plate'
  | 'birthDate'
  | 'address'
  | 'property'
  | 'name'
  | 'officialName'
  | 'permit'
  | 'wechat'
  | 'qq'
  | 'email'
  | 'health'
  | 'age'
  | 'none';

/**
 * What a column header means, the first that fits.
 *
 * @source 银川市综合执法监督局政务公开任务台账 (2022) 第11项; 行政处罚信息公示标准 (法定代表人 stays, his numbers do not)
 */
export const headerFields: readonly (readonly [RegExp, FieldKind])[] = [
  [/年龄|周岁/u, 'age'],
  [
    /信用代码|(?<!证件)编号|文号|案号|序号|性别|民族|学历|职业|文化程度|婚姻|籍贯|数量|人数|时间|政治面貌|关系|标准|等级$|类别$|类型$|行政区划|邮编|邮政编码|备注|金额|(?<!出生)日期$/u,
    'none',
  ],
  [/办公电话|单位电话|咨询|监督|举报|投诉|值班|传真|服务热线|服务电话|热线/u, 'none'],
  [/单位地址|办公|经营|注册地址|公司地址|企业地址|办理地点|地点|项目地址|机构地址/u, 'none'],
  [/身份证|公民身份|身份号码|证件号|证件编号/u, 'identityNumber'],
  [/护照|通行证|居留证/u, 'permit'],
  [/户名|开户名|账户名称|收款人$/u, 'name'],
  [/开户行|开户银行|银行名称|所属银行/u, 'none'],
  [/银行卡|卡号|账号|帐号|账户|帐户|一卡通|存折/u, 'bankAccount'],
  [/出生|生日/u, 'birthDate'],
  [/微信/u, 'wechat'],
  [/QQ/iu, 'qq'],
  [/邮箱|e-?mail|电子邮件/iu, 'email'],
  [/手机|联系电话|联系方式|电话/u, 'mobile'],
  [/车牌|号牌|车号/u, 'plate'],
  [
    /住址|住所|户籍|居住地|家庭地址|通讯地址|通信地址|坐落|现住|联系地址|邮寄地址|安置地址|^地址$/u,
    'address',
  ],
  [/财政|预算|非税|营业|主营|税收/u, 'none'],
  [/年收入|月收入|家庭收入|人均收入|工资收入|存款|房产|财产|资产|不动产|住房面积|住房情况/u, 'property'],
  [/病种|残疾|健康状况|疾病|伤残|诊断/u, 'health'],
  [/^(?=.{1,8}$).*(?:单位|企业|公司|机构|部门|学校|班级|项目|街道|乡镇|社区|村)/u, 'none'],
  [/法定代表人|法人|负责人|责任人|领导|承办人|经办人|执法人员|联络员|网格员/u, 'officialName'],
  [
    /姓名|当事人|被处罚人|相对人|申请人|申请者|户主|受益人|受助人|持卡人|学生|监护人|家长|家属|代理人|承租人|权利人|业主|投诉人|举报人|信访人|证人|参保人|领取人|享受对象|救助对象|保障对象|考生|获奖|借款人|车主|驾驶人|驾驶员|购房人|家庭成员|配偶|被征收人|人员名单|联系人|经营者|候选人|教师|医生|村民/u,
    'name',
  ],
];
