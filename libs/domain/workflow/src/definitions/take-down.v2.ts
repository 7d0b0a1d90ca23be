import type { ProcessDocument } from '../language/document.js';
import { within } from './shared.js';

/**
 * Takes a published item off the page at once and leaves the decision on it to another person, within a day.
 *
 * @source 保守国家秘密法实施条例 (2024) art. 61; 个人信息保护法 (2021) art. 57; 政府信息公开条例 (2019) art. 15.
 *   The written statement (情况说明) for a withdrawal is office practice.
 */
export const takeDownV2: ProcessDocument = {
  format: 'shenjiao-process/2',
  reader: 2,
  name: 'takeDown',
  version: 2,
  title: { zh: '先行下线、另行决定', en: 'Off the page at once, decided by another' },
  kind: 'takeDown',
  start: {
    step: 'takeDownStart',
    duties: ['publisher', 'postChecker', 'complianceOfficer', 'confidentialityReviewer', 'signer'],
    asks: ['trigger'],
    effects: ['publication.suspend'],
  },
  stages: [
    {
      state: 'SUSPENDED',
      steps: [
        {
          step: 'withdrawalDecision',
          who: { duties: ['finalReviewer', 'signer'] },
          mayAddSigners: true,
          outcomes: [
            {
              outcome: 'withdraw',
              asks: ['statement'],
              confirms: 'withdrawalDecision',
              effects: ['publication.withdraw'],
              then: { to: 'WITHDRAWN' },
            },
            {
              outcome: 'reinstate',
              gates: ['itemIsNotQuarantined'],
              confirms: 'withdrawalDecision',
              effects: ['publication.reinstate'],
              then: { to: 'REINSTATED' },
            },
          ],
          deadline: within(1),
        },
      ],
    },
  ],
  end: 'WITHDRAWN',
  ends: ['REINSTATED'],
  separation: [
    {
      rule: 'SoD-takeDown',
      basis: 'practice.anotherPersonDecidesWithdrawal',
      apart: [['takeDownStart'], ['withdrawalDecision']],
    },
  ],
  obligations: [
    {
      obligation: 'anotherPersonDecides',
      steps: ['withdrawalDecision'],
      basis: 'practice.anotherPersonDecidesWithdrawal',
    },
  ],
  freshAuthenticationMinutes: 5,
};
