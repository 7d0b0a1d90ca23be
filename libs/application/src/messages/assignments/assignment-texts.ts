import type { Language, Texts } from '../message-sections.js';

type Section =
  | 'problems'
  | 'reasons'
  | 'reasonNames'
  | 'bases'
  | 'issues'
  | 'events'
  | 'outcomes'
  | 'actions'
  | 'sentences'
  | 'notifications'
  | 'recusalGrounds';

/** What is said when tasks change hands, people stand in for others or leave a case, and when people are missing. */
export const assignmentTexts: Readonly<Record<Language, Readonly<Record<Section, Texts>>>> = {
  'zh-CN': {
    problems: {
      'EXPLANATION.FORBIDDEN': '只有本单位负责人或督查可以查看他人的办理权限说明。',
      'STRANDED.FORBIDDEN': '无人可办的办件只供单位负责人和督查查看。',
      'SUBSTITUTION.INVALID': '代理关系尚不符合要求，请按提示修改。',
      'SUBSTITUTION.NOT_FOUND': '没有这项代理，或者已经结束。',
    },
    reasons: {
      'PERSON.RECUSED': '此人已回避本办件，不得再参与办理。',
      'PERSON.NOT_THERE': '没有此人，或者此人目前不能办理业务。',
      'STAFFING.NO_ELIGIBLE_PERSON':
        '无人可办：这样办理后，“{steps|steps}”将没有人能够承担；尚缺{duty|duties}{people}人。',
      'TASK.HELD_BY_ANOTHER': '“{step|steps}”已由他人签收或已指派给他人。',
      'TASK.NOT_HELD': '“{step|steps}”不在您手中。',
      'TASK.BOUND': '“{step|steps}”按流程只能由特定的人办理，不能签收、指派或转办。',
      'DELEGATE.ADVISES_ONLY': '“{step|steps}”是委派给您办理的：请填写拟办意见，由委派人作出决定。',
      'DELEGATION.NOT_ALLOWED': '“{step|steps}”不能委派，或者不能再次委派。',
      'DELEGATE.IS_SELF': '“{step|steps}”已在此人手中。',
      'ASSIGNMENT.NOT_YOURS': '指派待办由本单位“{duty|duties}”负责。',
      'RECUSAL.NOT_YOURS': '要求他人回避由本单位负责人决定。',
    },
    reasonNames: {
      'PERSON.RECUSED': '已回避',
      'PERSON.NOT_THERE': '没有此人',
      'STAFFING.NO_ELIGIBLE_PERSON': '无人可办',
      'TASK.HELD_BY_ANOTHER': '已由他人签收',
      'TASK.NOT_HELD': '不在本人手中',
      'TASK.BOUND': '流程限定办理人',
      'DELEGATE.ADVISES_ONLY': '只能填写拟办意见',
      'DELEGATION.NOT_ALLOWED': '不能委派',
      'DELEGATE.IS_SELF': '已在此人手中',
      'ASSIGNMENT.NOT_YOURS': '无权指派',
      'RECUSAL.NOT_YOURS': '无权决定回避',
    },
    bases: { 'law.civilServants.76': '《中华人民共和国公务员法》（2018年修订）第七十六条、第七十七条' },
    issues: {
      'SUBSTITUTION.SELF': '不能由本人代理本人。',
      'SUBSTITUTION.NOTHING_LENT': '所选范围内没有您可以交由他人代理的职责。',
      'SUBSTITUTION.PERIOD': '结束时间须晚于开始时间和当前时间。',
    },
    events: { 'item.recuse': '回避' },
    outcomes: {
      claim: '签收',
      release: '退回待办池',
      assign: '指派',
      transfer: '转办',
      delegate: '委派',
      advise: '提交拟办意见',
      recused: '本人回避',
      excluded: '决定回避',
    },
    actions: {
      'task.claimed': '签收待办',
      'task.released': '退回待办池',
      'task.assigned': '指派待办',
      'task.transferred': '转办',
      'task.delegated': '委派',
      'task.advised': '提交拟办意见',
      'person.recused': '回避',
      'substitute.named': '设立代理',
      'substitute.ended': '结束代理',
    },
    sentences: {
      'entry.task.claimed': '签收“{step|steps}”。',
      'entry.task.released': '退回“{step|steps}”，由有此职责的人员办理。',
      'entry.task.assigned': '指派“{step|steps}”的办理人。',
      'entry.task.transferred': '转办“{step|steps}”。',
      'entry.task.delegated': '委派他人办理“{step|steps}”。',
      'entry.task.advised': '对委派的“{step|steps}”提交拟办意见：{answer}。',
      'entry.person.recused': '{outcome|outcomes}（{ground|recusalGrounds}）。',
      'entry.substitute.named': '设立代理。',
      'entry.substitute.ended': '提前结束代理。',
    },
    notifications: {
      'task.assigned': '“{step|steps}”已交由您办理',
      'task.advised': '您委派的“{step|steps}”已有拟办意见，请您决定',
      'case.stranded': '有一项办件在“{step|steps}”环节，现有人员已无法办结',
    },
    recusalGrounds: {
      OWN_INTEREST: '涉及本人利害关系',
      RELATIVE_INTEREST: '涉及近亲属等的利害关系',
      OTHER_PARTIALITY: '其他可能影响公正执行公务的情形',
    },
  },
  en: {
    problems: {
      'EXPLANATION.FORBIDDEN':
        'What others may do is explained to the leader of the unit and to compliance officers.',
      'STRANDED.FORBIDDEN': 'Cases that nobody can finish are listed for leaders and compliance officers.',
      'SUBSTITUTION.INVALID': 'The substitution cannot be as it stands; see what to correct.',
      'SUBSTITUTION.NOT_FOUND': 'There is no such substitution, or it is over.',
    },
    reasons: {
      'PERSON.RECUSED': 'This person has left the case and takes no further part in it.',
      'PERSON.NOT_THERE': 'There is no such person, or the person can do no business at present.',
      'STAFFING.NO_ELIGIBLE_PERSON':
        'No eligible person: after this nobody would be left for “{steps|steps}”; missing: {duty|duties} {people}.',
      'TASK.HELD_BY_ANOTHER': '“{step|steps}” has been taken by, or assigned to, somebody else.',
      'TASK.NOT_HELD': '“{step|steps}” is not in your hands.',
      'TASK.BOUND':
        'By the process “{step|steps}” is one person’s; it is not claimed, assigned or handed over.',
      'DELEGATE.ADVISES_ONLY':
        '“{step|steps}” was delegated to you to prepare: write what you would answer; the principal decides.',
      'DELEGATION.NOT_ALLOWED': '“{step|steps}” is not delegated, or not delegated further.',
      'DELEGATE.IS_SELF': '“{step|steps}” is in this person’s hands already.',
      'ASSIGNMENT.NOT_YOURS': 'Tasks are assigned by the “{duty|duties}” of the unit.',
      'RECUSAL.NOT_YOURS': 'Whether somebody else has to leave a case is decided by the leader of the unit.',
    },
    reasonNames: {
      'PERSON.RECUSED': 'Has left the case',
      'PERSON.NOT_THERE': 'No such person',
      'STAFFING.NO_ELIGIBLE_PERSON': 'No eligible person',
      'TASK.HELD_BY_ANOTHER': 'Taken by another',
      'TASK.NOT_HELD': 'Not in one’s hands',
      'TASK.BOUND': 'Bound by the process',
      'DELEGATE.ADVISES_ONLY': 'May only prepare',
      'DELEGATION.NOT_ALLOWED': 'Not delegated',
      'DELEGATE.IS_SELF': 'Has it already',
      'ASSIGNMENT.NOT_YOURS': 'May not assign',
      'RECUSAL.NOT_YOURS': 'May not exclude others',
    },
    bases: { 'law.civilServants.76': 'Civil Servants Law (2018), articles 76 and 77' },
    issues: {
      'SUBSTITUTION.SELF': 'Nobody stands in for himself.',
      'SUBSTITUTION.NOTHING_LENT': 'Within what you have chosen there is no duty of yours to lend.',
      'SUBSTITUTION.PERIOD': 'The period must end after it begins, and in the future.',
    },
    events: { 'item.recuse': 'Recusal' },
    outcomes: {
      claim: 'Claim',
      release: 'Release',
      assign: 'Assign',
      transfer: 'Hand over',
      delegate: 'Delegate',
      advise: 'Give back prepared',
      recused: 'left the case',
      excluded: 'had somebody leave the case',
    },
    actions: {
      'task.claimed': 'Task claimed',
      'task.released': 'Task released',
      'task.assigned': 'Task assigned',
      'task.transferred': 'Task handed over',
      'task.delegated': 'Task delegated',
      'task.advised': 'Delegated task prepared',
      'person.recused': 'Recusal',
      'substitute.named': 'Substitute named',
      'substitute.ended': 'Substitution ended',
    },
    sentences: {
      'entry.task.claimed': 'claimed “{step|steps}”.',
      'entry.task.released': 'released “{step|steps}” to all who may do it.',
      'entry.task.assigned': 'assigned “{step|steps}”.',
      'entry.task.transferred': 'handed “{step|steps}” over.',
      'entry.task.delegated': 'had somebody prepare “{step|steps}”.',
      'entry.task.advised': 'gave the delegated “{step|steps}” back prepared: {answer}.',
      'entry.person.recused': '{outcome|outcomes} ({ground|recusalGrounds}).',
      'entry.substitute.named': 'named a substitute.',
      'entry.substitute.ended': 'ended a substitution before its time.',
    },
    notifications: {
      'task.assigned': '“{step|steps}” has been given to you',
      'task.advised': '“{step|steps}”, which you delegated, is prepared and waits for your decision',
      'case.stranded': 'A case at “{step|steps}” can no longer be finished by the people there',
    },
    recusalGrounds: {
      OWN_INTEREST: 'an interest of one’s own',
      RELATIVE_INTEREST: 'an interest of a relative',
      OTHER_PARTIALITY: 'something else that may keep one from being impartial',
    },
  },
};
