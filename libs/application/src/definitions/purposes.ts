import type { Duty, PersonActor } from '#domain/kernel';
import type { ProcessKind } from '#domain/workflow';

/** What a definition may be in force for: an item's ordinary way, or one of those that are chosen for single items. */
export const processPurposes = [
  'publication',
  'normativeDocument',
  'reprint',
  'emergency',
  'correction',
] as const;
export type ProcessPurpose = (typeof processPurposes)[number];

/** What can be proposed: a definition for a purpose, or the office's own rules over all of them. */
export const proposalPurposes = [...processPurposes, 'policies'] as const;
export type ProposalPurpose = (typeof proposalPurposes)[number];

/** The kind that a definition must be of, so that it owes the floor that its purpose asks for. */
export const kindOfPurpose: Readonly<Record<ProcessPurpose, ProcessKind>> = {
  publication: 'newPublication',
  normativeDocument: 'newPublication',
  reprint: 'reprint',
  emergency: 'emergency',
  correction: 'correction',
};

/** Who proposes how a unit works: its compliance officers, or those of a unit above it. */
export const proposingDuties: readonly Duty[] = ['complianceOfficer'];

/** Who brings it into force: a leader who signs for the unit, its main leader, or another compliance officer. */
export const decidingDuties: readonly Duty[] = ['signer', 'leader', 'complianceOfficer'];

/** To whom the pages about how a unit works are of use. */
export const processKeepers: readonly Duty[] = [...new Set([...proposingDuties, ...decidingDuties])];

/** How long ago whoever brings something into force may have given the password. */
export const freshMinutes = 5;

/** @param upwards the unit and those above it. */
export function holdsAny(actor: PersonActor, duties: readonly Duty[], upwards: readonly string[]): boolean {
  return actor.duties.some(({ duty, unitId }) => duties.includes(duty) && upwards.includes(unitId));
}
