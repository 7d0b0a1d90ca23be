import { instantOf } from '#domain/kernel';
import { stateOf } from '#domain/workflow';
import { CaseStory, draftSubject, noon, upTo } from '../../../../test/support/case-story.js';

const publisher = { kind: 'system', component: 'publisher' } as const;
const timer = { kind: 'system', component: 'timer' } as const;
const tomorrow = instantOf(Date.parse(noon) + 86_400_000);
const reason = { given: { reasonClass: 'content' } };

function summary({ stored, last }: CaseStory) {
  return {
    state: stateOf(stored),
    opened: last.opened.map(({ step }) => step),
    closed: last.closedSteps,
    voided: last.voided,
    effects: last.effects,
  };
}

describe('tasks', () => {
  it('are opened with duty, round, assignee and the digests they are bound to', () => {
    expect(upTo('firstReview.pass').last.opened).toEqual([
      { step: 'firstReview', duties: ['firstReviewer'], assignee: null, round: 1, ...draftSubject },
      { step: 'firstProof', duties: ['proofreader'], assignee: null, round: 1, ...draftSubject },
    ]);
  });

  it('of a returned draft go back to whoever submitted it, in the next round', () => {
    expect(upTo('firstReview.pass').must('zhouzheng', 'firstReview.return', reason).last.opened).toEqual([
      { step: 'draft', duties: ['drafter'], assignee: 'linxiao', round: 2, ...draftSubject },
    ]);
  });

  it('of the other parallel step stay untouched when one passes', () => {
    expect(summary(upTo('firstReview.pass').must('hewen', 'firstProof.pass'))).toEqual({
      state: 'FIRST_REVIEW+FIRST_PROOF',
      opened: [],
      closed: ['firstProof'],
      voided: [],
      effects: [],
    });
  });

  it('of the other parallel step are void when one returns', () => {
    expect(summary(upTo('secondReview.pass').must('zhengping', 'secondReview.return', reason))).toEqual({
      state: 'DRAFT',
      opened: ['draft'],
      closed: ['secondReview'],
      voided: ['secondProof'],
      effects: [],
    });
  });

  it('of all parallel steps are opened again when a later stage returns to theirs', () => {
    expect(
      summary(upTo('finalReview.pass').must('liangzhiyuan', 'finalReview.returnToPrevious', reason)),
    ).toEqual({
      state: 'SECOND_REVIEW+SECOND_PROOF',
      opened: ['secondReview', 'secondProof'],
      closed: ['finalReview'],
      voided: [],
      effects: [],
    });
  });
});

describe('confirmations', () => {
  it('do not survive a return', () => {
    expect(upTo('publish.publish').must('shenhang', 'publish.return', reason).stored.context).toEqual({
      ...upTo('publish.publish').stored.context,
      round: 2,
      acts: { ...upTo('publish.publish').stored.context.acts, publish: ['shenhang'] },
      confirmed: [],
      signed: null,
    });
  });

  it('of the stage returned to and of everything after it do not survive a return to the previous stage', () => {
    const { confirmed, signed } = upTo('thirdProof.pass').must(
      'pengyue',
      'thirdProof.returnToPrevious',
      reason,
    ).stored.context;
    expect([confirmed.includes('signOff'), confirmed.includes('finalReview'), signed]).toEqual([
      false,
      true,
      null,
    ]);
  });
});

describe('publication', () => {
  it('is delivered at once without a not-before', () => {
    expect(summary(upTo('publish.publish').must('shenhang', 'publish.publish'))).toEqual({
      state: 'PUBLISHING',
      opened: [],
      closed: ['publish'],
      voided: [],
      effects: [{ type: 'publication.deliver', ...draftSubject }],
    });
  });

  it('waits for a not-before in the future, and is delivered by the timer then', () => {
    const scheduled = upTo('publish.publish').must('shenhang', 'publish.publish', {
      facts: { notBefore: tomorrow },
    });
    expect(summary(scheduled)).toEqual({
      state: 'SCHEDULED',
      opened: ['scheduledPublication'],
      closed: ['publish'],
      voided: [],
      effects: [{ type: 'timer.set', timer: 'publication.due', dueAt: tomorrow }],
    });
    expect(summary(scheduled.must(timer, 'publication.due', { now: tomorrow }))).toEqual({
      state: 'PUBLISHING',
      opened: [],
      closed: [],
      voided: ['scheduledPublication'],
      effects: [{ type: 'publication.deliver', ...draftSubject }],
    });
  });

  it('does not wait for a not-before that has come', () => {
    expect(
      stateOf(
        upTo('publish.publish').must('shenhang', 'publish.publish', { facts: { notBefore: noon } }).stored,
      ),
    ).toBe('PUBLISHING');
  });

  it('that is cancelled goes back to the signer and stops its timer', () => {
    const scheduled = upTo('publish.publish').must('shenhang', 'publish.publish', {
      facts: { notBefore: tomorrow },
    });
    expect(summary(scheduled.must('shenhang', 'scheduledPublication.cancel', reason))).toEqual({
      state: 'SIGN_OFF',
      opened: ['signOff'],
      closed: ['scheduledPublication'],
      voided: [],
      effects: [{ type: 'timer.cancel', timer: 'publication.due' }],
    });
  });

  it('that fails comes back to the publisher with its reason, which the next attempt clears', () => {
    const failed = upTo('publish.publish')
      .must('shenhang', 'publish.publish')
      .must(publisher, 'publication.failed', { given: { failure: 'CHANNEL.UNREACHABLE' } });
    expect([stateOf(failed.stored), failed.stored.context.failure]).toEqual(['READY', 'CHANNEL.UNREACHABLE']);
    expect(failed.must('shenhang', 'publish.publish').stored.context.failure).toBeNull();
  });

  it('is checked by a person, then archived', () => {
    const published = upTo('publish.publish')
      .must('shenhang', 'publish.publish')
      .must(publisher, 'publication.completed');
    expect(summary(published).opened).toEqual(['postPublishCheck']);
    expect(summary(published.must('jiangnan', 'postPublishCheck.ok'))).toEqual({
      state: 'ARCHIVED',
      opened: [],
      closed: ['postPublishCheck'],
      voided: [],
      effects: [],
    });
    expect(stateOf(published.must('jiangnan', 'postPublishCheck.defect', reason).stored)).toBe('READY');
  });
});

describe('quarantine', () => {
  it('voids what is open, and takes off whatever is on its way to the public', () => {
    expect(summary(upTo('secondReview.pass').must('qinshen', 'item.quarantine'))).toEqual({
      state: 'QUARANTINED',
      opened: ['quarantine'],
      closed: [],
      voided: ['secondProof', 'secondReview'],
      effects: [{ type: 'publication.suspend' }],
    });
  });

  it('ends in the draft, or for good and with it what the portal had shown', () => {
    const quarantined = upTo('secondReview.pass').must('qinshen', 'item.quarantine');
    expect(summary(quarantined.must('qinshen', 'quarantine.clear'))).toEqual({
      state: 'DRAFT',
      opened: ['draft'],
      closed: ['quarantine'],
      voided: [],
      effects: [],
    });
    expect(summary(quarantined.must('qinshen', 'quarantine.purge'))).toEqual({
      state: 'PURGED',
      opened: [],
      closed: ['quarantine'],
      voided: [],
      effects: [{ type: 'publication.withdraw' }],
    });
  });
});

describe('deferral', () => {
  it('sets a timer, and a person may resume before it, which stops it', () => {
    const deferred = upTo('sensitivityCheck.pass').must('baijing', 'sensitivityCheck.defer', {
      given: { deferUntil: tomorrow },
    });
    expect(summary(deferred)).toEqual({
      state: 'DEFERRED',
      opened: ['deferral'],
      closed: ['sensitivityCheck'],
      voided: [],
      effects: [{ type: 'timer.set', timer: 'deferral.due', dueAt: tomorrow }],
    });
    expect(summary(deferred.must('baijing', 'deferral.resume'))).toEqual({
      state: 'SENSITIVITY_CHECK',
      opened: ['sensitivityCheck'],
      closed: ['deferral'],
      voided: [],
      effects: [{ type: 'timer.cancel', timer: 'deferral.due' }],
    });
  });
});

describe('referral', () => {
  it('is answered in place of the confidentiality review', () => {
    const referred = upTo('confidentialityReview.publish').must('qinshen', 'confidentialityReview.refer');
    expect(summary(referred).opened).toEqual(['confidentialityReferral']);
    const answered = referred.must('qinshen', 'confidentialityReferral.referralPublish');
    expect([
      stateOf(answered.stored),
      answered.stored.context.confirmed.includes('confidentialityReview'),
    ]).toEqual(['SENSITIVITY_CHECK', true]);
  });
});
