import { emptyContext, type CaseContext } from '../case-context.js';
import type { ItemTraits } from '../case-event.js';
import type { CompiledProcess } from '../compile.js';
import { awaitableAt, currentStage } from '../conditions.js';
import type { ProcessDefinition } from '../definition.js';
import { placesOf } from '../find-step.js';
import { isClosed, machineFormatOf, openSteps, stateOf, type StoredSnapshot } from '../snapshot.js';
import { separationReasons } from '../separation.js';
import type { StateId, StepId } from '../vocabulary.js';
import { valueAt, withVoices } from './place-case.js';

/** How the steps of one definition become those of another; a step that is not named keeps its name. */
export interface MigrationPlan {
  readonly from: CompiledProcess;
  readonly to: CompiledProcess;
  readonly steps: Readonly<Record<StepId, StepId>>;
}

export const migrationRefusals = [
  'MIGRATION.CASE_CLOSED',
  'MIGRATION.STATE_UNMAPPED',
  'MIGRATION.STEP_UNMAPPED',
  'MIGRATION.ALREADY_PUBLISHED',
  'MIGRATION.SEPARATION_BROKEN',
] as const;

/** Why a case stays on the definition it began with. */
export interface MigrationReason {
  readonly code: (typeof migrationRefusals)[number];
  readonly params: Readonly<Record<string, string>>;
}

export type MigratedCase =
  | {
      readonly kind: 'migrated';
      readonly next: StoredSnapshot;
      /** Steps whose open task stays as it is, those that get one, and those that lose theirs. */
      readonly kept: readonly StepId[];
      readonly opened: readonly StepId[];
      readonly voided: readonly StepId[];
    }
  | { readonly kind: 'refused'; readonly reasons: readonly MigrationReason[] };

/**
 * A case on the new definition: what was confirmed stays confirmed, who acted has acted, and the case is where the new
 * definition has it wait. A token that waits at a join comes along, since a join is nothing but what is confirmed. Nothing
 * that happened is changed; a case that cannot come along says why.
 *
 * @param traits what the new definition's conditions are decided by, as the item's rows say now.
 */
export function migrateCase(plan: MigrationPlan, stored: StoredSnapshot, traits: ItemTraits): MigratedCase {
  const { from, to } = plan;
  if (isClosed(from, stored)) return refused('MIGRATION.CASE_CLOSED', { state: stateOf(stored) });
  const confirmed = confirmedIn(plan, stored);
  const acts = actsIn(plan, stored);
  const reasons = [
    ...unmapped(plan, stored),
    ...brokenSeparation(to.definition, acts),
    ...republished(to.definition, confirmed, traits),
  ];
  if (reasons.length > 0) return { kind: 'refused', reasons };
  const context: CaseContext = { ...stored.context, acts, confirmed, traits };
  const state = placeIn(plan, stored, context);
  const place = placesOf(to.definition).find((candidate) => candidate.state === state);
  if (place === undefined) return refused('MIGRATION.STATE_UNMAPPED', { state: stateOf(stored) });
  const next: StoredSnapshot = {
    machine: machineFormatOf(to),
    definition: to.hash,
    value: valueAt(place, context),
    context: withVoices(place, context),
  };
  const before = openSteps(from, stored).map((step) => renamed(plan, step));
  const after = openSteps(to, next);
  return {
    kind: 'migrated',
    next,
    kept: after.filter((step) => before.includes(step)),
    opened: after.filter((step) => !before.includes(step)),
    voided: openSteps(from, stored).filter((step) => !after.includes(renamed(plan, step))),
  };
}

function refused(code: MigrationReason['code'], params: MigrationReason['params']): MigratedCase {
  return { kind: 'refused', reasons: [{ code, params }] };
}

function renamed({ steps }: MigrationPlan, step: StepId): StepId {
  return steps[step] ?? step;
}

/** What stands confirmed, the delivery included: the first language of definitions did not write it down. */
function confirmedIn(plan: MigrationPlan, stored: StoredSnapshot): readonly StepId[] {
  const { stages } = plan.from.definition;
  const at = stages.findIndex(({ state }) => state === stateOf(stored));
  const delivering = stages.findIndex(({ system }) =>
    (system ?? []).some(({ event }) => event === 'publication.completed'),
  );
  const isDelivered = delivering >= 0 && at > delivering;
  const names = stored.context.confirmed.map((step) => renamed(plan, step));
  return [...new Set([...names, ...(isDelivered ? ['delivery'] : [])])];
}

function actsIn(plan: MigrationPlan, { context }: StoredSnapshot): CaseContext['acts'] {
  return Object.fromEntries(
    Object.entries(context.acts).map(([step, persons]) => [renamed(plan, step), persons]),
  );
}

/** A confirmation or an act of a step that the new definition does not have would be lost. */
function unmapped(plan: MigrationPlan, { context }: StoredSnapshot): readonly MigrationReason[] {
  const { definition } = plan.to;
  const known = [definition.startStep, ...placesOf(definition).flatMap(awaitableAt)];
  return [...new Set([...context.confirmed, ...Object.keys(context.acts)])]
    .filter((step) => !known.includes(renamed(plan, step)))
    .map((step) => ({ code: 'MIGRATION.STEP_UNMAPPED', params: { step } }));
}

/** Who acted so far would not have been allowed to under the new rules. */
function brokenSeparation(
  { separation }: ProcessDefinition,
  acts: CaseContext['acts'],
): readonly MigrationReason[] {
  const context: CaseContext = { ...emptyContext, acts };
  const broken = Object.entries(acts).flatMap(([step, persons]) =>
    separationReasons(separation, context, step, persons),
  );
  return [...new Set(broken.map(({ rule }) => rule ?? ''))].map((rule) => ({
    code: 'MIGRATION.SEPARATION_BROKEN',
    params: { rule },
  }));
}

/** What is public already cannot be sent back to a step that the new definition asks for before it. */
function republished(
  definition: ProcessDefinition,
  confirmed: readonly StepId[],
  traits: ItemTraits,
): readonly MigrationReason[] {
  if (!confirmed.includes('delivery')) return [];
  const { stages } = definition;
  const delivering = stages.findIndex((stage) => awaitableAt(stage).includes('delivery'));
  const at = stages.findIndex(({ state }) => state === currentStage(definition, { confirmed, traits }));
  return at >= 0 && at < delivering
    ? [{ code: 'MIGRATION.ALREADY_PUBLISHED', params: { state: stages[at]?.state ?? '' } }]
    : [];
}

/** A place beside the order stays what it is; in the order, the case is where the new definition waits. */
function placeIn({ from, to }: MigrationPlan, stored: StoredSnapshot, context: CaseContext): StateId | null {
  const state = stateOf(stored);
  if (!from.definition.asides.some((aside) => aside.state === state))
    return currentStage(to.definition, context);
  const aside = to.definition.asides.find((candidate) => candidate.state === state);
  const isThere =
    aside !== undefined &&
    (aside.beside === null || to.definition.stages.some((stage) => stage.state === aside.beside));
  return isThere ? state : null;
}
