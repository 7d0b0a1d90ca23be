import type { Language, MessageSection, Texts } from './message-sections.js';

type ProcessSection = Extract<
  MessageSection,
  | 'problems'
  | 'reasons'
  | 'reasonNames'
  | 'bases'
  | 'duties'
  | 'steps'
  | 'outcomes'
  | 'events'
  | 'states'
  | 'carriedRules'
  | 'actions'
  | 'sentences'
  | 'issues'
>;

/** What definitions of processes beyond the first ones speak of. */
export const processTexts: Readonly<Record<Language, Readonly<Record<ProcessSection, Texts>>>> = {
  'zh-CN': {
    problems: { 'MIGRATION.FORBIDDEN': '办件转入新版流程由公开工作机构（督查）办理。' },
    reasons: {
      'SOD.OFFICE': '本单位规则要求由不同的人承担：您已在本办件中承担{earlierStep|steps}。',
      'PERSON.NOT_CHOSEN': '“{step|steps}”由指定人员承担，您不在其中。',
      'VOICE.NOT_DUE': '“{step|steps}”尚未轮到您发表意见，或没有等待您的意见。',
      'VOICE.ALREADY_GIVEN': '您已在“{step|steps}”中发表过意见。',
      'VOICES.AWAITED': '“{step|steps}”还在等待其他人的意见。',
      'RETURN.TARGET_MISSING': '请选择退回到哪一环节。',
      'RETURN.TARGET_UNKNOWN': '只能退回到已经完成的环节。',
      'SIGNER.MISSING': '请选择加签人。',
      'SIGNER.ALREADY_THERE': '该人员已在“{step|steps}”中。',
      'SIGNER.NOT_REMOVABLE': '只能减去由您加签且尚未发表意见的人。',
    },
    reasonNames: {
      'SOD.OFFICE': '本单位的职责分离规则',
      'PERSON.NOT_CHOSEN': '由指定人员承担',
      'VOICE.NOT_DUE': '尚未轮到',
      'VOICE.ALREADY_GIVEN': '一人只发表一次意见',
      'VOICES.AWAITED': '等待其他意见',
      'RETURN.TARGET_MISSING': '未选择退回环节',
      'RETURN.TARGET_UNKNOWN': '退回环节无效',
      'SIGNER.MISSING': '未选择加签人',
      'SIGNER.ALREADY_THERE': '已经加签',
      'SIGNER.NOT_REMOVABLE': '不能减签',
    },
    bases: {
      'practice.smallOffice': '人员较少单位的办公惯例',
      'practice.tieredReview': '分级审核的办公惯例',
      'practice.officeRule': '本单位制度',
      'practice.whatChangesIsReviewed': '改动涉及什么、重审什么的办公惯例',
      'practice.reprintIsCheckedAgainstItsSource': '转载须与来源核对一致的办公惯例',
      'law.disclosure.11': '《政府信息公开条例》第十一条',
      'notice.normativeDocuments':
        '《国务院办公厅关于全面推行行政规范性文件合法性审核机制的指导意见》（国办发〔2018〕115号）',
      'notice.emergencyRelease':
        '《国务院办公厅关于在政务公开工作中进一步做好政务舆情回应的通知》（国办发〔2016〕61号）',
    },
    duties: {
      legalReviewer: '法制审核人',
      countersigner: '会签人',
      leader: '主要领导',
      publicityReviewer: '宣传网信审核人',
    },
    steps: {
      sourceCheck: '来源核对',
      countersign: '会签',
      legalReview: '合法性审核',
      collectiveDecision: '集体审议',
      leadershipReview: '主要领导审定',
      publicityOpinion: '宣传网信意见',
      pause: '中止办理',
    },
    outcomes: {
      returnToStep: '退回到指定环节',
      agree: '同意',
      object: '不同意',
      addSignerBefore: '前加签',
      addSignerAfter: '后加签',
      removeSigner: '减签',
    },
    events: {
      'item.pause': '中止办理',
      'item.void': '作废',
      'afterwards.due': '补审期限届满',
    },
    states: {
      SOURCE_CHECK: '来源核对',
      COUNTERSIGN: '会签',
      LEGAL_REVIEW: '合法性审核',
      COLLECTIVE_DECISION: '集体审议',
      LEADERSHIP_REVIEW: '主要领导审定',
      PUBLICITY_OPINION: '宣传网信意见',
      'REVIEW+PROOF': '审核／校对',
      PAUSED: '中止',
      VOIDED: '已作废',
      FIRST_REVIEW: '初审',
      FIRST_PROOF: '一校',
      SECOND_REVIEW: '复审',
      SECOND_PROOF: '二校',
    },
    carriedRules: {
      treatment: '由去标识化处理稿延续',
      'M-attachment': '仅附件改动，不涉及本环节',
      'M-metadata': '仅著录信息改动，不涉及本环节',
      'M-attribute': '仅公开属性或依据改动，不涉及本环节',
      'M-parties': '仅会签单位改动，不涉及本环节',
      'M-releasePlan': '仅发布方案改动，不涉及本环节',
      'M-typographic': '仅校对人改正错字，不涉及本环节',
    },
    actions: { 'afterwards.overdue': '补审逾期', 'case.migrated': '办件转入新版流程' },
    sentences: {
      'entry.afterwards.overdue': '补审期限届满，补审仍未完成。',
      'entry.case.migrated': '办件转入新版流程，此前的记录不变。',
    },
    issues: {
      'MIGRATION.CASE_CLOSED': '办件已经办结。',
      'MIGRATION.STATE_UNMAPPED': '新版流程没有“{state|states}”。',
      'MIGRATION.STEP_UNMAPPED': '新版流程没有“{step|steps}”，已有的办理会丢失。',
      'MIGRATION.ALREADY_PUBLISHED': '已经公开，不能退回新版流程在公开前要求的“{state|states}”。',
      'MIGRATION.SEPARATION_BROKEN': '已有的办理违反新版流程的规则“{rule}”。',
      'DOCUMENT.NOT_JSON': '不是JSON文件。',
      'DOCUMENT.FORMAT_UNKNOWN': '不是 shenjiao-process/2 流程定义。',
      'DOCUMENT.READER_TOO_OLD': '此定义需要更新的程序（读取版本 {reader}）。',
      'DOCUMENT.SHAPE': '{message}',
      'DOCUMENT.STATE_TWICE': '状态“{state}”出现两次。',
      'DOCUMENT.STEP_TWICE': '环节“{step}”出现两次。',
      'DOCUMENT.STATE_UNKNOWN': '没有状态“{state}”。',
      'DOCUMENT.STEP_UNKNOWN': '没有环节“{step}”。',
      'DOCUMENT.STEP_WITHOUT_NAME': '环节“{step}”没有名称。',
      'DOCUMENT.OUTCOME_TWICE': '办理结果“{outcome}”出现两次。',
      'DOCUMENT.DRAFT_NOT_FIRST': '起草必须是第一个环节。',
      'DOCUMENT.EXCEPTION_CONTRADICTED': '规则“{rule}”既被规定又被声明为例外。',
    },
  },
  en: {
    problems: {
      'MIGRATION.FORBIDDEN': 'Moving cases to a new version is for compliance officers.',
    },
    reasons: {
      'SOD.OFFICE': 'A rule of this office asks for different people: you have acted in {earlierStep|steps}.',
      'PERSON.NOT_CHOSEN': '“{step|steps}” belongs to the people chosen for it, and you are not one of them.',
      'VOICE.NOT_DUE': 'It is not your turn in “{step|steps}”, or no answer of yours is awaited.',
      'VOICE.ALREADY_GIVEN': 'You have answered in “{step|steps}” already.',
      'VOICES.AWAITED': '“{step|steps}” still waits for other answers.',
      'RETURN.TARGET_MISSING': 'Choose the step to return to.',
      'RETURN.TARGET_UNKNOWN': 'Only a step that has been done can be done again.',
      'SIGNER.MISSING': 'Choose whom to call in.',
      'SIGNER.ALREADY_THERE': 'This person already takes part in “{step|steps}”.',
      'SIGNER.NOT_REMOVABLE': 'Only a signer whom you called in, and who has not answered, can be removed.',
    },
    reasonNames: {
      'SOD.OFFICE': 'A separation rule of this office',
      'PERSON.NOT_CHOSEN': 'For chosen people',
      'VOICE.NOT_DUE': 'Not your turn',
      'VOICE.ALREADY_GIVEN': 'One person, one answer',
      'VOICES.AWAITED': 'Other answers awaited',
      'RETURN.TARGET_MISSING': 'No step chosen',
      'RETURN.TARGET_UNKNOWN': 'No step to return to',
      'SIGNER.MISSING': 'Nobody chosen',
      'SIGNER.ALREADY_THERE': 'Already called in',
      'SIGNER.NOT_REMOVABLE': 'Not yours to remove',
    },
    bases: {
      'practice.smallOffice': 'Practice of small offices',
      'practice.tieredReview': 'Practice of review by risk tier',
      'practice.officeRule': 'Rule of this office',
      'practice.whatChangesIsReviewed': 'Practice that what a change touches is reviewed anew',
      'practice.reprintIsCheckedAgainstItsSource': 'Practice that reprints are checked against their source',
      'law.disclosure.11': 'Disclosure Regulation, article 11',
      'notice.normativeDocuments': 'State Council General Office notice 国办发〔2018〕115号',
      'notice.emergencyRelease': 'State Council General Office notice 国办发〔2016〕61号',
    },
    duties: {
      legalReviewer: 'Legal reviewer',
      countersigner: 'Countersigner',
      leader: 'Main leader',
      publicityReviewer: 'Publicity reviewer',
    },
    steps: {
      sourceCheck: 'Check against the source',
      countersign: 'Countersign',
      legalReview: 'Legality review',
      collectiveDecision: 'Collective decision',
      leadershipReview: 'Review by the main leader',
      publicityOpinion: 'Opinion of the publicity department',
      pause: 'Paused',
    },
    outcomes: {
      returnToStep: 'Return to a chosen step',
      agree: 'Agree',
      object: 'Object',
      addSignerBefore: 'Add a signer before',
      addSignerAfter: 'Add a signer after',
      removeSigner: 'Remove a signer',
    },
    events: {
      'item.pause': 'Pause',
      'item.void': 'Void',
      'afterwards.due': 'Time for the review afterwards is over',
    },
    states: {
      SOURCE_CHECK: 'Check against the source',
      COUNTERSIGN: 'Countersign',
      LEGAL_REVIEW: 'Legality review',
      COLLECTIVE_DECISION: 'Collective decision',
      LEADERSHIP_REVIEW: 'Review by the main leader',
      PUBLICITY_OPINION: 'Opinion of the publicity department',
      'REVIEW+PROOF': 'Review and proof',
      PAUSED: 'Paused',
      VOIDED: 'Voided',
      FIRST_REVIEW: 'First review',
      FIRST_PROOF: 'First proof',
      SECOND_REVIEW: 'Second review',
      SECOND_PROOF: 'Second proof',
    },
    carriedRules: {
      treatment: 'carried to the treated text',
      'M-attachment': 'only attachments changed',
      'M-metadata': 'only catalogue data changed',
      'M-attribute': 'only the attribute or its basis changed',
      'M-parties': 'only the agencies concerned changed',
      'M-releasePlan': 'only the release plan changed',
      'M-typographic': 'only misprints were put right by a proofreader',
    },
    actions: {
      'afterwards.overdue': 'Review afterwards overdue',
      'case.migrated': 'Case moved to a new version',
    },
    sentences: {
      'entry.afterwards.overdue': 'The time for the review afterwards is over, and it has not been done.',
      'entry.case.migrated':
        'The case moved to a new version of its process; nothing recorded before changed.',
    },
    issues: {
      'MIGRATION.CASE_CLOSED': 'The case is closed.',
      'MIGRATION.STATE_UNMAPPED': 'The new version has no “{state|states}”.',
      'MIGRATION.STEP_UNMAPPED': 'The new version has no “{step|steps}”: what was done there would be lost.',
      'MIGRATION.ALREADY_PUBLISHED':
        'It is public, and cannot go back to “{state|states}”, which the new version asks for before.',
      'MIGRATION.SEPARATION_BROKEN': 'Who acted so far breaks the rule “{rule}” of the new version.',
      'DOCUMENT.NOT_JSON': 'This is not JSON.',
      'DOCUMENT.FORMAT_UNKNOWN': 'This is not a definition of shenjiao-process/2.',
      'DOCUMENT.READER_TOO_OLD': 'This definition needs a newer program (reader {reader}).',
      'DOCUMENT.SHAPE': '{message}',
      'DOCUMENT.STATE_TWICE': 'The state “{state}” is there twice.',
      'DOCUMENT.STEP_TWICE': 'The step “{step}” is there twice.',
      'DOCUMENT.STATE_UNKNOWN': 'There is no state “{state}”.',
      'DOCUMENT.STEP_UNKNOWN': 'There is no step “{step}”.',
      'DOCUMENT.STEP_WITHOUT_NAME': 'The step “{step}” has no name.',
      'DOCUMENT.OUTCOME_TWICE': 'The outcome “{outcome}” is there twice.',
      'DOCUMENT.DRAFT_NOT_FIRST': 'The draft has to come first.',
      'DOCUMENT.EXCEPTION_CONTRADICTED': 'The rule “{rule}” is both asked for and declared an exception.',
    },
  },
};
