import type { PersonActor } from '#domain/kernel';
import { rolesHeld, type Relation, type Standing } from './permission-table.js';

/** What is known about a person and an item. */
export interface AboutItem {
  readonly unitId: string;
  readonly hostId: string;
  /** He made the item or wrote a revision of it. */
  readonly isAuthor: boolean;
  /** It has come to him: by his duty, by what he decided, or because it was handed to him. */
  readonly isKnown: boolean;
}

/**
 * In which ways a person stands to an item: as whoever he is, with each duty he holds in the item's unit, and as
 * compliance officer of the unit or of the host. Duties in other units say nothing about it.
 */
export function standingsOf(actor: Pick<PersonActor, 'duties'>, about: AboutItem): readonly Standing[] {
  const own = actor.duties.filter(({ unitId }) => unitId === about.unitId);
  const oversees = actor.duties.some(
    ({ duty, unitId }) =>
      duty === 'complianceOfficer' && (unitId === about.unitId || unitId === about.hostId),
  );
  const relation = relationOf(about, own.length > 0);
  const [whoever] = rolesHeld(actor.duties);
  return [
    ...(whoever?.role === 'person' ? [{ ...whoever, relation }] : []),
    ...own.map(({ duty, step }) => ({ role: duty, step, relation })),
    ...(oversees ? overseer : []),
  ];
}

const overseer: readonly Standing[] = (['person', 'complianceOfficer'] as const).map((role) => ({
  role,
  step: null,
  relation: 'overseer',
}));

function relationOf({ isAuthor, isKnown }: AboutItem, isOfUnit: boolean): Relation {
  if (isKnown && isAuthor) return 'author';
  if (isKnown) return 'participant';
  return isOfUnit ? 'colleague' : 'outsider';
}
