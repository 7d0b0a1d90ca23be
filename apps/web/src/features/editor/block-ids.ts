/** A node of the editor that must carry an id of its own, where it stands, and the id it has now. */
export interface IdentifiedNode {
  readonly position: number;
  readonly id: string | null;
}

/**
 * The ids to set so that every block has one and no two share one. A block that has an id keeps it; of several with
 * the same id (a pasted copy, a split) the first in reading order keeps it.
 */
export function idsToSet(
  nodes: Iterable<IdentifiedNode>,
  freshId: () => string,
): readonly { readonly position: number; readonly id: string }[] {
  const taken = new Set<string>();
  const changes: { position: number; id: string }[] = [];
  for (const { position, id } of nodes) {
    if (id !== null && !taken.has(id)) {
      taken.add(id);
    } else {
      const fresh = freshId();
      taken.add(fresh);
      changes.push({ position, id: fresh });
    }
  }
  return changes;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A new block id: 12 characters of the alphabet that the document model allows, 72 random bits. */
export function freshBlockId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('');
}
