import {
  calendarKeepers,
  messageOf,
  processKeepers,
  tableKeepers,
  type AuthenticatedSession,
  type IdentityUnit,
  type Language,
} from '#application';
import type { Duty } from '#domain/kernel';
import type { SessionResponse } from './session.dto.js';

const administrators: readonly Duty[] = ['systemAdmin', 'securityAdmin', 'auditAdmin'];

/** The session as the web shows it. */
export function toSessionResponse(
  session: AuthenticatedSession,
  unit: IdentityUnit,
  language: Language,
): SessionResponse {
  const { actor, name, username, post, csrfToken, mustChangePassword } = session;
  return {
    person: { id: actor.personId, name, username, post },
    unit: { id: unit.id, name: unit.name, parentId: unit.parentId },
    duties: actor.duties.map(({ duty, unitId, step }) => ({
      duty,
      dutyName: messageOf(language, 'duties', duty),
      unitId,
      step,
    })),
    csrfToken,
    authenticatedAt: actor.authenticatedAt,
    mustChangePassword,
    areas: areasOf(actor.duties.map((held) => held.duty)),
  };
}

/** Who has a say in erasing what an item said. */
const erasers: readonly Duty[] = ['complianceOfficer', 'confidentialityReviewer', 'signer', 'leader'];

/** Which parts of the application a person's duties open; what may be done there is decided item by item. */
function areasOf(duties: readonly Duty[]): string[] {
  const isEditorial = duties.some((duty) => !administrators.includes(duty));
  return [
    ...(isEditorial ? ['tasks', 'items'] : []),
    ...(duties.includes('drafter') ? ['drafting'] : []),
    ...(duties.some((duty) => tableKeepers.includes(duty)) ? ['officeTables'] : []),
    ...(duties.some((duty) => processKeepers.includes(duty)) ? ['processes'] : []),
    ...(duties.some((duty) => duty === 'complianceOfficer' || duty === 'leader') ? ['strandedCases'] : []),
    ...(duties.some((duty) => calendarKeepers.includes(duty)) ? ['calendar'] : []),
    ...(duties.some((duty) => duty === 'complianceOfficer' || duty === 'auditAdmin') ? ['audit'] : []),
    ...(duties.some((duty) => erasers.includes(duty)) ? ['erasures'] : []),
    ...(duties.some((duty) => administrators.includes(duty)) ? ['administration'] : []),
  ];
}
