import {
  actorReasons,
  capacityIn,
  handsReasons,
  type HeldTask,
  officeRoster,
  type OfficeRoster,
  ownTaskReasons,
  type RosterRows,
  type TaskAtHand,
} from '#application';
import { asId, type Digest, duties, type PersonId, type UnitId } from '#domain/kernel';
import {
  canBeStaffed,
  findStep,
  isClosed,
  openSteps,
  proofUnits,
  remainingWork,
  withRecusal,
  type CaseEvent,
  type CompiledProcess,
  type PersonBy,
  type RosterMember,
  type StepId,
  type StoredSnapshot,
} from '#domain/workflow';

const editorial = duties.filter((duty) => !duty.endsWith('Admin'));
const subject = {
  contentDigest: asId<Digest>(`sha256:${'a'.repeat(64)}`),
  releasePlanDigest: asId<Digest>(`sha256:${'b'.repeat(64)}`),
};

/** An office of 8 to 21 people with random duties in every unit that steps ask for, some of whom stand in for others. */
export function someOffice(random: () => number): OfficeRoster {
  const people = Array.from({ length: 8 + Math.floor(random() * 14) }, (_, at) => asId<PersonId>(`p${at}`));
  const units = [proofUnits.own, proofUnits.superior, proofUnits.concerned].map((unit) => asId<UnitId>(unit));
  const period = { fromMs: 0, toMs: null };
  const held = people.flatMap((personId) =>
    editorial
      .filter(() => random() < 0.45)
      .flatMap((duty) =>
        units.map((unitId) => ({ personId, name: personId, unitId, duty, step: null, ...period })),
      ),
  );
  const substitutions: RosterRows['substitutions'] = people
    .filter(() => random() < 0.15)
    .map((principalId) => ({ principalId, substitute: people[Math.floor(random() * people.length)]! }))
    .filter(({ principalId, substitute }) => principalId !== substitute)
    .map(({ principalId, substitute }) => ({
      principalId,
      substituteId: substitute,
      substituteName: substitute,
      duties: random() < 0.5 ? null : editorial.filter(() => random() < 0.5),
      unitId: null,
      fromMs: 0,
      toMs: Infinity,
    }));
  return officeRoster({ version: '1', duties: held, substitutions }, 1);
}

/** Tasks of one case as they change hands, told beside the machine: who must count wherever a decision is taken. */
export class HandsWalk {
  private readonly held = new Map<StepId, HeldTask>();
  private readonly recused = new Set<PersonId>();
  private readonly people: readonly PersonId[];

  constructor(
    private readonly process: CompiledProcess,
    private readonly office: OfficeRoster,
    private readonly random: () => number,
  ) {
    this.people = [...office.people.keys()];
  }

  /** Somebody with his own duties, as the events of a case are made of. */
  readonly member = (): RosterMember => {
    const person = this.office.people.get(this.somebody());
    return {
      persons: [person?.personId ?? this.somebody()],
      duties: (person?.duties ?? [])
        .filter(({ unitId }) => unitId === proofUnits.own)
        .map(({ duty, step, unitId }) => ({ duty, step, unit: unitId })),
    };
  };

  /** One change of hands by somebody; most are refused. @returns the case afterwards, and what has been broken. */
  change(stored: StoredSnapshot): { readonly next: StoredSnapshot; readonly isStranded: boolean } {
    const steps = openSteps(this.process, stored).filter(
      (step) => step !== 'draft' && (stored.context.voices?.[step] ?? []).length === 0,
    );
    const step = steps[Math.floor(this.random() * steps.length)];
    if (this.random() < 0.03) return this.recuse(stored);
    if (step !== undefined) this.changeHands(stored, step);
    return { next: stored, isStranded: false };
  }

  /** The event as whoever sends it would act in the step; null when the task is somebody else's. */
  asHeld(stored: StoredSnapshot, event: CaseEvent): CaseEvent | null {
    const [step = ''] = event.type.split('.');
    if (event.by.kind === 'system' || !openSteps(this.process, stored).includes(step)) return event;
    const at = this.at(stored, step);
    const capacity = capacityIn(this.acting(this.actorFor(at.task, event.by)), at);
    if (ownTaskReasons(at, capacity).length > 0) return null;
    return { ...event, by: { ...capacity.by, authenticatedAt: event.by.authenticatedAt } };
  }

  /** What is broken by an event that was accepted. */
  violations(event: CaseEvent, next: StoredSnapshot): readonly string[] {
    if (event.by.kind === 'system') return [];
    const { by } = event;
    const [step = ''] = event.type.split('.');
    const known = this.held.get(step);
    const mustCount = [by.personId, ...(known?.adviserIds ?? []), ...principalsOf(by, known)];
    const acted = next.context.acts[step] ?? [];
    const uncounted = known === undefined ? [] : mustCount.filter((person) => !acted.includes(person));
    const isAlarm = event.type === 'item.quarantine';
    const gone = isAlarm ? [] : by.persons.filter((person) => this.recused.has(person));
    for (const held of [...this.held.keys()])
      if (isClosed(this.process, next) || !openSteps(this.process, next).includes(held) || held === step)
        this.held.delete(held);
    return [
      ...uncounted.map((person) => `I4: ${person} does not count in ${step} after ${event.type}`),
      ...gone.map((person) => `I4: ${person} has left the case and acts in ${event.type}`),
    ];
  }

  private recuse(stored: StoredSnapshot): { readonly next: StoredSnapshot; readonly isStranded: boolean } {
    const person = this.somebody();
    this.recused.add(person);
    for (const [step, task] of this.held) {
      const advisers = (task.adviserIds ?? []).filter((one) => one !== person);
      const isHis = task.assigneeId === person || task.principalId === person;
      const back = isHis && task.principalId !== person ? (task.principalId ?? null) : null;
      this.held.set(step, {
        ...task,
        ...(isHis ? { assigneeId: back, principalId: null } : {}),
        adviserIds: advisers,
      });
    }
    const next = withRecusal(stored, person);
    return {
      next,
      isStranded: !canBeStaffed(remainingWork(this.process, next, proofUnits.own), this.office.roster),
    };
  }

  private changeHands(stored: StoredSnapshot, step: StepId): void {
    const at = this.at(stored, step);
    const { task } = at;
    const giving = {
      at: { ...at, item: { unitId: asId<UnitId>(proofUnits.own), ...subject } },
      voice: undefined,
      office: this.office,
    };
    const actor = this.actorFor(task, null);
    const capacity = capacityIn(this.acting(actor), at);
    if (capacity.reasons.length > 0) return;
    const to = this.somebody();
    const isDelegate = task.principalId !== null && task.assigneeId === actor;
    const roll = this.random();
    if (isDelegate && roll < 0.6) {
      if (actorReasons(giving, capacity.by).length > 0) return;
      this.give(step, task, {
        assigneeId: task.principalId ?? null,
        principalId: null,
        adviserIds: [...(task.adviserIds ?? []), actor],
      });
    } else if (isDelegate || roll < 0.1) {
      this.give(step, task, { assigneeId: task.principalId ?? null, principalId: null });
    } else if (roll < 0.4 && task.assigneeId === null) {
      if (actorReasons(giving, capacity.by).length === 0)
        this.give(step, task, { assigneeId: capacity.actingFor ?? actor });
    } else if (roll < 0.7) {
      if (handsReasons(giving, { assigneeId: to, principalId: null }).length === 0)
        this.give(step, task, { assigneeId: to });
    } else if (actorReasons(giving, capacity.by).length === 0) {
      const principalId = capacity.actingFor ?? actor;
      if (
        to !== principalId &&
        to !== actor &&
        handsReasons(giving, { assigneeId: to, principalId }).length === 0
      )
        this.give(step, task, { assigneeId: to, principalId });
    }
  }

  private give(step: StepId, task: HeldTask, change: Partial<HeldTask>): void {
    this.held.set(step, { ...task, ...change, assignedBy: asId<PersonId>('somebody') });
  }

  private at(stored: StoredSnapshot, step: StepId): TaskAtHand {
    const [duty = 'drafter'] = findStep(this.process, step)?.duties ?? [];
    const task = this.held.get(step) ?? { step, duty, assigneeId: null, principalId: null, adviserIds: [] };
    return { item: { unitId: asId<UnitId>(proofUnits.own) }, process: this.process, stored, task };
  }

  private acting(personId: PersonId): Parameters<typeof capacityIn>[0] {
    return this.office.people.get(personId) ?? { personId, duties: [] };
  }

  /** Mostly whoever has the task, else anybody. */
  private actorFor({ assigneeId }: HeldTask, by: PersonBy | null): PersonId {
    if (assigneeId !== null && this.random() < 0.7) return assigneeId;
    return by?.personId ?? this.somebody();
  }

  private somebody(): PersonId {
    return this.people[Math.floor(this.random() * this.people.length)]!;
  }
}

/** For whom the actor has acted, told by who had the task. */
function principalsOf({ personId }: PersonBy, task: HeldTask | undefined): readonly PersonId[] {
  if (task === undefined || task.assigneeId === null) return [];
  const { assigneeId, principalId = null } = task;
  return [...(assigneeId === personId ? [] : [assigneeId]), ...(principalId === null ? [] : [principalId])];
}
