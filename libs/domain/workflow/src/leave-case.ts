import type { PersonId } from '#domain/kernel';
import type { StoredSnapshot } from './snapshot.js';

/** The case after this person has left it for good; what he has done in it before stays done. */
export function withRecusal(stored: StoredSnapshot, person: PersonId): StoredSnapshot {
  const { recused = [] } = stored.context;
  if (recused.includes(person)) return stored;
  return { ...stored, context: { ...stored.context, recused: [...recused, person] } };
}
