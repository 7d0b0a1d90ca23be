import { asId, type Digest, type PersonId } from '#domain/kernel';
import type { CaseContext } from './case-context.js';
import { emptyContext } from './case-context.js';
import { compile } from './compile.js';
import { countyOfficeV2 } from './definitions/index.js';
import { withRecusal } from './leave-case.js';
import { machineFormatOf, stateOf, type StoredSnapshot } from './snapshot.js';
import { takeBack, type TakingBack } from './take-back.js';

const process = compile(countyOfficeV2);
const me = asId<PersonId>('me');
const other = asId<PersonId>('other');
const subject = { contentDigest: 'sha256:c' as Digest, releasePlanDigest: 'sha256:p' as Digest };

function aCase(value: StoredSnapshot['value'], context: Partial<CaseContext>): StoredSnapshot {
  const traits = {
    tier: 'B',
    documentType: '',
    channels: ['portal'],
    profile: 'countyOffice',
    containsPersonalInformation: false,
    agencies: [],
    superiors: [],
    correction: null,
    chosen: {},
  } as const;
  return {
    machine: machineFormatOf(process),
    definition: process.hash,
    value,
    context: { ...emptyContext, round: 1, subject, traits, ...context },
  };
}

function asked(step: string, change: Partial<TakingBack> = {}): TakingBack {
  return { step, persons: [me], answeredBy: [me], openedSteps: [], subject, ...change };
}

const confirmed = ['draft', 'firstReview', 'firstProof', 'confidentialityReview'];
const atSensitivity = aCase('SENSITIVITY_CHECK', { confirmed, acts: { confidentialityReview: [me] } });

describe('taking an answer back', () => {
  it('opens the step again, keeps what stood before it and that the person acted', () => {
    const back = takeBack(process, atSensitivity, asked('confidentialityReview'));
    expect(
      back.kind === 'moved' && {
        state: stateOf(back.next),
        confirmed: back.next.context.confirmed,
        acts: back.next.context.acts,
        opened: back.opened.map(({ step }) => step),
        voided: back.voided,
      },
    ).toEqual({
      state: 'CONFIDENTIALITY_REVIEW',
      confirmed: ['draft', 'firstReview', 'firstProof'],
      acts: { confidentialityReview: [me] },
      opened: ['confidentialityReview'],
      voided: ['sensitivityCheck'],
    });
  });

  it('of one of two parallel steps leaves the other as it is', () => {
    const beside = aCase(
      { 'FIRST_REVIEW+FIRST_PROOF': { FIRST_REVIEW: 'PASSED', FIRST_PROOF: 'OPEN' } },
      { confirmed: ['draft', 'firstReview'] },
    );
    const back = takeBack(process, beside, asked('firstReview', { openedSteps: ['firstProof'] }));
    expect(
      back.kind === 'moved' && { opened: back.opened.map(({ step }) => step), voided: back.voided },
    ).toEqual({ opened: ['firstReview'], voided: [] });
  });

  it.each([
    [
      'once somebody has opened what follows',
      { openedSteps: ['sensitivityCheck'] },
      'TAKE_BACK.ALREADY_OPENED',
    ],
    ['by anybody else', { answeredBy: [other] }, 'TAKE_BACK.NOT_YOURS'],
    ['by one of several who answered', { answeredBy: [me, other] }, 'TAKE_BACK.SEVERAL_ANSWERED'],
  ] as const)('is refused %s', (_, change, code) => {
    const back = takeBack(process, atSensitivity, asked('confidentialityReview', change));
    expect(back.kind === 'refused' && back.reasons.map((reason) => reason.code)).toEqual([code]);
  });

  it('is refused to whoever has left the case since', () => {
    const left = withRecusal(atSensitivity, me);
    const back = takeBack(process, left, asked('confidentialityReview'));
    expect(back.kind === 'refused' && back.reasons.map((reason) => reason.code)).toEqual(['PERSON.RECUSED']);
  });

  it.each([
    ['of an earlier stage', 'firstReview', 'TAKE_BACK.MOVED_ON'],
    ['that does not stand', 'sensitivityCheck', 'TAKE_BACK.NOT_STANDING'],
    ['of the draft, which is recalled', 'draft', 'TAKE_BACK.NOT_STANDING'],
  ])('is refused for an answer %s', (_, step, code) => {
    const back = takeBack(process, atSensitivity, asked(step));
    expect(back.kind === 'refused' && back.reasons.map((reason) => reason.code)).toEqual([code]);
  });
});
