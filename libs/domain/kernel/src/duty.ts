/**
 * What a person may be charged with. Editorial duties are given per unit; the three administrators
 * belong to the host and hold no editorial duty (三员分立, GB/T 22239-2019 8.1.4).
 */
export const editorialDuties = [
  'drafter',
  'firstReviewer',
  'proofreader',
  'confidentialityReviewer',
  'sensitivityReviewer',
  'deidentifier',
  'deidVerifier',
  'secondReviewer',
  'finalReviewer',
  'signer',
  'publisher',
  'postChecker',
  'complianceOfficer',
  'legalReviewer',
  'countersigner',
  'leader',
  'publicityReviewer',
] as const;
export const administratorDuties = ['systemAdmin', 'securityAdmin', 'auditAdmin'] as const;
export const duties = [...editorialDuties, ...administratorDuties] as const;

export type EditorialDuty = (typeof editorialDuties)[number];
export type AdministratorDuty = (typeof administratorDuties)[number];
export type Duty = (typeof duties)[number];
