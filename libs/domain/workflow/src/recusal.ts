import type { PersonId } from '#domain/kernel';
import type { CaseContext } from './case-context.js';
import { refusal, type RefusalReason } from './refusal.js';

/**
 * Grounds on which somebody leaves a case: an interest of one's own, one of a relative's, or something else that may
 * keep one from being impartial.
 *
 * @source 中华人民共和国公务员法 (2018) 第七十六条
 */
export const recusalGrounds = ['OWN_INTEREST', 'RELATIVE_INTEREST', 'OTHER_PARTIALITY'] as const;
export type RecusalGround = (typeof recusalGrounds)[number];

/** Why these persons may not act: one of them has left the case. Whoever acts for somebody who has left is barred with him. */
export function recusalReasons(
  { recused = [] }: CaseContext,
  persons: readonly PersonId[],
): readonly RefusalReason[] {
  return persons
    .filter((person) => recused.includes(person))
    .map((person) => ({ ...refusal('PERSON.RECUSED', { person }), basis: 'law.civilServants.76' as const }));
}
