import { administratorDuties, editorialDuties, type Duty, type HeldDuty } from '#domain/kernel';
import { permissionRows } from './data/permissions.js';

/** What somebody may be allowed to do; the names are the table's. */
export type Permission = (typeof permissionRows)[number]['permission'];

/** `person` is everybody with a session who is no administrator, whatever duties he holds. */
export type Role = Duty | 'person';

/** How somebody stands to an item: he wrote it, it has come to him, he watches over it, it lies in his unit, or none of these. */
export type Relation = 'author' | 'participant' | 'overseer' | 'colleague' | 'outsider';

/** What an item's text holds: personal information, what is left after treatment, or what may be a state secret. */
export type Confidentiality = 'personal' | 'treated' | 'suspect';

/** One of the ways in which a person stands to an item. */
export interface Standing {
  readonly role: Role;
  /** The step that the duty is limited to, if any. */
  readonly step: string | null;
  readonly relation: Relation;
}

interface Row {
  readonly roles: readonly RowRole[];
  readonly relations: ReadonlySet<string>;
  readonly states: ReadonlySet<string>;
  readonly confidentiality: ReadonlySet<string>;
}

interface RowRole {
  readonly role: Role;
  /** Holders of the duty for another step only are not meant. */
  readonly step: string | null;
}

const groups: Readonly<Record<string, readonly Role[]>> = {
  everybody: ['person', ...administratorDuties],
  business: editorialDuties,
  administrators: administratorDuties,
};

const rows: ReadonlyMap<Permission, readonly Row[]> = readRows();

interface WrittenRow {
  readonly permission: Permission;
  readonly roles: readonly string[];
  readonly relations: readonly string[];
  readonly states: readonly string[];
  readonly confidentiality: readonly string[];
}

function readRows(): ReadonlyMap<Permission, readonly Row[]> {
  const found = new Map<Permission, Row[]>();
  const written: readonly WrittenRow[] = permissionRows;
  for (const { permission, roles, relations, states, confidentiality } of written) {
    const row = {
      roles: roles.flatMap(rolesOf),
      relations: new Set(relations),
      states: new Set(states),
      confidentiality: new Set(confidentiality),
    };
    found.set(permission, [...(found.get(permission) ?? []), row]);
  }
  return found;
}

function rolesOf(written: string): readonly RowRole[] {
  const [name = '', step = null] = written.split('/');
  return (groups[name] ?? [name as Role]).map((role) => ({ role, step }));
}

/**
 * Whether a permission can be this person's at all: some row allows it to one of the duties. What may be done with one
 * item is asked of `isPermitted`.
 *
 * @param duties  those held at this moment, in whatever unit.
 */
export function isOpenTo(
  permission: Permission,
  duties: readonly Pick<HeldDuty, 'duty' | 'step'>[],
): boolean {
  const held = [...rolesHeld(duties)];
  return (rows.get(permission) ?? []).some((row) => held.some((one) => isMeant(row, one)));
}

/**
 * Whether a row allows something to somebody who stands to an item in these ways. Default: no.
 *
 * @param state  the item's, as its cases name it.
 * @source GB/T 22239-2019 8.1.4.2 (access control by user and object)
 */
export function isPermitted(
  permission: Permission,
  standings: readonly Standing[],
  { state, confidentiality }: { readonly state: string; readonly confidentiality: Confidentiality },
): boolean {
  return (rows.get(permission) ?? []).some(
    (row) =>
      row.confidentiality.has(confidentiality) &&
      (row.states.has('*') || row.states.has(state)) &&
      standings.some((standing) => row.relations.has(standing.relation) && isMeant(row, standing)),
  );
}

/** The roles that duties come to: administrators are nobody else. */
export function rolesHeld(
  duties: readonly Pick<HeldDuty, 'duty' | 'step'>[],
): readonly Pick<Standing, 'role' | 'step'>[] {
  const isAdministrator = duties.some(({ duty }) => (administratorDuties as readonly Duty[]).includes(duty));
  const held = duties.map(({ duty, step }) => ({ role: duty, step }));
  return isAdministrator ? held : [{ role: 'person', step: null }, ...held];
}

function isMeant(row: Row, { role, step }: Pick<Standing, 'role' | 'step'>): boolean {
  return row.roles.some(
    (meant) => meant.role === role && (meant.step === null || step === null || meant.step === step),
  );
}
