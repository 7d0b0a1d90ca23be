import {
  checkPersonalInformation,
  personalInformationVersion,
  type PersonalInformationFacts,
} from '#domain/personal-information';
import {
  compileProofreadingRules,
  noFacts,
  proofread,
  startingRules,
  type CompiledRules,
} from '#domain/proofreading';
import {
  checkSensitivity,
  type CompiledLexicon,
  compileLexicon,
  screenContent,
  secrecyMarksVersion,
  startingLexicon,
} from '#domain/screening';
import type { CheckName, Finding, ItemContent } from '#domain/text';
import type { ScreeningFacts } from './screening-facts.js';

/** One check: the version of its rules, and what it finds in a content. */
export interface Checker {
  readonly check: CheckName;
  readonly ruleSet: string;
  readonly find: (content: ItemContent, facts: ScreeningFacts) => readonly Finding[];
}

let compiledRules: CompiledRules | null = null;

/** Made when they are first needed: not every program that knows the checks makes them. */
function proofreadingRules(): CompiledRules {
  compiledRules ??= compileProofreadingRules(startingRules);
  return compiledRules;
}

let compiledLexicon: CompiledLexicon | null = null;

function lexicon(): CompiledLexicon {
  compiledLexicon ??= compileLexicon(startingLexicon);
  return compiledLexicon;
}

/** The checks in the order in which people name them. */
export const checkers: readonly Checker[] = [
  {
    check: 'confidentiality',
    ruleSet: secrecyMarksVersion,
    find: (content) => screenContent(content).findings,
  },
  {
    check: 'sensitivity',
    ruleSet: startingLexicon.version,
    find: (content, { on }) => checkSensitivity(content, lexicon(), on),
  },
  {
    check: 'personalInformation',
    ruleSet: personalInformationVersion,
    find: (content, facts) => checkPersonalInformation(content, personalFactsOf(facts)),
  },
  {
    check: 'proofreading',
    ruleSet: startingRules.version,
    find: (content, { on }) => proofread(content, { ...noFacts, onDate: on }, proofreadingRules()),
  },
];

/** What the check of personal information must know; what the office itself has entered comes with its own data. */
export function personalFactsOf({ scene, on }: ScreeningFacts): PersonalInformationFacts {
  return {
    scene,
    eventOn: null,
    publishedOn: on,
    officePhones: [],
    paymentAccounts: [],
    publicPersons: [],
  };
}
