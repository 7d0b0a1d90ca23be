import { readFile } from 'node:fs/promises';
import { readPolicyDocument } from '#application';
import { asId, duties, type PersonId } from '#domain/kernel';
import { type OfficePolicy, proofUnits, Roster, type RosterDuty, type RosterMember } from '#domain/workflow';
import { UnusableInputError } from '../terminal/unusable-input.error.js';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The people of an office from a file of `shenjiao-roster/1` (docs/formats/process-prove.md).
 *
 * @throws UnusableInputError naming what is wrong with it.
 */
export async function readRoster(file: string): Promise<Roster> {
  const wrong = (why: string): never => {
    throw new UnusableInputError('PROVE.ROSTER_UNREADABLE', { file, why });
  };
  const root = await readObject(file, 'shenjiao-roster/1', wrong);
  const superiors = textsOf(root['superiors']);
  const agencies = textsOf(root['agencies']);
  const unitOf = (unit: unknown): string => {
    if (unit === undefined || unit === root['unit']) return proofUnits.own;
    if (typeof unit !== 'string') return wrong('unit');
    if (superiors.includes(unit)) return proofUnits.superior;
    return agencies.includes(unit) ? proofUnits.concerned : wrong(`unit ${unit}`);
  };
  const dutyOf = (held: Fields, at: string): RosterDuty => {
    const duty = duties.find((known) => known === held['duty']) ?? wrong(`${at}/duty`);
    return { duty, step: typeof held['step'] === 'string' ? held['step'] : null, unit: unitOf(held['unit']) };
  };
  const members = listOf(root['people'], '/people', wrong).map((person, index): RosterMember => {
    const id = person['person'];
    if (typeof id !== 'string' || id === '') return wrong(`/people/${index}/person`);
    const held = listOf(person['duties'], `/people/${index}/duties`, wrong);
    return {
      persons: [asId<PersonId>(id)],
      duties: held.map((one, at) => dutyOf(one, `/people/${index}/duties/${at}`)),
    };
  });
  const delegates = (
    root['delegations'] === undefined ? [] : listOf(root['delegations'], '/delegations', wrong)
  ).map(({ by, for: principal }, index): RosterMember => {
    const known = members.find(({ persons }) => persons[0] === principal);
    if (typeof by !== 'string' || known === undefined) return wrong(`/delegations/${index}`);
    return { persons: [asId<PersonId>(by), ...known.persons], duties: known.duties };
  });
  const absent = textsOf(root['absent']);
  return new Roster([...members.filter(({ persons }) => !absent.includes(String(persons[0]))), ...delegates]);
}

/**
 * An office's own rules from a file of `shenjiao-policy/1` (docs/formats/process-prove.md).
 *
 * @throws UnusableInputError naming what is wrong with it.
 */
export async function readPolicies(file: string): Promise<readonly OfficePolicy[]> {
  const wrong = (why: string): never => {
    throw new UnusableInputError('PROVE.POLICY_UNREADABLE', { file, why });
  };
  const read = readPolicyDocument(await readJson(file, wrong));
  return read.ok ? read.policies : wrong(read.path);
}

type Wrong = (why: string) => never;

async function readObject(file: string, format: string, wrong: Wrong): Promise<Fields> {
  const root = objectOf(await readJson(file, wrong), '/', wrong);
  return root['format'] === format ? root : wrong('/format');
}

function readJson(file: string, wrong: Wrong): Promise<unknown> {
  return readFile(file, 'utf8')
    .then((text): unknown => JSON.parse(text))
    .catch((cause: unknown) => wrong(cause instanceof Error ? cause.message : String(cause)));
}

function objectOf(value: unknown, at: string, wrong: Wrong): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong(at);
  return { ...value };
}

function listOf(value: unknown, at: string, wrong: Wrong): readonly Fields[] {
  if (!Array.isArray(value)) return wrong(at);
  return value.map((one, index) => objectOf(one, `${at}/${index}`, wrong));
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
