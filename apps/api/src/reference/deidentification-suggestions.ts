/** Which rule and basis a form offers for an operation made by hand; the office's own rule table comes with the engine. */
export interface DeidentificationSuggestion {
  readonly rule: string;
  readonly basis: string;
  readonly action: 'mask' | 'remove' | 'replace' | 'generalise';
}

export const deidentificationSuggestions: readonly DeidentificationSuggestion[] = [
  { rule: 'NATURAL_PERSON_NAME', basis: 'law.personalInformation.4', action: 'replace' },
  { rule: 'IDENTITY_NUMBER', basis: 'law.personalInformation.4', action: 'mask' },
  { rule: 'PHONE_NUMBER', basis: 'law.personalInformation.4', action: 'mask' },
  { rule: 'HOME_ADDRESS', basis: 'law.personalInformation.4', action: 'generalise' },
  { rule: 'BANK_ACCOUNT', basis: 'law.personalInformation.28', action: 'mask' },
  { rule: 'VEHICLE_PLATE', basis: 'law.personalInformation.4', action: 'mask' },
  { rule: 'HEALTH', basis: 'law.personalInformation.28', action: 'remove' },
  { rule: 'MINOR', basis: 'law.personalInformation.31', action: 'remove' },
  { rule: 'PROPERTY', basis: 'law.disclosure.15', action: 'remove' },
  { rule: 'TRADE_SECRET', basis: 'law.disclosure.15', action: 'remove' },
  { rule: 'OTHER_PERSONAL_DATA', basis: 'law.personalInformation.4', action: 'generalise' },
];
