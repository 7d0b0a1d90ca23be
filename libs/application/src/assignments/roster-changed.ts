import type { Instant } from '#domain/kernel';
import type { OutboxRow } from '../ports/rows.js';

/** The outbox row after which cases are looked through for those that nobody can finish any more. */
export function rosterChanged(changeId: string, at: Instant): OutboxRow {
  return {
    kind: 'roster.changed',
    dedupeKey: `roster:${changeId}`,
    payload: {},
    createdAt: at,
    notBefore: at,
  };
}
