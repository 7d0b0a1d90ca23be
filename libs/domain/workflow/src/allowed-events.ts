import type { Instant } from '#domain/kernel';
import type { CaseEvent, ItemFacts, PersonBy } from './case-event.js';
import type { CompiledProcess } from './compile.js';
import { policyAskedBy } from './language/lower.js';
import { reasonsAgainst } from './policies.js';
import type { RefusalReason } from './refusal.js';
import { restore, type StoredSnapshot } from './snapshot.js';
import { waysOut } from './ways-out.js';
import {
  editEventTypes,
  type Asked,
  type EventType,
  type OutcomeId,
  type PolicyName,
  type StateId,
  type StepId,
} from './vocabulary.js';

/** Which policy asks for what on the form. */
const askedBy: Readonly<Partial<Record<PolicyName, Asked>>> = Object.fromEntries(
  Object.entries(policyAskedBy).map(([asked, policy]) => [policy, asked]),
);

/** Judged only when the event is sent: what the form says, and which digests it showed. */
const judgedLater: readonly PolicyName[] = [...(Object.keys(askedBy) as PolicyName[]), 'shownIsCurrent'];

/** One event that the present place offers to people, and whether this person may send it. */
export interface AllowedEvent {
  readonly event: EventType;
  readonly step: StepId | null;
  readonly outcome: OutcomeId | null;
  /** Where it leads when no condition chooses otherwise. */
  readonly to: StateId;
  readonly asks: readonly Asked[];
  readonly allowed: boolean;
  readonly reasons: readonly RefusalReason[];
}

/** Who asks, and what the rows say. */
export interface Asking {
  readonly by: PersonBy;
  readonly now: Instant;
  readonly facts: ItemFacts;
}

/**
 * Every event that people may send here, each with all reasons against this person sending it. Changes of
 * content are not among them: `draftEditReasons` and `treatmentEditReasons` speak of those.
 */
export function allowedEvents(
  process: CompiledProcess,
  stored: StoredSnapshot,
  asking: Asking,
): readonly AllowedEvent[] {
  const plain = new Map(waysOut(restore(process, stored)).map((way) => [way.meta.event, way]));
  return [...plain.values()]
    .filter(({ params, meta }) => params.policies.includes('personActs') && !isEdit(meta.event))
    .map(({ params, meta }) => {
      const event: CaseEvent = { ...asking, type: meta.event, shown: null, given: {} };
      const policies = params.policies.filter((policy) => !judgedLater.includes(policy));
      const reasons = reasonsAgainst(policies, {
        ...params,
        definition: process.definition,
        context: stored.context,
        event,
      });
      const asks = params.policies.flatMap((policy) => askedBy[policy] ?? []);
      return { ...meta, asks, allowed: reasons.length === 0, reasons };
    });
}

function isEdit(event: EventType): boolean {
  return editEventTypes.some((edit) => edit === event);
}
