import type { ProcessDefinition } from '../definition.js';

/**
 * Takes a published item off the page at once and leaves the decision on it to another person.
 *
 * @source 保守国家秘密法实施条例 (2024) art. 61; 个人信息保护法 (2021) art. 57; 政府信息公开条例 (2019) art. 15.
 *   The written statement (情况说明) for a withdrawal is office practice.
 */
export const takeDown: ProcessDefinition = {
  format: 'shenjiao-process/1',
  name: 'takeDown',
  version: 1,
  kind: 'takeDown',
  start: {
    event: 'case.start',
    duties: ['publisher', 'postChecker', 'complianceOfficer', 'confidentialityReviewer', 'signer'],
    to: 'SUSPENDED',
    requires: ['triggerIsGiven'],
    effects: ['publication.suspend'],
  },
  startStep: 'takeDownStart',
  stages: [
    {
      state: 'SUSPENDED',
      steps: [
        {
          step: 'withdrawalDecision',
          duties: ['finalReviewer', 'signer'],
          subject: 'same',
          outcomes: [
            {
              outcome: 'withdraw',
              to: 'WITHDRAWN',
              confirms: 'withdrawalDecision',
              requires: ['statementIsGiven'],
              effects: ['publication.withdraw'],
            },
            {
              outcome: 'reinstate',
              to: 'REINSTATED',
              confirms: 'withdrawalDecision',
              requires: ['itemIsNotQuarantined'],
              effects: ['publication.reinstate'],
            },
          ],
        },
      ],
    },
  ],
  asides: [],
  finals: [{ state: 'WITHDRAWN' }, { state: 'REINSTATED' }],
  everywhere: [],
  separation: [
    {
      kind: 'apart',
      code: 'SOD.TAKE_DOWN',
      rule: 'SoD-takeDown',
      basis: 'practice.anotherPersonDecidesWithdrawal',
      one: ['takeDownStart'],
      other: ['withdrawalDecision'],
    },
  ],
  obligations: [],
  freshAuthenticationMinutes: 5,
};
