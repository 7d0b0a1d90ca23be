import type { TableSpec } from '#domain/office-data';
import { personalInformationCategories } from '#domain/personal-information';
import { lexiconCategories, lexiconReaches } from '#domain/screening';
import { severities } from '#domain/text';
import { limitNames } from './office-limits.js';
import { screeningScenes } from '../screening/screening-facts.js';

/** What a whitelisted value is: it is to be public, and no finding. */
const whitelistKinds = ['OFFICE_PHONE', 'PAYMENT_ACCOUNT', 'PUBLIC_PERSON'] as const;

/** What a treatment does with a value. */
const treatmentActions = ['mask', 'remove', 'generalise', 'replace', 'keep'] as const;

const bases = { kind: 'list', name: 'basis', max: 10, itemMax: 200 } as const;

/**
 * The tables that an office keeps for its checks. Each change is a new version; one version of each is in force, or
 * none, and then what is shipped.
 */
export const officeTables = {
  lexicon: {
    name: 'lexicon',
    columns: [
      { kind: 'text', name: 'term', max: 100 },
      { kind: 'choice', name: 'category', choices: lexiconCategories },
      { kind: 'choice', name: 'severity', choices: severities },
      { kind: 'choice', name: 'reach', choices: lexiconReaches },
      { kind: 'list', name: 'exceptions', max: 50, itemMax: 100 },
      { kind: 'text', name: 'replacement', max: 100, isOptional: true },
      bases,
    ],
  },
  whitelist: {
    name: 'whitelist',
    columns: [
      { kind: 'choice', name: 'kind', choices: whitelistKinds },
      { kind: 'text', name: 'value', max: 100 },
      { kind: 'text', name: 'note', max: 200, isOptional: true },
    ],
  },
  posts: {
    name: 'posts',
    columns: [
      { kind: 'text', name: 'name', max: 50 },
      { kind: 'list', name: 'posts', max: 20, itemMax: 100 },
      { kind: 'text', name: 'rank', max: 4, isOptional: true },
    ],
  },
  organisations: {
    name: 'organisations',
    columns: [
      { kind: 'text', name: 'name', max: 100 },
      { kind: 'text', name: 'successor', max: 100, isOptional: true },
    ],
  },
  repealedLaws: {
    name: 'repealedLaws',
    columns: [
      { kind: 'text', name: 'title', max: 100 },
      { kind: 'text', name: 'successor', max: 100, isOptional: true },
      { kind: 'text', name: 'basis', max: 200 },
    ],
  },
  treatments: {
    name: 'treatments',
    columns: [
      { kind: 'choice', name: 'category', choices: personalInformationCategories },
      { kind: 'choice', name: 'scene', choices: screeningScenes },
      { kind: 'choice', name: 'action', choices: treatmentActions },
      { kind: 'text', name: 'form', max: 20 },
      { kind: 'text', name: 'basis', max: 200 },
      { kind: 'text', name: 'region', max: 6 },
    ],
  },
  limits: {
    name: 'limits',
    columns: [
      { kind: 'choice', name: 'rule', choices: limitNames },
      { kind: 'text', name: 'value', max: 10 },
      { kind: 'text', name: 'basis', max: 200 },
    ],
  },
} as const satisfies Readonly<Record<string, TableSpec>>;

export type OfficeTableName = keyof typeof officeTables;
export const officeTableNames = Object.keys(officeTables) as readonly OfficeTableName[];
