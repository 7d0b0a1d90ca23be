import type { Language, Texts } from '../message-sections.js';

type Section =
  | 'problems'
  | 'reasons'
  | 'reasonNames'
  | 'outcomes'
  | 'actions'
  | 'sentences'
  | 'notifications'
  | 'paperForm';

/** What is said of steps that are done on a printed form, and what stands on the form. */
export const paperTexts: Readonly<Record<Language, Readonly<Record<Section, Texts>>>> = {
  'zh-CN': {
    problems: {
      'PAPER.FORM_OUTDATED':
        '表 {formNumber} 印出后内容、公开方案或环节已有变化，不能再作为依据，请重新打印送签。',
      'PAPER.SCAN_TYPE': '扫描件须为 PDF、JPEG 或 PNG 文件。',
      'PAPER.SCAN_TOO_LARGE': '扫描件不得超过 {megabytesMax} MB。',
      'PAPER.SCAN_NOT_FOUND': '没有这张表的扫描件。',
    },
    reasons: {
      'PAPER.NOT_FOR_STEP':
        '“{step|steps}”不能用纸质审批表办理：签发、发布须由本人重新验证身份，拟稿和去标识化在系统内处理。',
      'PAPER.NOT_TYPIST': '纸质审批由本件的拟稿人或本单位的发布人登记。',
      'PAPER.TYPIST_SIGNS': '登记人不能是签字人，也不能是其代理、委派或拟办的人员。',
      'PAPER.FORM_UNKNOWN': '没有这张本环节的审批表，或者校验码不符，请核对表号和校验码。',
      'PAPER.FORM_USED': '这张审批表已经登记过。',
      'PAPER.SIGNED_ON': '签字日期须在打印日（{from}）至今日（{to}）之间。',
    },
    reasonNames: {
      'PAPER.NOT_FOR_STEP': '本环节不能用纸质表',
      'PAPER.NOT_TYPIST': '不是登记人',
      'PAPER.TYPIST_SIGNS': '登记人即签字人',
      'PAPER.FORM_UNKNOWN': '表号或校验码不符',
      'PAPER.FORM_USED': '审批表已登记过',
      'PAPER.SIGNED_ON': '签字日期不符',
    },
    outcomes: { print: '打印纸质审批表' },
    actions: { 'paper.printed': '打印纸质审批表' },
    sentences: { 'entry.paper.printed': '打印“{step|steps}”的纸质审批表（表号 {form}，校验码 {code}）。' },
    notifications: { 'paper.recorded': '有人登记了您对“{step|steps}”的纸质签字，请核对' },
    paperForm: {
      title: '信息发布审批表（{stepName}）',
      number: '表号：{number}　校验码：{code}',
      toFill: '{stepName}：由审批人填写',
      outcome: '决定（划√）',
      opinion: '意见',
      signer: '签字',
      signedOn: '日期',
      validOnly: '本表只对校验码 {code} 所指的内容和公开方案有效；内容、公开方案或环节有变化的，须重新打印。',
      typist: '签字后由拟稿人或发布人登记，并上传扫描件；登记人不得代签。右侧（下方）二维码为表号和校验码。',
    },
  },
  en: {
    problems: {
      'PAPER.FORM_OUTDATED':
        'Text, release plan or step have changed since form {formNumber} was printed: print it anew and have it signed.',
      'PAPER.SCAN_TYPE': 'The scan has to be a PDF, JPEG or PNG file.',
      'PAPER.SCAN_TOO_LARGE': 'The scan has {megabytesMax} MB at most.',
      'PAPER.SCAN_NOT_FOUND': 'There is no scan of this form.',
    },
    reasons: {
      'PAPER.NOT_FOR_STEP':
        '“{step|steps}” is not done on paper: signing and publishing ask the person to prove anew who he is, and drafts and treatments are done on the text.',
      'PAPER.NOT_TYPIST':
        'What was signed on paper is recorded by the item’s drafter or the publisher of its unit.',
      'PAPER.TYPIST_SIGNS':
        'Whoever records is not whoever has signed, nor the one whom that person acts for or who prepared it.',
      'PAPER.FORM_UNKNOWN':
        'There is no such form of this step, or its code is another one: see number and code on the sheet.',
      'PAPER.FORM_USED': 'A decision has been recorded on this form already.',
      'PAPER.SIGNED_ON': 'The form is signed between its printing ({from}) and today ({to}).',
    },
    reasonNames: {
      'PAPER.NOT_FOR_STEP': 'Step not done on paper',
      'PAPER.NOT_TYPIST': 'Not who records',
      'PAPER.TYPIST_SIGNS': 'Recorded by the signer',
      'PAPER.FORM_UNKNOWN': 'Number or code differ',
      'PAPER.FORM_USED': 'Form recorded already',
      'PAPER.SIGNED_ON': 'Date of signing',
    },
    outcomes: { print: 'Print on paper' },
    actions: { 'paper.printed': 'Print the paper form' },
    sentences: {
      'entry.paper.printed': 'printed the paper form of “{step|steps}” (number {form}, code {code}).',
    },
    notifications: {
      'paper.recorded':
        'Your signature on paper for “{step|steps}” has been recorded: see whether it is yours',
    },
    paperForm: {
      title: 'Approval form ({stepName})',
      number: 'Number: {number}  Code: {code}',
      toFill: '{stepName}: to be filled in by hand',
      outcome: 'Decision (tick one)',
      opinion: 'Opinion',
      signer: 'Signature',
      signedOn: 'Date',
      validOnly:
        'This form holds only for the text and release plan that code {code} stands for; when they change it is printed anew.',
      typist:
        'Once signed it is recorded, with a scan, by the drafter or the publisher, never by whoever signs. The code holds number and code.',
    },
  },
};
