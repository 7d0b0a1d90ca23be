import type { Language, Texts } from '../message-sections.js';

type Section =
  | 'problems'
  | 'reasons'
  | 'issues'
  | 'actions'
  | 'sentences'
  | 'events'
  | 'correctionClasses'
  | 'processPurposes';

/** What is said about definitions that an office makes itself. */
export const processProposalTexts: Readonly<Record<Language, Readonly<Record<Section, Texts>>>> = {
  'zh-CN': {
    problems: {
      'PROCESS.REFUSED': '本单位流程的提出与启用由不同的人办理，此项不能由您办理。',
      'PROCESS.UNFIT': '流程定义或者单位规则不符合要求，请按提示修改。',
      'PROCESS.NOT_PROVEN': '流程未通过证明，不能启用；下面逐项列出最短的反例。',
      'PROCESS.PROOF_TOO_LONG': '流程的走法太多，限定时间内无法完成证明，请简化后再提出。',
      'PROCESS.NO_SUCH_PROPOSAL': '没有这项流程建议，或您无权知悉。',
      'PROCESS.DECIDED_ALREADY': '这项流程建议已经办结。',
      'PROCESS.NO_SUCH_UNIT': '没有此单位。',
      'ITEM.NOT_CORRECTABLE': '没有可以更正的公开内容，或者本事项正在办理。',
    },
    reasons: {
      'PROCESS.NOT_PROPOSER': '本单位或者上级单位的公开工作机构（督查）方可提出。',
      'PROCESS.NOT_DECIDER':
        '由本单位或者上级单位的签发人、主要领导，或者另一名公开工作机构（督查）人员启用。',
      'PROCESS.SAME_PERSON': '提出人不能启用或者驳回自己的建议。',
      'PROCESS.NOT_OWN_PROPOSAL': '只有提出人可以撤回建议。',
      'PROCESS.STALE_AUTHENTICATION': '启用前请重新输入口令（五分钟内有效）。',
    },
    issues: {
      'PROCESS.LEADS_NOWHERE': '有的去向并不存在，流程无法运行。',
      'PROCESS.KIND_UNFIT': '流程类别与用途不符。',
      'PROCESS.NAME_TAKEN': '同名同版本的流程已经存在：改动后的流程须用新的版本号或者新的名称。',
      'PROCESS.PERIOD': '有效期须晚于起始时间和当前时间。',
      'PROCESS.ALREADY_IN_FORCE': '这一流程已经启用。',
      'PROCESS.POLICIES_UNREADABLE': '不是单位规则（shenjiao-policy/1）。',
    },
    actions: {
      'item.correctionStarted': '开始更正',
      'process.proposed': '提出流程',
      'process.activated': '启用流程',
      'process.declined': '不予启用流程',
      'process.refused': '提出或者启用流程被拒绝',
    },
    sentences: {
      'entry.item.correctionStarted': '开始更正已公开内容，更正稿签发前原内容继续公开。',
      'entry.process.proposed': '提出本单位流程或者规则，待他人启用。',
      'entry.process.activated': '启用本单位流程或者规则：新办件按此办理，在办件不变。',
      'entry.process.declined': '本单位流程或者规则的建议：{outcome|entryOutcomes}。',
      'entry.process.refused': '试图提出或者启用流程，被拒绝：{reasons}。',
    },
    events: { 'item.correct': '更正' },
    correctionClasses: { typographic: '错字更正', factual: '事实更正', legal: '法律依据或者效力更正' },
    processPurposes: {
      publication: '一般信息发布',
      normativeDocument: '行政规范性文件',
      reprint: '转载',
      emergency: '应急发布',
      correction: '更正',
      policies: '单位规则',
    },
  },
  en: {
    problems: {
      'PROCESS.REFUSED':
        'How a unit works is proposed by one person and brought into force by another; this is not yours.',
      'PROCESS.UNFIT': 'The definition or the rules cannot be taken as they are; see each hint.',
      'PROCESS.NOT_PROVEN':
        'The definition is not proven and cannot be used; the shortest case against it is told for each fault.',
      'PROCESS.PROOF_TOO_LONG':
        'The definition has too many ways to be proven in the time there is; make it simpler.',
      'PROCESS.NO_SUCH_PROPOSAL': 'There is no such proposal, or none that you may know of.',
      'PROCESS.DECIDED_ALREADY': 'This proposal has been decided.',
      'PROCESS.NO_SUCH_UNIT': 'There is no such unit.',
      'ITEM.NOT_CORRECTABLE': 'Nothing of it is public, or somebody works on it already.',
    },
    reasons: {
      'PROCESS.NOT_PROPOSER': 'Compliance officers of the unit, or of one above it, propose how it works.',
      'PROCESS.NOT_DECIDER':
        'It is brought into force by a signer or the main leader of the unit or of one above it, or by another compliance officer.',
      'PROCESS.SAME_PERSON': 'Who proposed it neither brings it into force nor declines it.',
      'PROCESS.NOT_OWN_PROPOSAL': 'Only who proposed it withdraws it.',
      'PROCESS.STALE_AUTHENTICATION':
        'Give your password again before you bring it into force (valid for five minutes).',
    },
    issues: {
      'PROCESS.LEADS_NOWHERE': 'Some way leads to nothing that is there, so the process cannot run.',
      'PROCESS.KIND_UNFIT': 'A definition of this kind cannot be used for this.',
      'PROCESS.NAME_TAKEN':
        'There is a definition of this name and version already: a changed one has a new version or a name of its own.',
      'PROCESS.PERIOD': 'The period must end after it begins, and in the future.',
      'PROCESS.ALREADY_IN_FORCE': 'This is in force already.',
      'PROCESS.POLICIES_UNREADABLE': 'These are no rules of an office (shenjiao-policy/1).',
    },
    actions: {
      'item.correctionStarted': 'Correction begun',
      'process.proposed': 'Process proposed',
      'process.activated': 'Process brought into force',
      'process.declined': 'Process not brought into force',
      'process.refused': 'Change of process refused',
    },
    sentences: {
      'entry.item.correctionStarted':
        'began to correct what is public; it stays until the corrected text is signed.',
      'entry.process.proposed': 'proposed a process or rules of the unit; another person decides.',
      'entry.process.activated':
        'brought a process or rules of the unit into force: new cases begin on it, running ones stay where they are.',
      'entry.process.declined': 'a process or rules proposed for the unit: {outcome|entryOutcomes}.',
      'entry.process.refused': 'tried to change how the unit works and was refused: {reasons}.',
    },
    events: { 'item.correct': 'Correct' },
    correctionClasses: { typographic: 'Misprint', factual: 'Error of fact', legal: 'Error of law or effect' },
    processPurposes: {
      publication: 'Ordinary publication',
      normativeDocument: 'Normative document',
      reprint: 'Reprint',
      emergency: 'Emergency release',
      correction: 'Correction',
      policies: 'Rules of the office',
    },
  },
};
