import { openSteps, stateOf } from '#domain/workflow';
import { CaseStory, straightPath } from '../../../../test/support/case-story.js';

describe('the straight path of the county office', () => {
  it('goes through every stage in order, with first review and first proof side by side', () => {
    const begun = CaseStory.begin();
    const states = [stateOf(begun.stored)];
    straightPath.reduce((story, [by, event]) => {
      const told = story.must(by, event);
      states.push(stateOf(told.stored));
      return told;
    }, begun);
    expect(states).toEqual([
      'DRAFT',
      'FIRST_REVIEW+FIRST_PROOF',
      'FIRST_REVIEW+FIRST_PROOF',
      'CONFIDENTIALITY_REVIEW',
      'SENSITIVITY_CHECK',
      'DEIDENTIFICATION',
      'DEIDENTIFICATION_VERIFY',
      'SECOND_REVIEW+SECOND_PROOF',
      'SECOND_REVIEW+SECOND_PROOF',
      'FINAL_REVIEW',
      'SIGN_OFF',
      'THIRD_PROOF',
      'READY',
      'PUBLISHING',
    ]);
    expect(openSteps(begun.process, begun.stored)).toEqual(['draft']);
  });
});
