import { administratorDuties, duties, type Duty, type Instant } from '#domain/kernel';
import type { AccessChangeBody } from './access-change.js';
import type { AccessIssueCode } from './administration.errors.js';
import type { AdministeredPerson, AdministrationStore } from './administration.store.port.js';

interface AccessIssue {
  readonly code: AccessIssueCode;
  readonly path: string;
}

const usernameForm = /^[a-z][a-z0-9._-]{2,31}$/;

/** What keeps a change from being carried out as things stand, all of it at once; asked when it is proposed and when it is decided. */
export async function accessChangeIssues(
  store: AdministrationStore,
  body: AccessChangeBody,
  now: Instant,
): Promise<readonly AccessIssue[]> {
  if (body.kind === 'account.create') return newAccountIssues(store, body);
  const person = await store.findPerson(body.personId, now);
  if (person === null) return [{ code: 'ADMINISTRATION.UNKNOWN_PERSON', path: 'personId' }];
  switch (body.kind) {
    case 'account.block':
    case 'account.unblock':
      return person.isActive === (body.kind === 'account.block') ? [] : [nothingChanges];
    case 'password.reset':
    case 'secondFactor.end':
      return person.accountId === null ? [nothingChanges] : [];
    case 'duty.revoke':
      return person.duties.some(({ id }) => id === body.assignmentId) ? [] : [nothingChanges];
    case 'duty.grant':
      return grantIssues(store, body, person, now);
  }
}

const nothingChanges: AccessIssue = { code: 'ADMINISTRATION.NOTHING_CHANGES', path: 'kind' };

async function newAccountIssues(
  store: AdministrationStore,
  body: Extract<AccessChangeBody, { kind: 'account.create' }>,
): Promise<readonly AccessIssue[]> {
  const issues: AccessIssue[] = [];
  if (!usernameForm.test(body.username))
    issues.push({ code: 'ADMINISTRATION.USERNAME_FORM', path: 'username' });
  else if (await store.isUsernameTaken(body.username))
    issues.push({ code: 'ADMINISTRATION.USERNAME_TAKEN', path: 'username' });
  const unit = await store.findUnit(body.unitId);
  if (unit === null || unit.kind === 'department')
    issues.push({ code: 'ADMINISTRATION.UNKNOWN_UNIT', path: 'unitId' });
  if (body.departmentId !== null && (await store.findUnit(body.departmentId))?.kind !== 'department')
    issues.push({ code: 'ADMINISTRATION.UNKNOWN_UNIT', path: 'departmentId' });
  return issues;
}

async function grantIssues(
  store: AdministrationStore,
  { duty, unitId, step, validFrom, validTo }: Extract<AccessChangeBody, { kind: 'duty.grant' }>,
  person: AdministeredPerson,
  now: Instant,
): Promise<readonly AccessIssue[]> {
  const issues: AccessIssue[] = [];
  const unit = await store.findUnit(unitId);
  if (!duties.includes(duty)) issues.push({ code: 'ADMINISTRATION.UNKNOWN_DUTY', path: 'duty' });
  if (unit === null) issues.push({ code: 'ADMINISTRATION.UNKNOWN_UNIT', path: 'unitId' });
  else if (isAdministrator(duty) && unit.kind !== 'host')
    issues.push({ code: 'ADMINISTRATION.ADMINISTRATOR_OF_HOST', path: 'unitId' });
  if (validTo !== null && (validTo <= validFrom || validTo <= now))
    issues.push({ code: 'ADMINISTRATION.PERIOD', path: 'validTo' });
  const meanwhile = person.duties.filter(
    (held) =>
      (validTo === null || held.validFrom < validTo) && (held.validTo === null || held.validTo > validFrom),
  );
  if (meanwhile.some((held) => classOf(held.duty) !== classOf(duty)))
    issues.push({ code: 'ADMINISTRATION.DUTIES_EXCLUDE', path: 'duty' });
  if (meanwhile.some((held) => held.duty === duty && held.unitId === unitId && held.step === step))
    issues.push({ code: 'ADMINISTRATION.NOTHING_CHANGES', path: 'duty' });
  return issues;
}

const isAdministrator = (duty: Duty): boolean => (administratorDuties as readonly Duty[]).includes(duty);

/** Business duties are of one class; each administrator is of his own. */
const classOf = (duty: Duty): string => (isAdministrator(duty) ? duty : 'business');
