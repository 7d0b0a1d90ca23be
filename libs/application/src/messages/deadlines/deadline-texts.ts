import type { Language, Texts } from '../message-sections.js';

type Spread = 'problems' | 'issues' | 'actions' | 'entryOutcomes' | 'sentences' | 'notifications';
type Own = 'dayReasons' | 'deadlineCauses' | 'countingRules';

/** What is said about calendar and deadlines. */
export const deadlineTexts: Readonly<Record<Language, Readonly<Record<Spread | Own, Texts>>>> = {
  'zh-CN': {
    problems: {
      'DEADLINE.NOT_FOUND': '此待办没有进行中的时限，或您无权知悉。',
      'DEADLINE.CHANGE_IMPOSSIBLE':
        '时限当前的状态不允许此操作：已暂停的不能再暂停，未暂停的不能恢复，按小时计的不能更改。',
      'DEADLINE.FORBIDDEN': '时限由公开工作机构（督查）更改。',
      'CALENDAR.FORBIDDEN': '放假安排表由公开工作机构（督查）或系统管理员录入。',
      'CALENDAR.TABLE_KNOWN': '这一版放假安排表已经录入：更正请录入更高的版本。',
    },
    issues: {
      'CALENDAR.REGION_UNKNOWN': '请写 CN 或六位行政区划代码（GB/T 2260）。',
      'CALENDAR.SPAN_BACKWARDS': '起止日期颠倒。',
      'CALENDAR.DAY_TWICE': '同一天重复出现，或既放假又上班。',
      'CALENDAR.DAY_OUTSIDE_YEAR': '日期不在该年度或相邻年度。',
      'CALENDAR.NO_DAYS': '没有任何日期：空表不等于没有假日。',
    },
    actions: {
      'deadline.changed': '更改时限',
      'deadline.passed': '超过时限',
      'calendar.tableAdded': '录入放假安排表',
    },
    entryOutcomes: {
      paused: '暂停',
      resumed: '恢复',
      restarted: '重新起算',
      extended: '延长',
      overdue: '逾期',
    },
    sentences: {
      'entry.deadline.changed': '“{step|steps}”的时限：{outcome|entryOutcomes}。',
      'entry.deadline.passed': '“{step|steps}”超过时限，已提醒并上报；事项状态不变。',
      'entry.calendar.tableAdded': '录入放假安排表，重新计算进行中的时限。',
    },
    notifications: {
      'deadline.half': '“{step|steps}”的时限已过半',
      'deadline.near': '“{step|steps}”的时限将到',
      'deadline.today': '“{step|steps}”的时限今日届满',
      'deadline.overdue': '“{step|steps}”已超过时限',
      'deadline.escalated': '“{step|steps}”已超过时限，请督促',
    },
    dayReasons: {
      weekday: '工作日',
      weekend: '周末',
      holiday: '放假',
      makeUpWorkday: '调休上班',
      statutory: '法定节假日（通知尚未录入）',
    },
    deadlineCauses: {
      calendar: '放假安排变动',
      paused: '暂停',
      resumed: '恢复',
      restarted: '重新起算',
      extended: '延长',
    },
    countingRules: {
      startDayNotCounted: '开始的当日不计入，自下一日起算',
      extendedToWorkingDay: '最后一日是休息日的，以下一个工作日为最后一日',
      workingDaysByNotice: '工作日按放假办法及放假安排通知确定',
    },
  },
  en: {
    problems: {
      'DEADLINE.NOT_FOUND': 'This task has no running deadline, or none that you may know of.',
      'DEADLINE.CHANGE_IMPOSSIBLE':
        'The clock does not allow this now: what is paused cannot be paused, what runs cannot be resumed, and hours cannot be changed.',
      'DEADLINE.FORBIDDEN': 'Deadlines are changed by the compliance officer.',
      'CALENDAR.FORBIDDEN':
        'Holiday tables are entered by the compliance officer or the system administrator.',
      'CALENDAR.TABLE_KNOWN':
        'This version of the table is there already: enter a correction as a higher version.',
    },
    issues: {
      'CALENDAR.REGION_UNKNOWN': 'Write CN or six digits of GB/T 2260.',
      'CALENDAR.SPAN_BACKWARDS': 'The last day lies before the first.',
      'CALENDAR.DAY_TWICE': 'The same day is named twice, or is off and worked at once.',
      'CALENDAR.DAY_OUTSIDE_YEAR': 'The day lies neither in the year nor beside it.',
      'CALENDAR.NO_DAYS': 'No day is named: an empty table does not mean no holidays.',
    },
    actions: {
      'deadline.changed': 'Deadline changed',
      'deadline.passed': 'Deadline passed',
      'calendar.tableAdded': 'Holiday table added',
    },
    entryOutcomes: {
      paused: 'paused',
      resumed: 'resumed',
      restarted: 'counted anew',
      extended: 'extended',
      overdue: 'overdue',
    },
    sentences: {
      'entry.deadline.changed': 'Deadline of “{step|steps}”: {outcome|entryOutcomes}.',
      'entry.deadline.passed':
        '“{step|steps}” is past its deadline; people were told, and the item stays where it is.',
      'entry.calendar.tableAdded': 'A holiday table was added; running deadlines are computed anew.',
    },
    notifications: {
      'deadline.half': 'Half of the time for “{step|steps}” is gone',
      'deadline.near': 'The deadline of “{step|steps}” is near',
      'deadline.today': 'The deadline of “{step|steps}” is today',
      'deadline.overdue': '“{step|steps}” is past its deadline',
      'deadline.escalated': '“{step|steps}” is past its deadline: please see to it',
    },
    dayReasons: {
      weekday: 'working day',
      weekend: 'weekend',
      holiday: 'day off',
      makeUpWorkday: 'worked instead',
      statutory: 'holiday by law (notice not entered yet)',
    },
    deadlineCauses: {
      calendar: 'another holiday table',
      paused: 'paused',
      resumed: 'resumed',
      restarted: 'counted anew',
      extended: 'extended',
    },
    countingRules: {
      startDayNotCounted: 'The day on which a period starts is not counted',
      extendedToWorkingDay: 'A period that would end on a day off ends on the next working day',
      workingDaysByNotice: 'Working days follow the law on holidays and its notices',
    },
  },
};
