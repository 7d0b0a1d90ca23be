import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  catalogueOf,
  languages,
  messageSections,
  officeTableIssueCodes,
  officeTableNames,
  notificationKinds,
  processIssueCodes,
  processRefusalCodes,
  proposalPurposes,
  reasonClasses,
  type MessageSection,
} from '#application';
import { auditActionNames, auditActions } from '#domain/audit-log';
import { calendarTableIssueCodes } from '#domain/calendar';
import { officeDataIssueCodes } from '#domain/office-data';
import { treatmentIssueCodes, verificationIssueCodes } from '#domain/deidentification';
import { disclosureAttributes, riskTiers, submissionIssueCodes, withholdGrounds } from '#domain/disclosure';
import { duties } from '#domain/kernel';
import { proofreadingCodes } from '#domain/proofreading';
import {
  confidentialityCodes,
  lexiconCategories,
  sensitivityCodes,
  startingLexicon,
} from '#domain/screening';
import { checkNames, severities, textIssueCodes, validities } from '#domain/text';
import {
  basisKeys,
  definitionChangeCodes,
  documentIssueCodes,
  migrationRefusals,
  policyNames,
  itemEventTypes,
  outcomeIds,
  refusalCodes,
  stateIds,
  stepIds,
  systemEventTypes,
  takeDownTriggers,
} from '#domain/workflow';

const wanted: readonly (readonly [MessageSection, readonly string[]])[] = [
  ['problems', errorCodes()],
  ['definitionChanges', definitionChangeCodes],
  ['processWords', policyNames],
  ['processPurposes', proposalPurposes],
  ['reasons', processRefusalCodes],
  ['issues', processIssueCodes],
  ['reasons', refusalCodes],
  ['reasonNames', refusalCodes],
  ['bases', basisKeys],
  [
    'issues',
    [
      ...textIssueCodes,
      ...treatmentIssueCodes,
      ...verificationIssueCodes,
      ...submissionIssueCodes,
      ...documentIssueCodes,
      ...migrationRefusals,
      ...calendarTableIssueCodes,
    ],
  ],
  ['duties', duties],
  ['steps', stepIds],
  ['outcomes', [...outcomeIds, 'done', 'refused', 'failed']],
  ['events', [...itemEventTypes, ...systemEventTypes]],
  ['states', stateIds],
  ['actions', auditActionNames],
  ['sentences', Object.values(auditActions).map(({ sentence }) => sentence)],
  ['reasonClasses', reasonClasses],
  ['grounds', withholdGrounds],
  ['attributes', disclosureAttributes],
  ['riskTiers', riskTiers],
  ['validities', validities],
  ['takeDownTriggers', takeDownTriggers],
  ['notifications', notificationKinds],
  ['checks', checkNames],
  ['severities', severities],
  ...codesOf(confidentialityCodes),
  ...codesOf(sensitivityCodes),
  ['findingCategories', lexiconCategories],
  ['issues', [...officeDataIssueCodes, ...officeTableIssueCodes]],
  ['officeTables', officeTableNames],
  ['bases', startingLexicon.entries.flatMap(({ basis }) => basis)],
  ...codesOf(proofreadingCodes),
];

/** What findings of one check say, by section. */
function codesOf(codes: Partial<Record<MessageSection, readonly string[]>>) {
  return Object.entries(codes).map(([section, names]) => [section as MessageSection, names] as const);
}

describe('message catalogues', () => {
  it.each(wanted)('have a text for every code of %s in every language', (section, codes) => {
    const missing = languages.flatMap((language) =>
      codes
        .filter((code) => !Object.hasOwn(catalogueOf(language)[section], code))
        .map((code) => `${language}: ${code}`),
    );
    expect(missing).toEqual([]);
  });

  it.each(messageSections)('say the same things in every language: %s', (section) => {
    const codes = languages.map((language) => Object.keys(catalogueOf(language)[section]).sort());
    expect(codes[1]).toEqual(codes[0]);
  });

  it.each(messageSections)('fill the same parameters in every language: %s', (section) => {
    const [zh, en] = languages.map((language) => catalogueOf(language)[section]);
    const differing = Object.keys(zh ?? {}).filter(
      (code) => String(placeholders(zh?.[code])) !== String(placeholders(en?.[code])),
    );
    expect(differing).toEqual([]);
  });

  it('name only sections that exist where a parameter is itself a code', () => {
    const sections = new Set<string>(messageSections);
    const unknown = languages.flatMap((language) =>
      messageSections.flatMap((section) =>
        Object.values(catalogueOf(language)[section])
          .flatMap(placeholders)
          .map((placeholder) => placeholder.split('|')[1])
          .filter((ofSection) => ofSection !== undefined && !sections.has(ofSection)),
      ),
    );
    expect(unknown).toEqual([]);
  });
});

function placeholders(template: string | undefined): string[] {
  return [...(template ?? '').matchAll(/\{([\w|]+)\}/g)].map((match) => match[1] ?? '').sort();
}

/** Codes of all errors that reach people through the API: every class under AppError in what it is made of, faults aside. */
function errorCodes(): string[] {
  const folders = ['libs/application/src', 'libs/domain', 'apps/api/src', 'libs/persistence/src'];
  return folders.flatMap((folder) =>
    sourcesBelow(folder).flatMap((source) =>
      [...source.matchAll(/class \w+ extends AppError \{(.*?)\n\}/gs)]
        .map((match) => match[1] ?? '')
        .filter((body) => !/kind = 'fault'/.test(body))
        .flatMap((body) => /code(?:: ([^;=]+))? ?(?:= '([A-Z_.]+)')?;/.exec(body)?.slice(1) ?? [])
        .flatMap((text) => [...(text ?? '').matchAll(/[A-Z_]+\.[A-Z_]+/g)].map(([code]) => code)),
    ),
  );
}

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
