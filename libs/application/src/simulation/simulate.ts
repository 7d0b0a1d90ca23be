import type { WorkingCalendar } from '#domain/calendar';
import type { CivilDate } from '#domain/kernel';
import { type CompiledProcess, findStep } from '#domain/workflow';
import { timeOfStep } from '../deadlines/deadline-of-task.js';
import { randomFrom } from './random.js';
import { SimulatedCase } from './simulated-case.js';
import type { SimulatedPerson, SimulationInput } from './simulation-input.js';
import { reportOf, type SimulationReport } from './simulation-report.js';
import type { DoneCase, DoneStep, SimulationTrace } from './simulation-trace.js';
import { WorkClock, type WorkMinute } from './work-clock.js';

interface WaitingStep {
  readonly of: RunningCase;
  readonly step: string;
  readonly openedAt: WorkMinute;
}

interface RunningCase {
  readonly case: SimulatedCase;
  readonly arrivedAt: WorkMinute;
  endedAt: WorkMinute | null;
}

/**
 * Runs a definition over a load of items with a clock of its own: work that is open waits until somebody whom duty and
 * separation let act is free. Every answer goes through the machine that runs in the office.
 */
export function simulate(
  process: CompiledProcess,
  input: SimulationInput,
  calendar: WorkingCalendar,
): SimulationReport {
  return reportOf(process, input, new SimulatedOffice(process, input, calendar).run());
}

class SimulatedOffice {
  private readonly random: () => number;
  private readonly clock: WorkClock;
  private readonly freeAt: Map<SimulatedPerson, WorkMinute>;
  private readonly holders = new Map<string, readonly SimulatedPerson[]>();
  private readonly worked = new Map<string, number>();
  private readonly waiting: WaitingStep[] = [];
  private readonly agenda: { readonly at: WorkMinute; readonly act: () => void }[] = [];
  private readonly cases: RunningCase[] = [];
  private readonly steps: DoneStep[] = [];
  private now: WorkMinute = 0;

  constructor(
    private readonly process: CompiledProcess,
    private readonly input: SimulationInput,
    calendar: WorkingCalendar,
  ) {
    const first = input.items.reduce<CivilDate>(
      (earliest, { arrivesOn }) => (arrivesOn < earliest ? arrivesOn : earliest),
      input.items[0]?.arrivesOn ?? ('2026-01-05' as CivilDate),
    );
    this.random = randomFrom(input.seed);
    this.clock = new WorkClock(calendar, first, input.pace.minutesPerDay);
    this.freeAt = new Map(input.people.map((person) => [person, 0]));
  }

  run(): SimulationTrace {
    for (const item of this.input.items) {
      const morning = this.clock.morningOf(item.arrivesOn);
      const at = morning + Math.floor(this.random() * this.input.pace.minutesPerDay);
      this.plan(at, () => this.arrive(item));
    }
    for (let next = this.agenda.shift(); next !== undefined; next = this.agenda.shift()) {
      this.now = next.at;
      next.act();
      if (this.agenda[0]?.at !== this.now) this.deal();
    }
    return {
      steps: this.steps,
      cases: this.cases.map((running) => this.doneCase(running)),
      workedMinutes: this.worked,
      endedAt: this.now,
    };
  }

  private plan(at: WorkMinute, act: () => void): void {
    const place = this.agenda.findIndex((planned) => planned.at > at);
    this.agenda.splice(place < 0 ? this.agenda.length : place, 0, { at, act });
  }

  private arrive(item: SimulationInput['items'][number]): void {
    const starters = this.process.definition.start.duties;
    const drafters = this.input.people.filter(({ duties }) => duties.some((duty) => starters.includes(duty)));
    const drafter = drafters[Math.floor(this.random() * drafters.length)];
    if (drafter === undefined) throw new NobodyStartsError(starters);
    const made = new SimulatedCase(this.process, item, drafter, this.clock.instantOf(this.now));
    const running: RunningCase = { case: made, arrivedAt: this.now, endedAt: null };
    this.cases.push(running);
    this.open(running);
  }

  /** What waits in the case now and did not wait before. */
  private open(running: RunningCase): void {
    const { case: made } = running;
    while (
      !made.isClosed &&
      made.openSteps.length === 0 &&
      made.letSystemAct(this.clock.instantOf(this.now))
    );
    if (made.isClosed) running.endedAt = this.now;
    const known = this.waiting.filter(({ of }) => of === running).map(({ step }) => step);
    for (const step of made.openSteps)
      if (!known.includes(step)) this.waiting.push({ of: running, step, openedAt: this.now });
  }

  /** Gives what waits, longest waiting first, to whoever is free, least burdened first. */
  private deal(): void {
    for (const waiting of [...this.waiting]) {
      if (!waiting.of.case.openSteps.includes(waiting.step)) {
        this.waiting.splice(this.waiting.indexOf(waiting), 1); // voided by another answer
        continue;
      }
      const person = this.holdersOf(waiting.step)
        .filter((holder) => (this.freeAt.get(holder) ?? 0) <= this.now)
        .toSorted((one, other) => (this.worked.get(one.id) ?? 0) - (this.worked.get(other.id) ?? 0))
        .find((holder) => waiting.of.case.mayAct(waiting.step, holder));
      if (person !== undefined) this.begin(waiting, person);
    }
  }

  /** Who holds a duty of the step at all; whether separation lets them act depends on the case. */
  private holdersOf(step: string): readonly SimulatedPerson[] {
    const known = this.holders.get(step);
    if (known !== undefined) return known;
    const duties = findStep(this.process, step)?.duties ?? [];
    const found = this.input.people.filter((person) => person.duties.some((duty) => duties.includes(duty)));
    this.holders.set(step, found);
    return found;
  }

  private begin(waiting: WaitingStep, person: SimulatedPerson): void {
    const { step, of } = waiting;
    this.waiting.splice(this.waiting.indexOf(waiting), 1);
    const minutes = this.minutesOf(step);
    const begunAt = this.now;
    this.freeAt.set(person, begunAt + minutes);
    this.worked.set(person.id, (this.worked.get(person.id) ?? 0) + minutes);
    this.plan(begunAt + minutes, () => {
      if (!of.case.openSteps.includes(step)) return this.open(of);
      const returns = this.random() < this.input.pace.returnShare;
      const answered = of.case.answer(step, person, returns, this.clock.instantOf(this.now));
      const { openedAt } = waiting;
      const doneAt = this.now;
      this.steps.push({ step, openedAt, begunAt, doneAt, isOverdue: this.isOverdue(step, openedAt, doneAt) });
      if (answered) this.open(of);
    });
  }

  /** From half to one and a half times the average. */
  private minutesOf(step: string): number {
    const { minutes, minutesOtherwise } = this.input.pace;
    return Math.max(1, Math.round((minutes[step] ?? minutesOtherwise) * (0.5 + this.random())));
  }

  private isOverdue(step: string, openedAt: WorkMinute, doneAt: WorkMinute): boolean {
    const time = timeOfStep(this.process, step);
    if (time?.workingDays !== undefined)
      return this.clock.dayOf(doneAt) - this.clock.dayOf(openedAt) > time.workingDays;
    if (time?.hours === undefined) return false;
    const [from, to] = [openedAt, doneAt].map((minute) => Date.parse(this.clock.instantOf(minute)));
    return (to ?? 0) - (from ?? 0) > time.hours * 3_600_000;
  }

  private doneCase({ case: made, arrivedAt, endedAt }: RunningCase): DoneCase {
    return { arrivedAt, endedAt, rounds: made.round, stuckAt: made.isClosed ? [] : made.openSteps };
  }
}

/** Nobody in the roster may start a case. */
export class NobodyStartsError extends Error {
  constructor(readonly duties: readonly string[]) {
    super(`nobody holds ${duties.join(' or ')}`);
  }
}
