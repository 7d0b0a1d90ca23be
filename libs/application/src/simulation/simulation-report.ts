import type { CompiledProcess } from '#domain/workflow';
import type { SimulationInput } from './simulation-input.js';
import type { SimulationTrace } from './simulation-trace.js';

/** The middle value and the one that nine in ten do not exceed; null without values. */
export interface Spread {
  readonly median: number;
  readonly p90: number;
}

export interface StepReport {
  readonly step: string;
  readonly count: number;
  /** From opening to the moment somebody begins. Unit: hours of work. */
  readonly waitingHours: Spread | null;
  /** Share of those that were done after their deadline, 0 to 1; null where the definition sets none. */
  readonly overdueShare: number | null;
}

export interface PersonLoad {
  readonly person: string;
  readonly duties: readonly string[];
  /** Share of the working time of the whole run, 0 to 1. */
  readonly busyShare: number;
}

/** What a run says about a definition and an office. */
export interface SimulationReport {
  readonly format: 'shenjiao-simulation/1';
  readonly definition: { readonly name: string; readonly version: number; readonly hash: string };
  readonly seed: number;
  readonly items: number;
  readonly ended: number;
  /** Cases that nobody can end, by the steps that they wait at: people are missing there. */
  readonly stuck: Readonly<Record<string, number>>;
  /** From arrival to the end. Unit: working days. */
  readonly caseDays: Spread | null;
  readonly rounds: Spread | null;
  readonly overdueShare: number;
  /** In the order in which the definition names them. */
  readonly steps: readonly StepReport[];
  /** Where items wait longest in sum: the first is the bottleneck. */
  readonly bottlenecks: readonly string[];
  readonly people: readonly PersonLoad[];
}

const minutesPerHour = 60;

/** Puts a run into figures. */
export function reportOf(
  { definition, hash }: CompiledProcess,
  { items, people, pace, seed }: SimulationInput,
  trace: SimulationTrace,
): SimulationReport {
  const places = [...definition.stages, ...definition.asides].flatMap((place) => place.steps);
  const names = [...new Set(places.map(({ step }) => step))];
  const ended = trace.cases.flatMap(({ arrivedAt, endedAt }) =>
    endedAt === null ? [] : endedAt - arrivedAt,
  );
  const isTimed = (step: string) => places.some((one) => one.step === step && one.deadline !== undefined);
  const timed = trace.steps.filter(({ step }) => isTimed(step));
  return {
    format: 'shenjiao-simulation/1',
    definition: { name: definition.name, version: definition.version, hash },
    seed,
    items: items.length,
    ended: ended.length,
    stuck: stuckOf(trace),
    caseDays: spreadOf(ended.map((minutes) => minutes / pace.minutesPerDay)),
    rounds: spreadOf(trace.cases.map(({ rounds }) => rounds)),
    overdueShare: shareOf(timed, ({ isOverdue }) => isOverdue),
    steps: names.flatMap((step) => stepReport(step, trace, isTimed(step))),
    bottlenecks: bottlenecksOf(trace),
    people: people.map(({ id, duties }) => ({
      person: id,
      duties,
      busyShare: rounded((trace.workedMinutes.get(id) ?? 0) / Math.max(1, trace.endedAt)),
    })),
  };
}

function stepReport(step: string, { steps }: SimulationTrace, isTimed: boolean): readonly StepReport[] {
  const done = steps.filter((one) => one.step === step);
  if (done.length === 0) return [];
  const waitingHours = spreadOf(done.map(({ openedAt, begunAt }) => (begunAt - openedAt) / minutesPerHour));
  const overdueShare = isTimed ? shareOf(done, ({ isOverdue }) => isOverdue) : null;
  return [{ step, count: done.length, waitingHours, overdueShare }];
}

function bottlenecksOf({ steps }: SimulationTrace): readonly string[] {
  const waited = new Map<string, number>();
  for (const { step, openedAt, begunAt } of steps)
    waited.set(step, (waited.get(step) ?? 0) + begunAt - openedAt);
  return [...waited]
    .filter(([, minutes]) => minutes > 0)
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, 3)
    .map(([step]) => step);
}

function stuckOf({ cases }: SimulationTrace): Readonly<Record<string, number>> {
  const stuck: Record<string, number> = {};
  for (const { endedAt, stuckAt } of cases) {
    if (endedAt !== null) continue;
    const at = stuckAt.join('+');
    stuck[at] = (stuck[at] ?? 0) + 1;
  }
  return stuck;
}

function spreadOf(values: readonly number[]): Spread | null {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  const [median, p90] = [at(0.5), at(0.9)];
  return median === undefined || p90 === undefined ? null : { median: rounded(median), p90: rounded(p90) };
}

function shareOf<Value>(values: readonly Value[], holds: (value: Value) => boolean): number {
  return values.length === 0 ? 0 : rounded(values.filter(holds).length / values.length);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
