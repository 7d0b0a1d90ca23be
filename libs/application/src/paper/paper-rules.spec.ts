import { asId, instantOf, type CivilDate, type Digest } from '#domain/kernel';
import { shippedProcesses } from '../cases/processes.js';
import { paperFormNumber, paperReasons, revisionCode, signedOnReasons } from './paper-rules.js';

const county = shippedProcesses.find(
  ({ definition: { name, version } }) => name === 'countyOffice' && version === 2,
)!;

describe('a step on paper', () => {
  it('is none where the person proves anew who he is, or works on the text itself', () => {
    const steps = county.definition.stages.flatMap(({ steps: here }) => here.map(({ step }) => step));
    expect(steps.filter((step) => paperReasons(county, step).length > 0)).toEqual([
      'draft',
      'deidentification',
      'signOff',
      'publish',
    ]);
  });

  it('is none that the process does not have', () => {
    expect(paperReasons(county, 'tea')).toEqual([{ code: 'PAPER.NOT_FOR_STEP', params: { step: 'tea' } }]);
  });
});

describe('a form', () => {
  it('is called by the day of the office and something random', () => {
    const night = instantOf(Date.UTC(2026, 2, 1, 17));
    expect(paperFormNumber(night, Uint8Array.of(1, 2, 3, 250, 5))).toBe('20260302-010203FA05');
  });

  it('has another code for another text and another plan', () => {
    const [a, b] = ['a', 'b'].map((digit) => asId<Digest>(`sha256:${digit.repeat(64)}`)) as [Digest, Digest];
    const codes = [revisionCode(a, a), revisionCode(a, b), revisionCode(b, a)];
    expect([new Set(codes).size, codes.every((code) => /^[0-9A-F]{8}$/.test(code))]).toEqual([3, true]);
  });

  it('is signed from the day it is printed to the day it is typed in', () => {
    const times = {
      printedAt: instantOf(Date.UTC(2026, 2, 2, 4)),
      now: instantOf(Date.UTC(2026, 2, 4, 4)),
    };
    const days = ['2026-03-01', '2026-03-02', '2026-03-04', '2026-03-05'] as CivilDate[];
    const outside = [{ code: 'PAPER.SIGNED_ON', params: { from: '2026-03-02', to: '2026-03-04' } }];
    expect(days.map((day) => signedOnReasons(day, times))).toEqual([outside, [], [], outside]);
  });
});
