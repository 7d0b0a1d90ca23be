import { makeCalendar } from '#domain/calendar';
import { asId, type CivilDate, type PersonId } from '#domain/kernel';
import { compile, countyOfficeV2, takeDownV2 } from '#domain/workflow';
import { generatedItems, generatedPeople } from './simulation-load.js';
import type { SimulationInput } from './simulation-input.js';
import { simulate } from './simulate.js';
import { withStep } from './with-step.js';

const china = makeCalendar();
const process = compile(countyOfficeV2);
const from = '2026-03-02' as CivilDate;
const pace = { minutes: {}, minutesOtherwise: 30, returnShare: 0.1, minutesPerDay: 420 };

function anOffice(change: Partial<SimulationInput> = {}): SimulationInput {
  const people = generatedPeople(process, 3);
  const items = generatedItems(china, from, { count: 30, perDay: 5 });
  return { people, items, pace, seed: 1, ...change };
}

describe('a simulated office', () => {
  it('ends every case, with the same figures for the same seed', () => {
    const report = simulate(process, anOffice(), china);
    expect([report.items, report.ended, report.stuck]).toEqual([30, 30, {}]);
    expect(simulate(process, anOffice(), china)).toEqual(report);
    expect(simulate(process, anOffice({ seed: 2 }), china)).not.toEqual(report);
  });

  it('goes through every step of the definition that the items need, returned ones more than once', () => {
    const { steps } = simulate(process, anOffice(), china);
    const counts = new Map(steps.map(({ step, count }) => [step, count]));
    expect(counts.get('signOff')).toBeGreaterThanOrEqual(30);
    expect(counts.get('draft')).toBeGreaterThan(30);
  });

  it('finds the bottleneck where somebody works slowly', () => {
    const slow = { ...pace, minutes: { confidentialityReview: 400 }, returnShare: 0 };
    const items = generatedItems(china, from, { count: 60, perDay: 10 });
    const report = simulate(process, anOffice({ pace: slow, items }), china);
    expect(report.bottlenecks[0]).toEqual('confidentialityReview');
    expect(report.steps.find(({ step }) => step === 'confidentialityReview')?.overdueShare).toBeGreaterThan(
      0,
    );
    expect(report.steps.find(({ step }) => step === 'firstReview')?.overdueShare).toEqual(0);
  });

  it('names the step at which cases are stuck when somebody is missing', () => {
    const people = generatedPeople(process, 2).filter(({ duties }) => !duties.includes('signer'));
    const report = simulate(process, anOffice({ people }), china);
    expect([report.ended, report.stuck]).toEqual([0, { signOff: 30 }]);
  });

  it('shows that two proofreaders are used up by returns: each has then read twice, and the third reading needs another', () => {
    const { stuck } = simulate(process, anOffice({ people: generatedPeople(process, 2) }), china);
    expect(Object.keys(stuck)).toEqual(['thirdProof']);
  });

  it('keeps separation of duties: one person with every duty cannot end a case', () => {
    const duties = [...new Set(generatedPeople(process, 1).flatMap((person) => person.duties))];
    const report = simulate(process, anOffice({ people: [{ id: asId<PersonId>('one'), duties }] }), china);
    expect(report.ended).toEqual(0);
  });
});

describe('a step that is tried out', () => {
  it('makes cases longer by its own time', () => {
    const longer = withStep(countyOfficeV2, {
      step: 'leadersLook',
      after: 'finalReview',
      duty: 'finalReviewer',
    });
    if (longer === null) throw new Error('the step is not there');
    const patient = { ...pace, returnShare: 0 };
    const tried = compile(longer);
    const before = simulate(process, anOffice({ pace: patient }), china);
    const after = simulate(tried, anOffice({ people: generatedPeople(tried, 3), pace: patient }), china);
    expect(after.ended).toEqual(30);
    expect(after.steps.some(({ step }) => step === 'leadersLook')).toEqual(true);
    expect(after.caseDays?.median).toBeGreaterThan(before.caseDays?.median ?? 0);
  });

  it('has to follow a step that is there', () => {
    expect(withStep(takeDownV2, { step: 'look', after: 'firstReview', duty: 'signer' })).toEqual(null);
  });
});
