import {
  assessMasks,
  checkPersonalInformation,
  personalInformationVersion,
  type PersonalInformationFacts,
} from '#domain/personal-information';
import { noFacts, proofread, startingRules } from '#domain/proofreading';
import { checkSensitivity, screenContent, secrecyMarksVersion } from '#domain/screening';
import type { CivilDate } from '#domain/kernel';
import type { CheckName, Finding, ItemContent } from '#domain/text';
import { type OfficeRules, whitelisted } from '../office-data/office-rules.js';
import type { ScreeningFacts } from './screening-facts.js';
import type { ScreeningMemory } from './screening-memory.js';

/** One check: the version of its rules, and what it finds in a content. */
export interface Checker {
  readonly check: CheckName;
  readonly ruleSet: (office: OfficeRules) => string;
  readonly find: (
    content: ItemContent,
    facts: ScreeningFacts,
    office: OfficeRules,
    memory: ScreeningMemory | null,
  ) => readonly Finding[];
}

/** The checks in the order in which people name them. */
export const checkers: readonly Checker[] = [
  {
    check: 'confidentiality',
    ruleSet: () => secrecyMarksVersion,
    find: (content) => screenContent(content).findings,
  },
  {
    check: 'sensitivity',
    ruleSet: ({ lexicon }) => lexicon.version,
    find: (content, { on }, { lexicon }) => checkSensitivity(content, lexicon, on),
  },
  {
    check: 'personalInformation',
    ruleSet: ({ versionsOf }) =>
      [personalInformationVersion, ...versionsOf('whitelist', 'posts', 'limits')].join('+'),
    find: findPersonalInformation,
  },
  {
    check: 'proofreading',
    ruleSet: ({ versionsOf }) =>
      [startingRules.version, ...versionsOf('posts', 'organisations', 'repealedLaws')].join('+'),
    find: ({ attachments, ...content }, { on }, { people, organisations, proofreading }, memory) =>
      proofread(
        { attachments, ...content },
        { ...noFacts, onDate: on, people, organisations, attachmentsAreComplete: attachments.length > 0 },
        proofreading,
        memory?.proofreading,
      ),
  },
];

/** Personal information, and masks that the text brings along and that leave too few possibilities. */
function findPersonalInformation(
  content: ItemContent,
  facts: ScreeningFacts,
  office: OfficeRules,
  memory: ScreeningMemory | null,
): readonly Finding[] {
  const personal = personalFactsOf(facts, office);
  return [
    ...checkPersonalInformation(content, personal, memory?.names),
    ...assessMasks(content, personal, office.limitsOn(facts.on).strength),
  ];
}

/** What the check of personal information must know: the scene, the day, and what the office lets stand. */
export function personalFactsOf(
  { scene, on }: ScreeningFacts,
  office: OfficeRules,
): PersonalInformationFacts {
  return {
    scene,
    eventOn: null,
    publishedOn: on,
    officePhones: whitelisted(office, 'OFFICE_PHONE', on),
    paymentAccounts: whitelisted(office, 'PAYMENT_ACCOUNT', on),
    publicPersons: [...whitelisted(office, 'PUBLIC_PERSON', on), ...inOffice(office, on)],
  };
}

/** Names of those who hold a post on a day: they keep their names in it. */
function inOffice({ people }: OfficeRules, on: CivilDate): readonly string[] {
  return people
    .filter(
      ({ validFrom, validTo }) =>
        (validFrom === null || validFrom <= on) && (validTo === null || on < validTo),
    )
    .map(({ name }) => name);
}
