import { readFileSync } from 'node:fs';
import { isOpenTo, isPermitted, type Permission, standingsOf } from '#domain/access';
import {
  administratorDuties,
  asId,
  duties,
  editorialDuties,
  instantOf,
  type Duty,
  type HeldDuty,
  type PersonActor,
  type PersonId,
  type UnitId,
} from '#domain/kernel';
import { shippedProcesses } from '../cases/processes.js';
import { contentAccess, isHiddenFrom, readsMasked } from './content-access.js';
import type { ItemScreen } from './read-models.port.js';

const me = asId<PersonId>('0190c000-0000-7000-8000-000000000001');
const [office, host, elsewhere] = ['office', 'host', 'elsewhere'].map((unit) => asId<UnitId>(unit));
const withheld = ['QUARANTINED', 'PURGED'];

interface Line {
  readonly permission: string;
  readonly roles: readonly string[];
  readonly relations: readonly string[];
  readonly states: readonly string[];
  readonly confidentiality: readonly string[];
}

/** The reviewed table, read here in a way of its own: what is expected never comes from the code that is tried. */
const lines: readonly Line[] = readFileSync('docs/permissions.csv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [permission = '', ...cells] = line.split(',');
    const [roles = [], relations = [], states = [], confidentiality = []] = cells.map((cell) =>
      cell.split('|').filter((word) => word !== ''),
    );
    return { permission, roles, relations, states, confidentiality };
  });

/** Every route of the API with the permission that it declares. */
const routes = Object.entries(
  (
    JSON.parse(readFileSync('apps/api/openapi.json', 'utf8')) as {
      readonly paths: Readonly<Record<string, Readonly<Record<string, { 'x-permission'?: string }>>>>;
    }
  ).paths,
).flatMap(([path, methods]) =>
  Object.entries(methods).flatMap(([method, operation]) => {
    const permission = operation['x-permission'];
    return permission === undefined ? [] : [{ route: `${method.toUpperCase()} ${path}`, permission }];
  }),
);

interface Person {
  readonly duty: Duty | null;
  readonly step: string | null;
}

/** Somebody without any duty, everybody with one, and with one that is limited to a step the table names, or to another. */
const people: readonly Person[] = [
  { duty: null, step: null },
  ...duties.map((duty) => ({ duty, step: null })),
  ...[...new Set(lines.flatMap(({ roles }) => roles).filter((role) => role.includes('/')))].flatMap(
    (role) => {
      const [duty = '', step = ''] = role.split('/');
      return [step, 'anotherStep'].map((one) => ({ duty: duty as Duty, step: one }));
    },
  ),
];

type Relation = 'author' | 'participant' | 'overseer' | 'colleague' | 'outsider';

/** Where somebody holds the duty, by how he is to stand to the item; null where nobody can stand so. */
function unitFor({ duty }: Person, relation: Relation): UnitId | null {
  if (duty === null) return relation === 'colleague' || relation === 'overseer' ? null : elsewhere!;
  if (relation === 'overseer') return duty === 'complianceOfficer' ? host! : null;
  if (relation === 'outsider') return elsewhere!;
  return relation === 'colleague' && duty === 'complianceOfficer' ? null : office!;
}

function isMeant({ duty, step }: Person, role: string): boolean {
  const isAdministrator = (administratorDuties as readonly (Duty | null)[]).includes(duty);
  switch (role) {
    case 'everybody':
      return true;
    case 'person':
      return !isAdministrator;
    case 'business':
      return (editorialDuties as readonly (Duty | null)[]).includes(duty);
    case 'administrators':
      return isAdministrator;
    default: {
      const [named, only] = role.split('/');
      return duty === named && (only === undefined || step === null || step === only);
    }
  }
}

/** Whoever watches over the unit does so as its author, too. */
const waysOf = ({ duty }: Person, relation: Relation): readonly Relation[] =>
  duty === 'complianceOfficer' && relation !== 'outsider' ? [relation, 'overseer'] : [relation];

interface Case {
  readonly person: Person;
  readonly permission: string;
  readonly relation: Relation;
  readonly state: string;
  readonly confidentiality: string;
}

function expected({ person, permission, relation, state, confidentiality }: Case): boolean {
  return lines.some(
    (line) =>
      line.permission === permission &&
      line.roles.some((role) => isMeant(person, role)) &&
      waysOf(person, relation).some((way) => line.relations.includes(way)) &&
      (line.states.includes('*') || line.states.includes(state)) &&
      line.confidentiality.includes(confidentiality),
  );
}

function actorOf({ duty, step }: Person, unitId: UnitId): PersonActor {
  const held: readonly HeldDuty[] = duty === null ? [] : [{ duty, unitId, step }];
  return { kind: 'person', personId: me, unitId, duties: held, authenticatedAt: instantOf(0) };
}

const [process] = shippedProcesses;
const treatingSteps =
  process!.definition.obligations.find(({ obligation }) => obligation === 'deidentification')?.steps ?? [];

function screenOf({ relation, state, confidentiality }: Case): ItemScreen {
  const isTreated = confidentiality === 'treated';
  return {
    item: {
      unitId: office,
      state,
      createdBy: relation === 'author' ? me : 'another',
      sourceDigest: 'source',
      contentDigest: isTreated ? 'rendition' : 'source',
    },
    hostId: host,
    authors: [],
    tasks: [],
    erasedAt: null,
    cases: [
      {
        kind: 'newPublication',
        definitionHash: process!.hash,
        snapshot: { context: { confirmed: isTreated ? treatingSteps : [] } },
      },
    ],
  } as unknown as ItemScreen; // the rest is not looked at
}

/** What the guard, and then whoever reads the item, say. */
function answered(one: Case, actor: PersonActor): boolean {
  const permission = one.permission as Permission;
  if (!isOpenTo(permission, actor.duties)) return false;
  const isKnown = one.relation === 'author' || one.relation === 'participant';
  const about = { unitId: office!, hostId: host!, isAuthor: one.relation === 'author', isKnown };
  const confidentiality = one.confidentiality as 'personal' | 'treated' | 'suspect';
  return isPermitted(permission, standingsOf(actor, about), { state: one.state, confidentiality });
}

const states = [
  ...new Set(
    shippedProcesses.flatMap(({ definition }) =>
      [...definition.stages, ...definition.asides].map(({ state }) => state),
    ),
  ),
  ...withheld,
];
const relations: readonly Relation[] = ['author', 'participant', 'overseer', 'colleague', 'outsider'];

/** Everything that can be asked about one item under a permission. */
function* casesOf(permission: string): Generator<readonly [Case, PersonActor]> {
  for (const person of people)
    for (const relation of relations) {
      const unitId = unitFor(person, relation);
      if (unitId === null) continue;
      const actor = actorOf(person, unitId);
      for (const state of new Set(states))
        for (const confidentiality of withheld.includes(state) ? ['suspect'] : ['personal', 'treated'])
          yield [{ person, permission, relation, state, confidentiality }, actor];
    }
}

const isAboutItems = (permission: string): boolean =>
  lines.some((line) => line.permission === permission && line.relations.length > 0);

describe('the table of permissions', () => {
  it('has seven cells in every line, and every permission of a route', () => {
    const text = readFileSync('docs/permissions.csv', 'utf8').trim().split('\n');
    const named = new Set(lines.map(({ permission }) => permission));
    expect([
      text.filter((line) => line.split(',').length !== 7),
      routes.filter(({ permission }) => !named.has(permission)),
    ]).toEqual([[], []]);
  });

  it('is what every route answers to everybody, in every state, relation and confidentiality of an item', () => {
    const wrong: unknown[] = [];
    let cases = 0;
    for (const { route, permission } of routes.filter((one) => isAboutItems(one.permission)))
      for (const [one, actor] of casesOf(permission)) {
        cases += 1;
        if (answered(one, actor) !== expected(one)) wrong.push({ route, ...one });
      }
    expect([wrong.slice(0, 5), cases >= 100_000]).toEqual([[], true]);
  });

  it('is what routes that name no item answer to everybody', () => {
    const wrong = routes
      .filter(({ permission }) => !isAboutItems(permission))
      .flatMap(({ route, permission }) =>
        people
          .filter((person) => {
            const allowed = lines.some(
              (line) => line.permission === permission && line.roles.some((role) => isMeant(person, role)),
            );
            return isOpenTo(permission as Permission, actorOf(person, elsewhere!).duties) !== allowed;
          })
          .map((person) => ({ route, person })),
      );
    expect(wrong).toEqual([]);
  });

  it('decides what of an item’s text its readers are given, covered or not', () => {
    const wrong: Case[] = [];
    for (const [one, actor] of casesOf('item.source')) {
      if (!expected({ ...one, permission: 'item.read' })) continue;
      const may = (permission: string): boolean => expected({ ...one, permission });
      const screen = screenOf(one);
      const access = may('item.source') ? 'source' : may('item.rendition') ? 'rendition' : 'none';
      const isWrong =
        contentAccess(actor, screen) !== access || readsMasked(actor, screen) === may('item.personalValues');
      if (isWrong) wrong.push(one);
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it('decides who sees what a quarantined item is called', () => {
    const wrong: Case[] = [];
    for (const [one, actor] of casesOf('item.catalogue')) {
      if (one.confidentiality !== 'suspect') continue;
      const isHidden = isHiddenFrom(actor, { unitId: office!, state: one.state });
      if (isHidden === expected(one)) wrong.push(one);
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  });
});
