import { readEntry } from '#domain/audit-log';
import type { Digest } from '#domain/kernel';
import { actorOf, toEntryView, valuesOf } from '../audit/entry-view.js';
import type { Looking } from './allowed-actions.js';
import { standsConfirmed } from './content-access.js';
import { hides } from './item-view.js';
import type { EntryRow } from './read-models.port.js';
import type { TimelineEntryView } from './views.js';

/** Reading leaves an entry for the officer, but is no step on the item's way. */
const notOnTheWay = ['source.read', 'trail.read', 'form.printed'];

/** What happened to an item, oldest first, for those who work on it. */
export function timelineOf(looking: Looking, entries: readonly EntryRow[]): readonly TimelineEntryView[] {
  return entries
    .filter(({ columns }) => !notOnTheWay.includes(columns.action))
    .map((row) => toTimelineEntry(looking, row));
}

function toTimelineEntry(looking: Looking, row: EntryRow): TimelineEntryView {
  const { screen } = looking;
  const entry = readEntry(row.canon);
  const decision = screen.decisions.find(
    ({ taskId }) => taskId === entry?.task && entry?.action === 'task.decided',
  );
  const { seq, at, duty, action, step, outcome, sentence } = toEntryView(row, null);
  return {
    seq,
    at,
    actor: actorOf(row),
    duty,
    action,
    step,
    outcome,
    round: entry?.round ?? null,
    sentence,
    opinion: valuesOf(row, hides(looking)).find(({ field }) => field === 'opinion')?.value ?? null,
    reasonClass: decision?.reasonClass ?? null,
    ground: decision?.ground ?? null,
    contentDigest: (entry?.rendition ?? null) as Digest | null,
    paper: decision?.paper ?? null,
    stale: decision !== undefined && !standsConfirmed(screen, decision),
  };
}
