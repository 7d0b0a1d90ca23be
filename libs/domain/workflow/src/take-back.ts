import type { PersonId } from '#domain/kernel';
import { withoutConfirmations } from './case-context.js';
import type { Subject } from './case-event.js';
import type { CompiledProcess } from './compile.js';
import { awaitableAt, currentStage } from './conditions.js';
import { tasksAt, type Decided } from './decide.js';
import { valueAt, withVoices } from './migrate/place-case.js';
import { recusalReasons } from './recusal.js';
import { refusal, type RefusalReason } from './refusal.js';
import { openSteps, stateOf, type StoredSnapshot } from './snapshot.js';
import type { StepId } from './vocabulary.js';

/** Who takes back an answer, and what has happened since. */
export interface TakingBack {
  readonly step: StepId;
  /** Everybody for whom the person who asks acts. */
  readonly persons: readonly PersonId[];
  /** Everybody whose answers the step's confirmation rests on. */
  readonly answeredBy: readonly PersonId[];
  /** Steps whose open task somebody has opened. */
  readonly openedSteps: readonly StepId[];
  readonly subject: Subject;
}

/**
 * The case after whoever confirmed a step has taken that back (拿回), before anybody of a later stage has looked at the item:
 * the confirmation falls and the step is open again. That he has acted in the step stays, as after every way back. It is no
 * answer of the machine, which knows no "just now"; the place it leads to is one that a return to the step leads to as well.
 */
export function takeBack(process: CompiledProcess, stored: StoredSnapshot, asked: TakingBack): Decided {
  const reasons = takeBackReasons(process, stored, asked);
  if (reasons.length > 0) return { kind: 'refused', reasons };
  const { definition } = process;
  const context = withoutConfirmations(stored.context, [asked.step]);
  const state = currentStage(definition, context);
  const place = definition.stages.find((stage) => stage.state === state);
  if (place === undefined) return { kind: 'refused', reasons: [movedOn(asked.step)] };
  const next: StoredSnapshot = {
    ...stored,
    value: valueAt(place, context),
    context: withVoices(place, context),
  };
  const before = openSteps(process, stored);
  const after = openSteps(process, next);
  return {
    kind: 'moved',
    next,
    opened: after
      .filter((step) => !before.includes(step))
      .flatMap((step) => tasksAt(process, next, step, asked.subject)),
    closedSteps: [],
    voided: before.filter((step) => !after.includes(step)),
    effects: [],
  };
}

/** Why the answer cannot be taken back; empty when it can. */
export function takeBackReasons(
  { definition }: CompiledProcess,
  stored: StoredSnapshot,
  { step, persons, answeredBy, openedSteps }: TakingBack,
): readonly RefusalReason[] {
  const { confirmed } = stored.context;
  const left = recusalReasons(stored.context, persons);
  if (left.length > 0) return left;
  if (
    definition.format === 'shenjiao-process/1' ||
    step === definition.startStep ||
    !confirmed.includes(step)
  )
    return [refusal('TAKE_BACK.NOT_STANDING', { step })];
  if (!answeredBy.some((person) => persons.includes(person)))
    return [refusal('TAKE_BACK.NOT_YOURS', { step })];
  if (answeredBy.length > 1) return [refusal('TAKE_BACK.SEVERAL_ANSWERED', { step })];
  const own = definition.stages.findIndex((stage) => awaitableAt(stage).includes(step));
  const at = definition.stages.findIndex(({ state }) => state === stateOf(stored));
  const later = definition.stages.slice(own + 1).flatMap(awaitableAt);
  if (at < own || definition.stages[at]?.steps.length === 0 || later.some((one) => confirmed.includes(one)))
    return [movedOn(step)];
  return openedSteps
    .filter((opened) => later.includes(opened))
    .map((opened) => refusal('TAKE_BACK.ALREADY_OPENED', { step: opened }));
}

function movedOn(step: StepId): RefusalReason {
  return refusal('TAKE_BACK.MOVED_ON', { step });
}
