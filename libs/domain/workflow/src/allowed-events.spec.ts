import { allowedEvents, draftEditReasons, treatmentEditReasons } from '#domain/workflow';
import {
  CaseStory,
  draftFacts,
  noon,
  person,
  upTo,
  type CastName,
} from '../../../../test/support/case-story.js';

function seen(story: CaseStory, by: CastName) {
  return allowedEvents(story.process, story.stored, { by: person(by), now: noon, facts: draftFacts });
}

describe('allowedEvents', () => {
  it('lists what a person may do now and what each asks for', () => {
    const mine = seen(upTo('firstReview.pass'), 'zhouzheng').filter(({ allowed }) => allowed);
    expect(mine).toEqual([
      {
        event: 'firstReview.pass',
        step: 'firstReview',
        outcome: 'pass',
        to: 'CONFIDENTIALITY_REVIEW',
        asks: [],
        allowed: true,
        reasons: [],
      },
      {
        event: 'firstReview.return',
        step: 'firstReview',
        outcome: 'return',
        to: 'DRAFT',
        asks: ['reasonClass'],
        allowed: true,
        reasons: [],
      },
      {
        event: 'firstReview.reject',
        step: 'firstReview',
        outcome: 'reject',
        to: 'REJECTED',
        asks: ['ground'],
        allowed: true,
        reasons: [],
      },
    ]);
  });

  it('gives the reason for each event that the person may not send', () => {
    const refused = seen(upTo('firstReview.pass'), 'zhouzheng').filter(({ allowed }) => !allowed);
    expect(refused.map(({ event, reasons }) => [event, reasons.map(({ code }) => code)])).toEqual([
      ['item.recall', ['RECALL.NOT_SUBMITTER']],
      ['item.quarantine', ['DUTY.NOT_HELD']],
      ['firstProof.pass', ['DUTY.NOT_HELD']],
      ['firstProof.return', ['DUTY.NOT_HELD']],
    ]);
  });

  it('offers the submitter to recall', () => {
    expect(
      seen(upTo('firstReview.pass'), 'linxiao')
        .filter(({ allowed }) => allowed)
        .map(({ event }) => event),
    ).toEqual(['item.recall']);
  });

  it('asks for re-authentication before signing', () => {
    expect(
      seen(upTo('signOff.sign'), 'liangzhiyuan').find(({ event }) => event === 'signOff.sign')?.asks,
    ).toEqual(['reauthentication']);
  });

  it('offers nobody the events of the system, nor an event twice for its branches', () => {
    expect(
      seen(upTo('publish.publish').must('shenhang', 'publish.publish'), 'shenhang').map(({ event }) => event),
    ).toEqual(['item.quarantine']);
    expect(seen(upTo('publish.publish'), 'shenhang').map(({ event, to }) => [event, to])).toEqual([
      ['publish.publish', 'PUBLISHING'],
      ['publish.return', 'DRAFT'],
      ['publish.returnToPrevious', 'SIGN_OFF'],
      ['item.quarantine', 'QUARANTINED'],
    ]);
  });

  it('offers nothing in a closed case', () => {
    expect(seen(CaseStory.begin().must('linxiao', 'draft.cancel'), 'linxiao')).toEqual([]);
  });
});

describe('editing', () => {
  const codes = (story: CaseStory, by: CastName) => ({
    draft: draftEditReasons(story.process, story.stored, person(by)).map(({ code }) => code),
    treatment: treatmentEditReasons(story.process, story.stored, person(by)).map(({ code }) => code),
  });

  it('is for drafters in the draft, and for de-identifiers in de-identification', () => {
    expect(codes(CaseStory.begin(), 'linxiao')).toEqual({
      draft: [],
      treatment: ['EDIT.NOT_IN_DEIDENTIFICATION', 'DUTY.NOT_HELD'],
    });
    expect(codes(upTo('deidentification.noneNeeded'), 'luojie')).toEqual({
      draft: ['EDIT.NOT_IN_DRAFT', 'DUTY.NOT_HELD'],
      treatment: [],
    });
  });
});
