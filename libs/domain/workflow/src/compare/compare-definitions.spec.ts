import { compile, compileAside, countyOfficeV2, type ProcessDocument, serial } from '../index.js';
import { compareDefinitions } from './compare-definitions.js';

const before = compile(countyOfficeV2);
const changed = (change: Partial<ProcessDocument>) =>
  compareDefinitions(before, compileAside({ ...countyOfficeV2, name: 'yunxiOffice', ...change }));

const legal = countyOfficeV2.stages.map((stage) =>
  stage.state === 'FINAL_REVIEW'
    ? {
        ...stage,
        steps: stage.steps.map((step) => ({ ...step, deadline: { ...step.deadline!, workingDays: 9 } })),
      }
    : stage,
);

describe('what is different between two definitions', () => {
  it('is nothing between a definition and itself, and the wording where only names differ', () => {
    expect([compareDefinitions(before, before), changed({})]).toEqual([
      [],
      [{ code: 'CHANGE.WORDING', params: {} }],
    ]);
  });

  it('names a deadline with both lengths', () => {
    const [known] = countyOfficeV2.stages.find(({ state }) => state === 'FINAL_REVIEW')!.steps;
    expect(changed({ stages: legal })).toEqual([
      {
        code: 'CHANGE.DEADLINE_DAYS',
        params: { step: 'finalReview', before: String(known!.deadline!.workingDays), after: '9' },
      },
    ]);
  });

  it('names a rule that is gone and an obligation that is gone', () => {
    const [rule, ...rules] = countyOfficeV2.separation;
    const [obligation, ...obligations] = countyOfficeV2.obligations;
    const codes = changed({ separation: rules, obligations }).map(({ code, params }) => [
      code,
      params['rule'] ?? params['obligation'],
    ]);
    expect(codes).toEqual([
      ['CHANGE.SEPARATION_REMOVED', rule!.rule],
      ['CHANGE.OBLIGATION_REMOVED', obligation!.obligation],
    ]);
  });

  it('names the places that steps have moved to where the order is another', () => {
    const moved = compareDefinitions(before, compile(serial)).filter(
      ({ code }) => code === 'CHANGE.STEP_MOVED',
    );
    expect(moved.map(({ params }) => [params['step'], params['before'], params['after']])).toEqual([
      ['firstReview', 'FIRST_REVIEW+FIRST_PROOF', 'FIRST_REVIEW'],
      ['secondReview', 'SECOND_REVIEW+SECOND_PROOF', 'SECOND_REVIEW'],
      ['firstProof', 'FIRST_REVIEW+FIRST_PROOF', 'FIRST_PROOF'],
      ['secondProof', 'SECOND_REVIEW+SECOND_PROOF', 'SECOND_PROOF'],
    ]);
  });
});
