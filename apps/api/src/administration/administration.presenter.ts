import type { AdministeredPerson, ChangeView } from '#application';
import type { Words } from '../shared/words.js';
import type { AccessChangeResponse, AdministeredPersonResponse } from './administration.dto.js';

export function toAdministeredPerson(
  { accountId, duties, ...person }: AdministeredPerson,
  words: Words,
): AdministeredPersonResponse {
  return {
    ...person,
    isActive: accountId !== null && person.isActive,
    duties: duties.map((held) => ({
      ...held,
      dutyName: words.of('duties', held.duty),
      stepName: words.orNull('steps', held.step),
    })),
  };
}

export function toAccessChange(change: ChangeView, words: Words): AccessChangeResponse {
  const { body } = change;
  const granted = body.kind === 'duty.grant' ? body : null;
  const status = change.outcome ?? 'waiting';
  return {
    id: change.id,
    kind: body.kind,
    kindName: words.of('accessChanges', body.kind),
    subjectName: change.subjectName,
    username: body.kind === 'account.create' ? body.username : null,
    duty: granted?.duty ?? null,
    dutyName: granted === null ? null : words.of('duties', granted.duty),
    unitId: granted?.unitId ?? (body.kind === 'account.create' ? body.unitId : null),
    validFrom: granted?.validFrom ?? null,
    validTo: granted?.validTo ?? null,
    reason: change.reason,
    proposerName: change.proposerName,
    proposedAt: change.proposedAt,
    status,
    statusName: words.of('accessChanges', status),
    deciderName: change.deciderName,
    decidedAt: change.decidedAt,
    allowedOutcomes: [...change.allowedOutcomes],
    reasons: change.reasons.map((code) => words.of('reasons', code)),
  };
}
