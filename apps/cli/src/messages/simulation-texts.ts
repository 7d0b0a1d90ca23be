import type { SimulationReport, Spread } from '#application';
import type { Message } from './message.js';

/** What `shenjiao process simulate` says when it cannot begin. */
export const simulationTexts: Readonly<Record<string, Message>> = {
  'SIMULATE.DEFINITION_UNREADABLE': {
    zh: '没有名为“{name}”的流程定义，也没有这样的文件：名称见 shenjiao process export list。',
    en: 'There is no definition and no file “{name}”: shenjiao process export list names the definitions.',
  },
  'SIMULATE.DEFINITION_INVALID': {
    zh: '流程定义 {name} 不能使用：{issues}。格式见 docs/formats/process-definition.md。',
    en: 'The definition {name} cannot be used: {issues}. Its form: docs/formats/process-definition.md.',
  },
  'SIMULATE.FILE_INVALID': {
    zh: '文件 {file} 不能使用：{issues}。格式见 docs/formats/process-simulate.md。',
    en: 'The file {file} cannot be used: {issues}. Its form: docs/formats/process-simulate.md.',
  },
  'SIMULATE.NOBODY_STARTS': {
    zh: '名册中没有人承担 {duties}：流程无法开始。',
    en: 'Nobody in the roster holds {duties}: no case can begin.',
  },
  'SIMULATE.STEP_INCOMPLETE': {
    zh: '试加环节须同时给出 --after（在哪个环节之后）和 --duty（由何职责办理）：{duties}。',
    en: 'A step to try needs --after (which step it follows) and --duty (who does it): {duties}.',
  },
  'SIMULATE.STEP_UNKNOWN': {
    zh: '流程定义中没有环节“{step}”。',
    en: 'The definition has no step “{step}”.',
  },
  'SIMULATE.NUMBER_INVALID': {
    zh: '“{text}”不能使用：请写 {min} 至 {max} 之间的数。',
    en: '“{text}” cannot be used: write a number from {min} to {max}.',
  },
};

const spread = (value: Spread | null): string => (value === null ? '–' : `${value.median} / ${value.p90}`);
const percent = (share: number | null): string => (share === null ? '–' : `${Math.round(share * 100)} %`);

/** A report for people: Chinese and English on one line. */
export function simulationText(report: SimulationReport): string {
  const { definition, items, ended, stuck } = report;
  const row = (...cells: string[]) =>
    `  ${cells.map((cell, at) => cell.padEnd(at === 0 ? 26 : 22)).join('')}`;
  return [
    `${definition.name} v${definition.version}  (seed ${report.seed})`,
    `事项 items ${items}，办结 ended ${ended}，逾期 overdue ${percent(report.overdueShare)}`,
    `办理工作日 working days (中位 median / p90)：${spread(report.caseDays)}；轮次 rounds：${spread(report.rounds)}`,
    ...Object.entries(stuck).map(([step, count]) => `无人可办 nobody may act: ${step} × ${count}`),
    row('环节 step', '次数 count', '等候小时 waiting h', '逾期 overdue'),
    ...report.steps.map((step) =>
      row(step.step, String(step.count), spread(step.waitingHours), percent(step.overdueShare)),
    ),
    `瓶颈 bottlenecks: ${report.bottlenecks.join(', ') || '–'}`,
    `最忙 busiest: ${busiest(report)}`,
    '',
  ].join('\n');
}

function busiest({ people }: SimulationReport): string {
  return people
    .toSorted((one, other) => other.busyShare - one.busyShare)
    .slice(0, 3)
    .map(({ person, busyShare }) => `${person} ${percent(busyShare)}`)
    .join(', ');
}
