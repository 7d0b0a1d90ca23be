import { commitValue } from '#domain/audit-log';
import type { Instant, PersonActor } from '#domain/kernel';
import { decide, type Given } from '#domain/workflow';
import { requireFinishable } from '../assignments/require-finishable.js';
import type { Rosters } from '../assignments/rosters.js';
import { applyMove, type AppliedMove } from '../cases/apply-move.js';
import { applyStanding } from '../cases/apply-standing.js';
import { byPerson, dutiesIn, readItemFacts } from '../cases/item-facts.js';
import { processOf } from '../cases/processes.js';
import { whatChanged } from '../cases/what-changed.js';
import { requireUnmarkedWords } from '../cases/refusal-recorder.js';
import { ItemStaleError } from '../errors/conflict.errors.js';
import { ItemNotFoundError } from '../errors/not-found.error.js';
import { viewerOf } from '../queries/viewer.js';
import { namedRendition } from '../deidentification/settle-rendition.js';
import { DecisionRefusedError } from '../errors/refused.errors.js';
import type { IdSource, Randomness } from '../ports/environment.ports.js';
import type { CaseRow, ItemRow } from '../ports/rows.js';
import type { LockedItem, Transaction } from '../ports/unit-of-work.port.js';

/** Under which action each event on an item is recorded. */
const recordedAs = {
  'item.recall': 'item.recalled',
  'item.quarantine': 'item.quarantined',
  'item.pause': 'item.paused',
  'item.void': 'item.voided',
} as const;

export interface ItemEvent {
  readonly type: keyof typeof recordedAs;
  readonly actor: PersonActor;
  readonly itemVersion: number;
  /** Free text that the entry commits to. */
  readonly reason: string | null;
  readonly now: Instant;
}

/** What an event is written with; `rosters` where people must be left who can finish the case afterwards. */
export interface ItemEventTools {
  readonly ids: IdSource;
  readonly randomness: Randomness;
  readonly rosters?: Rosters;
}

export interface ItemEventAnswer {
  readonly itemId: string;
  readonly itemVersion: number;
  readonly state: string;
  readonly entryId: string;
  readonly opened: AppliedMove['opened'];
}

/**
 * A person's event on the item rather than on one task: judged by the publishing case, written with its entry.
 *
 * @throws ItemNotFoundError for somebody without a duty in the item's unit.
 * @throws ItemStaleError when the item has moved on since it was shown.
 * @throws DecisionRefusedError
 */
export async function driveItemEvent(
  tx: Transaction,
  tools: ItemEventTools,
  locked: LockedItem,
  event: ItemEvent,
): Promise<ItemEventAnswer> {
  const { item } = locked;
  const running = await requireCurrentItem(tx, locked, event);
  requireUnmarkedWords({ reason: event.reason });
  const process = processOf(running.definitionHash);
  const outcome = decide(process, running.snapshot, {
    type: event.type,
    by: byPerson(event.actor, item),
    now: event.now,
    shown: null,
    given: { statement: event.reason !== null } satisfies Given,
    facts: await readItemFacts(tx, item, locked.openTasks, event.type),
  });
  if (outcome.kind === 'refused') throw new DecisionRefusedError(event.type, outcome.reasons, []);
  if (tools.rosters !== undefined) {
    const { roster } = await tools.rosters.at(tx, locked.rosterVersion, event.now);
    requireFinishable(event.type, { process, unitId: item.unitId, roster }, running.snapshot, outcome.next);
  }
  const applied = applyMove(
    { tx, ids: tools.ids, at: event.now },
    { item, case: running, closing: null },
    outcome,
  );
  await applyStanding({ tx, at: event.now }, item.id, outcome.effects, event.type);
  return {
    ...appendItemEntry(tx, tools, { item, case: running }, { event, applied }),
    opened: applied.opened,
  };
}

/** @throws ItemNotFoundError, ItemStaleError */
export async function requireCurrentItem(
  tx: Transaction,
  locked: LockedItem,
  shown: { readonly actor: PersonActor; readonly itemVersion: number },
): Promise<CaseRow> {
  const { item } = locked;
  const knows = mayInspect(shown.actor, item) || (await tx.mayKnowItem(viewerOf(shown.actor), item.id));
  if (!knows || locked.case === null) throw new ItemNotFoundError(item.id);
  if (item.version === shown.itemVersion) return locked.case;
  const current = { itemVersion: item.version, state: item.state, contentDigest: item.contentDigest };
  throw new ItemStaleError(item.id, await whatChanged(tx, item.id, current));
}

/** The confidentiality reviewer may lock any item of the unit, also one that has not come to him yet. */
function mayInspect(actor: PersonActor, item: ItemRow): boolean {
  return dutiesIn(actor, item.unitId).some((held) => held.duty === 'confidentialityReviewer');
}

function appendItemEntry(
  tx: Transaction,
  tools: { readonly ids: IdSource; readonly randomness: Randomness },
  { item, case: running }: { readonly item: ItemRow; readonly case: CaseRow },
  { event, applied }: { readonly event: ItemEvent; readonly applied: AppliedMove },
): Omit<ItemEventAnswer, 'opened'> {
  const id = tools.ids.next();
  const values =
    event.reason === null ? [] : [{ field: 'reason', value: event.reason, salt: tools.randomness.bytes(32) }];
  tx.appendEntry(
    item,
    {
      id,
      at: event.now,
      actor: event.actor.personId,
      action: recordedAs[event.type],
      case: running.id,
      outcome: 'done',
      state: applied.state,
      revision: item.sourceDigest,
      rendition: namedRendition(item),
      releasePlan: item.releasePlanDigest,
      definition: running.definitionHash,
      commitments: Object.fromEntries(values.map((value) => [value.field, commitValue(value)])),
    },
    values,
  );
  return { itemId: item.id, itemVersion: item.version + 1, state: applied.state, entryId: id };
}
