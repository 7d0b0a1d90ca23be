import type { AccessChangeBody } from '#application';
import { asId, instantOf, type Duty, type Instant, type PersonId, type UnitId } from '#domain/kernel';
import type { AccessChangeRequest } from './administration.dto.js';

/** The change that a request asks for; the validation has seen to it that what its kind needs is there. */
export function toAccessChangeBody(body: AccessChangeRequest, now: Instant): AccessChangeBody {
  const personId = asId<PersonId>(body.personId ?? '');
  switch (body.kind) {
    case 'account.create':
      return {
        kind: body.kind,
        name: (body.name ?? '').trim(),
        username: (body.username ?? '').trim().toLowerCase(),
        unitId: asId<UnitId>(body.unitId ?? ''),
        departmentId:
          body.departmentId === undefined || body.departmentId === null
            ? null
            : asId<UnitId>(body.departmentId),
        post: body.post ?? null,
      };
    case 'account.block':
    case 'account.unblock':
    case 'password.reset':
    case 'secondFactor.end':
      return { kind: body.kind, personId };
    case 'duty.grant':
      return {
        kind: body.kind,
        personId,
        unitId: asId<UnitId>(body.unitId ?? ''),
        // Whether there is such a duty is asked with everything else about the change.
        duty: (body.duty ?? '') as Duty,
        step: body.step ?? null,
        validFrom: instantOrNull(body.validFrom) ?? now,
        validTo: instantOrNull(body.validTo),
      };
    case 'duty.revoke':
      return { kind: body.kind, personId, assignmentId: body.assignmentId ?? '' };
  }
}

function instantOrNull(text: string | null | undefined): Instant | null {
  return text === undefined || text === null ? null : instantOf(Date.parse(text));
}
