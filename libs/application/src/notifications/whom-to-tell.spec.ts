import {
  asId,
  type Duty,
  type Instant,
  type ItemId,
  type PersonId,
  type TaskId,
  type UnitId,
} from '#domain/kernel';
import { compile, countyOffice, type CaseContext, type StepId } from '#domain/workflow';
import type { DutyHolder, WaitingTask } from './notification.store.port.js';
import { whomToTell } from './whom-to-tell.js';

const office = asId<UnitId>('yunxi-enforcement');
const town = asId<UnitId>('qingshi-town');
const [taskId, itemId] = [asId<TaskId>('task'), asId<ItemId>('item')];

function aTask(
  step: StepId,
  context: Partial<CaseContext> = {},
  change: Partial<WaitingTask> = {},
): WaitingTask {
  const process = compile(countyOffice);
  return {
    taskId,
    itemId,
    unitId: office,
    step,
    assigneeId: null,
    openedAt: '2026-03-02T01:20:00.000Z' as Instant,
    definitionHash: process.hash,
    snapshot: {
      machine: 'shenjiao-machine/1',
      definition: process.hash,
      value: 'ANY',
      context: { ...nobodyActed, ...context },
    },
    ...change,
  };
}

const nobodyActed: CaseContext = {
  round: 1,
  acts: {},
  confirmed: [],
  submitter: null,
  subject: null,
  signed: null,
  until: null,
  treatmentRequired: false,
  failure: null,
};

function holds(person: string, duty: Duty, change: Partial<DutyHolder> = {}): DutyHolder {
  return { personId: asId<PersonId>(person), unitId: office, duty, step: null, ...change };
}

const told = (task: WaitingTask, holders: readonly DutyHolder[]) =>
  whomToTell(task, holders).map(({ personId, kind }) => `${personId} ${kind}`);

describe('whomToTell', () => {
  it('tells every holder of the duty in the unit, once', () => {
    const holders = [
      holds('zhouzheng', 'firstReviewer'),
      holds('zhouzheng', 'firstReviewer', { step: 'firstReview' }),
      holds('hewen', 'proofreader'),
      holds('tianyu', 'firstReviewer', { unitId: town }),
    ];
    expect(whomToTell(aTask('firstReview'), holders)).toEqual([
      { personId: 'zhouzheng', taskId, itemId, kind: 'task.waiting' },
    ]);
  });

  it('tells nobody whose duty is for another step', () => {
    const holders = [
      holds('hewen', 'proofreader', { step: 'firstProof' }),
      holds('tangya', 'proofreader', { step: 'secondProof' }),
    ];
    expect(told(aTask('secondProof'), holders)).toEqual(['tangya task.waiting']);
  });

  it('tells every duty that a step allows', () => {
    const holders = [holds('liangzhiyuan', 'signer'), holds('zhengping', 'secondReviewer')];
    expect(told(aTask('signOff'), holders)).toEqual(['liangzhiyuan task.waiting']);
  });

  it('tells nobody whom separation of duties bars from the step', () => {
    const holders = [holds('zhengping', 'secondReviewer'), holds('zhouzheng', 'secondReviewer')];
    const reviewedBefore = { acts: { firstReview: [asId<PersonId>('zhouzheng')] } };
    expect(told(aTask('secondReview', reviewedBefore), holders)).toEqual(['zhengping task.waiting']);
  });

  it('tells the assignee alone, and that the item came back', () => {
    const assigneeId = asId<PersonId>('linxiao');
    expect(
      told(aTask('draft', { round: 2 }, { assigneeId }), [
        holds('linxiao', 'drafter'),
        holds('other', 'drafter'),
      ]),
    ).toEqual(['linxiao task.returned']);
  });

  it('is silent about a draft that was never submitted', () => {
    const assigneeId = asId<PersonId>('linxiao');
    expect(told(aTask('draft', { round: 1 }, { assigneeId }), [])).toEqual([]);
  });
});
