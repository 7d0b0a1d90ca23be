import type { Language, Texts } from '../message-sections.js';

import { credentialTexts } from './credential-texts.js';

type Section =
  'problems' | 'reasons' | 'issues' | 'actions' | 'entryOutcomes' | 'sentences' | 'accessChanges';

/** What is said about accounts, duties and the two persons who change them. */
export const administrationTexts: Readonly<Record<Language, Readonly<Record<Section, Texts>>>> = {
  'zh-CN': {
    problems: {
      'ADMINISTRATION.FORBIDDEN': '账户与职责由系统、安全、审计三类管理员查看和管理。',
      'ADMINISTRATION.REFUSED': '按三员分立的规则，此项变更不能由您办理。',
      'ADMINISTRATION.NO_SUCH_CHANGE': '没有这项变更申请。',
      'ADMINISTRATION.DECIDED_ALREADY': '这项变更申请已经办结。',
      'ADMINISTRATION.INVALID': '变更申请目前无法执行，请按提示修改。',
      ...credentialTexts['zh-CN'].problems,
    },
    reasons: {
      'ADMINISTRATION.OTHER_HAND':
        '账户由系统管理员申请、安全管理员批准；职责由安全管理员申请、系统管理员批准。',
      'ADMINISTRATION.OWN_ACCESS': '任何人不得申请或批准变更本人的账户或职责。',
      'ADMINISTRATION.NOT_PROPOSER': '只有申请人可以撤回申请。',
      'ADMINISTRATION.SAME_PERSON': '申请人不能批准或驳回自己的申请。',
      'ADMINISTRATION.STALE_AUTHENTICATION': '批准前请重新输入口令（五分钟内有效）。',
    },
    issues: {
      'ADMINISTRATION.UNKNOWN_PERSON': '没有此人。',
      'ADMINISTRATION.UNKNOWN_UNIT': '没有此单位，或单位类别不符。',
      'ADMINISTRATION.UNKNOWN_DUTY': '没有此项职责。',
      'ADMINISTRATION.USERNAME_TAKEN': '用户名已被使用。',
      'ADMINISTRATION.USERNAME_FORM': '用户名以小写字母开头，3至32位，可用小写字母、数字、点、横线、下划线。',
      'ADMINISTRATION.DUTIES_EXCLUDE': '三类管理员彼此互斥，也不得兼任业务职责。',
      'ADMINISTRATION.ADMINISTRATOR_OF_HOST': '管理员职责只能授予在主办单位。',
      'ADMINISTRATION.PERIOD': '期限须晚于起始时间和当前时间。',
      'ADMINISTRATION.NOTHING_CHANGES': '此项变更不会带来任何改变。',
    },
    actions: {
      'access.proposed': '申请变更账户或职责',
      'access.declined': '不予变更账户或职责',
      'access.refused': '变更账户或职责被拒绝',
      ...credentialTexts['zh-CN'].actions,
    },
    entryOutcomes: { withdrawn: '撤回申请', rejected: '驳回' },
    sentences: {
      'entry.access.proposed': '申请变更账户或职责，待另一名管理员决定。',
      'entry.access.declined': '变更账户或职责的申请：{outcome|entryOutcomes}。',
      'entry.access.refused': '试图变更账户或职责，被拒绝：{reasons}。',
      ...credentialTexts['zh-CN'].sentences,
    },
    accessChanges: {
      'account.create': '新建账户',
      'account.block': '停用账户',
      'account.unblock': '启用账户',
      'password.reset': '重置口令',
      'secondFactor.end': '解除动态口令',
      'duty.grant': '授予职责',
      'duty.revoke': '收回职责',
      waiting: '待决定',
      approved: '已批准',
      rejected: '已驳回',
      withdrawn: '已撤回',
    },
  },
  en: {
    problems: {
      'ADMINISTRATION.FORBIDDEN':
        'Accounts and duties are kept by the system, security and audit administrators.',
      'ADMINISTRATION.REFUSED':
        'By the separation of the three administrators this change is not yours to make.',
      'ADMINISTRATION.NO_SUCH_CHANGE': 'There is no such change.',
      'ADMINISTRATION.DECIDED_ALREADY': 'This change has been decided.',
      'ADMINISTRATION.INVALID': 'The change cannot be carried out as it stands; see what to correct.',
      ...credentialTexts.en.problems,
    },
    reasons: {
      'ADMINISTRATION.OTHER_HAND':
        'Accounts are asked for by the system administrator and approved by the security administrator; duties the other way round.',
      'ADMINISTRATION.OWN_ACCESS': 'Nobody asks for or approves a change of his own account or duties.',
      'ADMINISTRATION.NOT_PROPOSER': 'Only who asked for a change withdraws it.',
      'ADMINISTRATION.SAME_PERSON': 'Who asked for a change neither approves nor rejects it.',
      'ADMINISTRATION.STALE_AUTHENTICATION':
        'Give your password again before you approve (valid for five minutes).',
    },
    issues: {
      'ADMINISTRATION.UNKNOWN_PERSON': 'There is no such person.',
      'ADMINISTRATION.UNKNOWN_UNIT': 'There is no such unit, or it is of another kind.',
      'ADMINISTRATION.UNKNOWN_DUTY': 'There is no such duty.',
      'ADMINISTRATION.USERNAME_TAKEN': 'The user name is taken.',
      'ADMINISTRATION.USERNAME_FORM':
        'A user name begins with a small letter and has 3 to 32 small letters, digits, dots, hyphens or underscores.',
      'ADMINISTRATION.DUTIES_EXCLUDE':
        'The three administrators exclude each other, and none of them holds another duty.',
      'ADMINISTRATION.ADMINISTRATOR_OF_HOST': 'Administrators belong to the host.',
      'ADMINISTRATION.PERIOD': 'The period must end after it begins, and in the future.',
      'ADMINISTRATION.NOTHING_CHANGES': 'The change would change nothing.',
    },
    actions: {
      'access.proposed': 'Change of access asked for',
      'access.declined': 'Change of access not made',
      'access.refused': 'Change of access refused',
      ...credentialTexts.en.actions,
    },
    entryOutcomes: { withdrawn: 'withdrawn', rejected: 'rejected' },
    sentences: {
      'entry.access.proposed': 'asked for a change of accounts or duties; another administrator decides.',
      'entry.access.declined': 'a change of accounts or duties asked for: {outcome|entryOutcomes}.',
      'entry.access.refused': 'tried to change accounts or duties and was refused: {reasons}.',
      ...credentialTexts.en.sentences,
    },
    accessChanges: {
      'account.create': 'New account',
      'account.block': 'Block account',
      'account.unblock': 'Unblock account',
      'password.reset': 'Set password anew',
      'secondFactor.end': 'End second factor',
      'duty.grant': 'Grant duty',
      'duty.revoke': 'Revoke duty',
      waiting: 'Waiting',
      approved: 'Approved',
      rejected: 'Rejected',
      withdrawn: 'Withdrawn',
    },
  },
};
