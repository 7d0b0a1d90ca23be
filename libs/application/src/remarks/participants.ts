import { asId, type PersonId } from '#domain/kernel';
import type { ItemScreen } from '../queries/read-models.port.js';

/** Everybody who wrote the item or has answered in its cases, but for one person. */
export function participantsOf(
  { authors, cases, item }: Pick<ItemScreen, 'authors' | 'cases' | 'item'>,
  except: PersonId,
): readonly PersonId[] {
  const acted = cases.flatMap(({ snapshot }) => Object.values(snapshot.context.acts).flat());
  const persons = new Set([item.createdBy, ...authors, ...acted].map((person) => asId<PersonId>(person)));
  persons.delete(except);
  return [...persons];
}
