import type { Instant } from '#domain/kernel';
import type { CaseEvent, ItemFacts, PersonBy } from './case-event.js';
import type { CompiledProcess } from './compile.js';
import { awaitableAt } from './conditions.js';
import type { TransitionMeta } from './machine-types.js';
import { policyAskedBy } from './language/lower.js';
import { reasonsAgainst } from './policies.js';
import type { RefusalReason } from './refusal.js';
import { restore, type StoredSnapshot } from './snapshot.js';
import { waysOut, type WayOut } from './ways-out.js';
import {
  editEventTypes,
  signerOutcomes,
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
  /** Of an answer that sends back: what it can do again, and which standing confirmations fall by each. */
  readonly returns?: readonly Return[];
}

/** One thing that an answer sends back: the step to name, where a person names it, and what falls. */
export interface Return {
  readonly returnTo: StepId | null;
  readonly falls: readonly StepId[];
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
  const ways = waysOut(restore(process, stored));
  const plain = new Map(ways.map((way) => [way.meta.event, way]));
  return [...plain.values()]
    .filter(({ params, meta }) => params.policies.includes('personActs') && isAnswer(meta))
    .map(({ params, meta }) => {
      const returns = returnsBy(process, stored, ways, meta.event);
      const event: CaseEvent = { ...asking, type: meta.event, shown: null, given: {} };
      const policies = params.policies.filter((policy) => !judgedLater.includes(policy));
      const reasons = reasonsAgainst(policies, {
        ...params,
        definition: process.definition,
        context: stored.context,
        event,
      });
      const asks = params.policies.flatMap((policy) => askedBy[policy] ?? []);
      const { step, outcome, to } = meta;
      const allowed = reasons.length === 0;
      const offered = { event: meta.event, step, outcome, to, asks, allowed, reasons };
      return returns.length === 0 ? offered : { ...offered, returns };
    });
}

/** Changing content, and changing who answers, are no answers. */
function isAnswer({ event, outcome }: TransitionMeta): boolean {
  return (
    editEventTypes.every((edit) => edit !== event) && signerOutcomes.every((signer) => signer !== outcome)
  );
}

/** What the event can send back from here, with the confirmations that stand now and would fall. */
function returnsBy(
  { definition }: CompiledProcess,
  { context }: StoredSnapshot,
  ways: readonly WayOut[],
  event: EventType,
): readonly Return[] {
  const stands = (step: StepId): boolean => step !== definition.startStep && context.confirmed.includes(step);
  return ways
    .filter(({ meta }) => meta.event === event && meta.falls !== undefined)
    .filter(({ params, meta }) =>
      meta.target === undefined
        ? params.stage === undefined || someStepStands(definition, context, params.stage)
        : stands(meta.target),
    )
    .slice(0, event.endsWith('.returnToPrevious') ? 1 : undefined)
    .map(({ meta }) => ({ returnTo: meta.target ?? null, falls: (meta.falls ?? []).filter(stands) }))
    .filter(({ returnTo, falls }) => returnTo !== null || falls.length > 0);
}

function someStepStands(
  { stages }: CompiledProcess['definition'],
  { confirmed }: StoredSnapshot['context'],
  state: StateId,
): boolean {
  return stages.some(
    (stage) => stage.state === state && awaitableAt(stage).some((step) => confirmed.includes(step)),
  );
}
