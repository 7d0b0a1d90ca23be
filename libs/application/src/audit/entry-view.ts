import { auditActions, matchesCommitment, type ReadEntry, readEntry } from '#domain/audit-log';
import type { EntryRow } from '../queries/read-models.port.js';
import type { ActorView, AuditEntryView, SentenceView, TrailValueView } from '../queries/views.js';

/** An entry as people read it. One whose bytes cannot be read any more is shown by its columns and no sentence. */
export function toEntryView(row: EntryRow, itemTitle: string | null): AuditEntryView {
  const entry = readEntry(row.canon);
  return {
    id: row.id,
    itemId: row.itemId,
    itemTitle,
    seq: row.seq,
    at: row.columns.at,
    actor: actorOf(row),
    duty: entry?.duty ?? null,
    action: row.columns.action,
    step: row.columns.step,
    outcome: row.columns.outcome,
    reasonCodes: entry?.reasons ?? [],
    sentence: entry === null ? { key: 'entry.unreadable', params: {} } : sentenceOf(entry, row.aboutName),
    leaf: `sha256:${Buffer.from(row.leaf).toString('hex')}`,
  };
}

/** A person by name, or the system's component, which the catalogue names. */
export function actorOf({ columns: { actor }, actorName }: EntryRow): ActorView {
  return { kind: actor.startsWith('system:') ? 'system' : 'person', id: actor, name: actorName };
}

/** The sentence registered for the action, with the codes that it may name, and whom it is about. */
export function sentenceOf(entry: ReadEntry, aboutName: string | null): SentenceView {
  const said: Readonly<Record<string, string | number | null | undefined>> = {
    step: entry.step,
    outcome: entry.outcome,
    duty: entry.duty,
    state: entry.state,
    round: entry.round,
    reasons: entry.reasons?.join(','),
    ...Object.fromEntries(
      Object.entries(entry.facts ?? {}).map(([name, value]) => [
        name,
        typeof value === 'boolean' ? String(value) : value,
      ]),
    ),
    ...(aboutName === null ? {} : { person: aboutName }),
  };
  const params = Object.fromEntries(
    Object.entries(said).filter(
      (pair): pair is [string, string | number] => pair[1] !== null && pair[1] !== undefined,
    ),
  );
  return { key: auditActions[entry.action].sentence, params };
}

/** The values that an entry commits to, each checked against its commitment. */
export function valuesOf(row: EntryRow, isHidden: boolean): readonly TrailValueView[] {
  const commitments = readEntry(row.canon)?.commitments ?? {};
  const fields = [...new Set([...Object.keys(commitments), ...row.values.map(({ field }) => field)])].sort(
    (a, b) => (a < b ? -1 : 1),
  );
  return fields.map((field) => {
    const kept = row.values.find((value) => value.field === field);
    if (kept === undefined) return { field, value: null, check: 'erased' };
    const commitment = commitments[field];
    if (commitment === undefined || !matchesCommitment(kept, commitment))
      return { field, value: isHidden ? null : kept.value, check: 'differs' };
    return isHidden
      ? { field, value: null, check: 'withheld' }
      : { field, value: kept.value, check: 'matches' };
  });
}
