import type { AllowedAction, TaskView } from '../../app/api/contract.js';
import { decisionBodyOf, emptyDecision, fieldsOf, missingFields } from './decision-body.js';

const task: TaskView = {
  id: 't1',
  version: 4,
  status: 'open',
  itemId: 'i1',
  title: '公告',
  step: 'confidentialityReview',
  stepName: '保密审查',
  round: 1,
  waitingSince: '2026-03-02T01:20:00.000Z',
  unitId: 'cases',
  unitName: '案件审管科',
  duty: 'confidentialityReviewer',
  dutyName: '保密审查人',
  assignee: null,
  holding: { kind: 'open', principal: null, readerActsFor: null },
  drafter: { id: 'p1', name: '林晓' },
  riskTier: 'A',
  openedBy: null,
  returned: null,
  due: null,
  contentDigest: 'sha256:aa',
  releasePlanDigest: 'sha256:bb',
  shows: 'source',
  allowedActions: [],
  opinions: [],
};

const action = (changes: Partial<AllowedAction>): AllowedAction => ({
  action: 'confidentialityReview.pass',
  name: '同意公开',
  allowed: true,
  reasons: [],
  requires: [],
  accepts: [],
  tone: 'forward',
  ...changes,
});

const seen = { taskVersion: 4, contentDigest: 'sha256:aa', releasePlanDigest: 'sha256:bb' };

describe('a decision', () => {
  it('is bound to the version and the digests that were on the screen', () => {
    expect(decisionBodyOf(task, action({}), emptyDecision, [])).toEqual({
      ...seen,
      outcome: 'pass',
      opinion: null,
    });
  });

  it('carries only what its action takes, whatever else was typed for another one', () => {
    const values = {
      ...emptyDecision,
      opinion: ' 涉及他人隐私 ',
      reasonClass: 'FACTS',
      ground: 'THIRD_PARTY_PRIVACY',
      deferUntil: '2026-04-01T09:00',
    };
    const reject = action({ action: 'confidentialityReview.notPublish', requires: ['ground', 'opinion'] });
    expect(decisionBodyOf(task, reject, values, [{ block: 'b', start: 0, end: 2 }])).toEqual({
      ...seen,
      outcome: 'notPublish',
      opinion: '涉及他人隐私',
      ground: 'THIRD_PARTY_PRIVACY',
    });
    const defer = action({
      action: 'sensitivityCheck.defer',
      requires: ['deferUntil'],
      accepts: ['positions'],
    });
    expect(decisionBodyOf(task, defer, values, [{ block: 'b', start: 0, end: 2 }])).toEqual({
      ...seen,
      outcome: 'defer',
      opinion: null,
      deferUntil: '2026-04-01T01:00:00.000Z',
      positions: [{ block: 'b', start: 0, end: 2 }],
    });
  });

  it('asks for fields in one order, required and optional ones', () => {
    expect(
      fieldsOf(action({ requires: ['opinion', 'reasonClass', 'reauthentication'], accepts: ['positions'] })),
    ).toEqual(['reasonClass', 'positions', 'opinion']);
  });

  it('says which required fields are empty, and does not count the password among them', () => {
    const back = action({
      requires: ['reasonClass', 'opinion', 'positions', 'reauthentication'],
      accepts: ['statement'],
    });
    expect(missingFields(back, { ...emptyDecision, opinion: '  ' }, [])).toEqual([
      'reasonClass',
      'positions',
      'opinion',
    ]);
    expect(
      missingFields(back, { ...emptyDecision, opinion: '数字有误', reasonClass: 'FACTS' }, [
        { block: 'b', start: 0, end: 1 },
      ]),
    ).toEqual([]);
  });
});
