import type { StoredSnapshot, Subject } from '#domain/workflow';

/**
 * What the answers in a case are about. A publishing case judges the item as it stands; a take-down judges what was
 * public when it began, so that it can be decided however far the item's own text has moved on since.
 */
export function subjectOfCase(
  { contentDigest, releasePlanDigest }: Subject,
  { kind, snapshot }: { readonly kind: string; readonly snapshot: StoredSnapshot },
): Subject {
  const taken = kind === 'takeDown' ? snapshot.context.subject : null;
  return taken ?? { contentDigest, releasePlanDigest };
}
