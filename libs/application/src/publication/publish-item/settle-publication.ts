import type { EntryFields } from '#domain/audit-log';
import type { WorkingCalendar } from '#domain/calendar';
import type { Instant } from '#domain/kernel';
import { decide } from '#domain/workflow';
import type { Decided } from '#domain/workflow';
import { applyMove } from '../../cases/apply-move.js';
import { readItemFacts } from '../../cases/item-facts.js';
import { processOf } from '../../cases/processes.js';
import { afterwardsDue } from '../../deadlines/afterwards-due.js';
import type { CaseRow, IdSource, ItemRow, Transaction } from '../../ports/index.js';
import type { PublicationFailureCode } from './check-publishable.js';

/** The locked case whose publication is being settled, and the moment. */
export interface Settling {
  readonly tx: Transaction;
  readonly ids: IdSource;
  readonly item: ItemRow;
  readonly running: CaseRow;
  readonly now: Instant;
  readonly calendar: WorkingCalendar;
}

/** What the process says to the delivery that was made, or that failed with a code. Writes nothing. */
export async function decideDelivery(
  settling: Settling,
  failure: PublicationFailureCode | null,
): Promise<Decided> {
  const { tx, item, running, now, calendar } = settling;
  const { contentDigest, releasePlanDigest } = item;
  const process = processOf(running.definitionHash);
  const due = afterwardsDue(process, calendar, now);
  const type = failure === null ? 'publication.completed' : 'publication.failed';
  return decide(process, running.snapshot, {
    type,
    by: { kind: 'system', component: 'publisher' },
    now,
    shown: failure === null ? { contentDigest, releasePlanDigest } : null,
    given: failure === null ? {} : { failure },
    facts: { ...(await readItemFacts(tx, item, [], type)), ...(due === null ? {} : { afterwardsDue: due }) },
  });
}

/** Writes what the process said, with its entry; the actor is the program, never a person (I6). */
export function settleDelivery(
  { tx, ids, item, running, now }: Settling,
  decided: Decided,
  entry: Pick<EntryFields, 'action' | 'outcome' | 'reasons' | 'facts'>,
): void {
  // Completion is asked for before anything is written; a definition that cannot take a failure has not been proven.
  if (decided.kind === 'refused')
    throw new Error(`${entry.action} refused: ${JSON.stringify(decided.reasons)}`);
  const { state } = applyMove({ tx, ids, at: now }, { item, case: running, closing: null }, decided);
  tx.appendEntry(
    item,
    {
      id: ids.next(),
      at: now,
      actor: 'system:publisher',
      case: running.id,
      revision: item.sourceDigest,
      rendition: item.contentDigest,
      releasePlan: item.releasePlanDigest,
      definition: running.definitionHash,
      state,
      ...entry,
    },
    [],
  );
}
