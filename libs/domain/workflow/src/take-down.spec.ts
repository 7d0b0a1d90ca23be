import { compile, startCase, stateOf, takeDown, type Refused } from '#domain/workflow';
import { anEvent, CaseStory, draftSubject, person } from '../../../../test/support/case-story.js';

const process = compile(takeDown);
const leak = { given: { trigger: 'PERSONAL_DATA_LEAK' } } as const;
const suspended = () => CaseStory.begin(leak, person('shenhang'), process);

describe('taking down', () => {
  it('suspends the publication at once and asks somebody else to decide', () => {
    const { stored, last } = suspended();
    expect([stateOf(stored), last.effects, last.opened]).toEqual([
      'SUSPENDED',
      [{ type: 'publication.suspend' }],
      [
        {
          step: 'withdrawalDecision',
          duties: ['finalReviewer', 'signer'],
          assignee: null,
          round: 1,
          ...draftSubject,
        },
      ],
    ]);
  });

  it.each(['shenhang', 'jiangnan', 'guyan', 'qinshen', 'liangzhiyuan'] as const)(
    'can be started by %s',
    (name) => {
      expect(startCase(process, anEvent('case.start', person(name), leak)).kind).toBe('moved');
    },
  );

  it('cannot be started without duty, nor without a trigger', () => {
    const codes = (answer: Refused) => answer.reasons.map(({ code }) => code);
    expect(codes(startCase(process, anEvent('case.start', person('linxiao'), leak)) as Refused)).toEqual([
      'DUTY.NOT_HELD',
    ]);
    expect(codes(startCase(process, anEvent('case.start', person('shenhang'))) as Refused)).toEqual([
      'TRIGGER.MISSING',
    ]);
  });

  it('ends in withdrawal only with a written statement', () => {
    expect((suspended().try('liangzhiyuan', 'withdrawalDecision.withdraw') as Refused).reasons).toEqual([
      { code: 'STATEMENT.MISSING', params: {} },
    ]);
    const { stored, last } = suspended().must('liangzhiyuan', 'withdrawalDecision.withdraw', {
      given: { statement: true },
    });
    expect([stateOf(stored), last.effects]).toEqual(['WITHDRAWN', [{ type: 'publication.withdraw' }]]);
  });

  it('ends in reinstatement when nothing was wrong', () => {
    const { stored, last } = suspended().must('liangzhiyuan', 'withdrawalDecision.reinstate');
    expect([stateOf(stored), last.effects]).toEqual(['REINSTATED', [{ type: 'publication.reinstate' }]]);
  });

  it.each(['QUARANTINED', 'PURGED'])('does not end in reinstatement while the item is %s', (itemState) => {
    const facts = { itemState };
    expect(
      (suspended().try('liangzhiyuan', 'withdrawalDecision.reinstate', { facts }) as Refused).reasons,
    ).toEqual([{ code: 'ITEM.QUARANTINED', params: { state: itemState } }]);
    expect(
      suspended().try('liangzhiyuan', 'withdrawalDecision.withdraw', { facts, given: { statement: true } })
        .kind,
    ).toBe('moved');
  });

  it('is not decided by whoever started it', () => {
    const own = CaseStory.begin(leak, person('liangzhiyuan'), process);
    expect((own.try('liangzhiyuan', 'withdrawalDecision.reinstate') as Refused).reasons).toEqual([
      {
        code: 'SOD.TAKE_DOWN',
        rule: 'SoD-takeDown',
        basis: 'practice.anotherPersonDecidesWithdrawal',
        params: { step: 'withdrawalDecision', earlierStep: 'takeDownStart', person: 'liangzhiyuan' },
      },
    ]);
  });
});
