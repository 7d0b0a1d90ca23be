import { Inject, Injectable } from '@nestjs/common';
import type { WorkingCalendar } from '#domain/calendar';
import { AppError, type CivilDate, civilDateOf, type PersonActor, type PersonId } from '#domain/kernel';
import {
  allowedEvents,
  eligibility,
  missingReasons,
  openSteps,
  remainingWork,
  staffing,
  type Work,
} from '#domain/workflow';
import { CALENDAR_STORE, type CalendarStore } from '../calendar/calendar.store.port.js';
import { subjectOfCase } from '../cases/case-subject.js';
import { processOf } from '../cases/processes.js';
import { ItemNotFoundError } from '../errors/not-found.error.js';
import { CLOCK, type Clock } from '../ports/environment.ports.js';
import { UNIT_OF_WORK, type UnitOfWork } from '../ports/unit-of-work.port.js';
import { factsOf, type Looking, reasonView, taskAtHand } from '../queries/allowed-actions.js';
import { publishingCase } from '../queries/content-access.js';
import { isUuid } from '../queries/page.js';
import {
  ITEM_READ_MODEL,
  type CaseFacts,
  type ItemReadModel,
  type TaskFacts,
} from '../queries/read-models.port.js';
import { viewerOf } from '../queries/viewer.js';
import type { PersonRef, ReasonView } from '../queries/views.js';
import { type Acting, capacityIn, type TaskAtHand } from './capacity.js';
import type { OfficeRoster } from './office-roster.js';
import { latestDates } from './latest-dates.js';
import { ownTaskReasons } from './require-own-task.js';
import { Rosters } from './rosters.js';
import { mayAssign } from './who-may-assign.js';

/** One answer at an open step: whether the person may give it, or why not. */
export interface ExplainedAnswer {
  readonly action: string;
  readonly allowed: boolean;
  readonly reasons: readonly ReasonView[];
}

/** An open task as far as one person is concerned, and everybody who could do it. */
export interface ExplainedTask {
  readonly taskId: string;
  readonly step: string;
  readonly actingFor: PersonRef | null;
  readonly answers: readonly ExplainedAnswer[];
  readonly couldAct: readonly PersonRef[];
}

/** A step that is still to come: who could do it, one who would in a way that works out, and when it would be done. */
export interface ForecastStep {
  readonly step: string;
  readonly isOpen: boolean;
  readonly couldAct: readonly PersonRef[];
  readonly wouldAct: readonly PersonRef[];
  /** Last working day if every step takes all of its time; null after a step without any. */
  readonly latestOn: CivilDate | null;
  readonly isProvisional: boolean;
}

export interface ExplanationView {
  readonly itemId: string;
  readonly person: PersonRef;
  readonly state: string;
  readonly tasks: readonly ExplainedTask[];
  readonly path: readonly ForecastStep[];
  /** Why the people there can no longer finish the case; empty when they can. */
  readonly stranded: readonly ReasonView[];
}

/** What others may do is explained to whoever leads or oversees the unit. */
export class ExplanationForbiddenError extends AppError {
  readonly code = 'EXPLANATION.FORBIDDEN';
  readonly kind = 'forbidden';
  constructor() {
    super('not leader or compliance officer of the unit');
  }
}

const namedMax = 30;

/**
 * What a person may do with an item now, why not, who could, and how it goes on: from the functions by which commands are
 * authorised, so that explanation and authorisation cannot disagree.
 */
@Injectable()
export class ExplanationQueries {
  constructor(
    @Inject(ITEM_READ_MODEL) private readonly items: ItemReadModel,
    @Inject(CALENDAR_STORE) private readonly calendars: CalendarStore,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly rosters: Rosters,
  ) {}

  /** @throws ItemNotFoundError, ExplanationForbiddenError */
  async explain(actor: PersonActor, itemId: string, personId: PersonId | null): Promise<ExplanationView> {
    const screen = isUuid(itemId) ? await this.items.findScreen(viewerOf(actor), itemId) : null;
    if (screen === null) throw new ItemNotFoundError(itemId);
    const { item } = screen;
    const asked = personId ?? actor.personId;
    if (asked !== actor.personId && !mayAssign(actor, item) && !oversees(actor, item.unitId, screen.hostId))
      throw new ExplanationForbiddenError();
    const now = this.clock.now();
    const office = await this.unitOfWork.runUnkeyed((tx) => this.rosters.at(tx, null, now));
    const known = office.people.get(asked);
    const acting: Acting =
      asked === actor.personId ? actor : (known ?? { personId: asked, duties: [], standsFor: [] });
    const looking = { actor, screen, now };
    const running = publishingCase(screen);
    const tasks = screen.tasks.filter(({ status }) => status === 'open');
    return {
      itemId: item.id,
      person: { id: asked, name: known?.name ?? '' },
      state: item.state,
      tasks: tasks.map((task) => explainTask(looking, task, { acting, office })),
      ...(running.isClosed
        ? { path: [], stranded: [] }
        : this.forecast(looking, running, office, await this.calendars.current())),
    };
  }

  private forecast(
    { screen: { item }, now }: Looking,
    { definitionHash, snapshot }: CaseFacts,
    office: OfficeRoster,
    calendar: WorkingCalendar,
  ): Pick<ExplanationView, 'path' | 'stranded'> {
    const process = processOf(definitionHash);
    const work = remainingWork(process, snapshot, item.unitId);
    const answer = staffing(work, office.roster);
    const would = answer.kind === 'possible' ? answer.people : [];
    const named = (persons: readonly PersonId[]): readonly PersonRef[] => refsOf(office, persons);
    const steps = stepsOf(work);
    const dates = latestDates(process, steps, civilDateOf(now), calendar);
    const path = steps.map((step): ForecastStep => {
      const { on: latestOn = null, isProvisional = false } = dates.get(step) ?? {};
      return {
        step,
        isOpen: openSteps(process, snapshot).includes(step),
        couldAct: named(ableAt({ item, process, stored: snapshot, task: nobodysTask(step) }, office)),
        wouldAct: named(would.filter((one) => one.step === step).flatMap(({ persons }) => persons)),
        latestOn,
        isProvisional,
      };
    });
    return { path, stranded: missingReasons(work, office.roster).map((reason) => reasonView(reason, [])) };
  }
}

function explainTask(
  looking: Looking,
  task: TaskFacts,
  { acting, office }: { readonly acting: Acting; readonly office: OfficeRoster },
): ExplainedTask {
  const at = taskAtHand(looking, task);
  const capacity = capacityIn(acting, at);
  const elsewhere = ownTaskReasons(at, capacity);
  const { screen, now } = looking;
  const running = screen.cases.find(({ id }) => id === task.caseId) ?? publishingCase(screen);
  const facts = { ...factsOf(screen), ...subjectOfCase(screen.item, running) };
  const couldAct = refsOf(office, ableAt(at, office));
  return {
    taskId: task.id,
    step: task.step,
    actingFor: capacity.actingFor === null ? null : (refsOf(office, [capacity.actingFor])[0] ?? null),
    answers: allowedEvents(at.process, at.stored, { by: capacity.by, now, facts })
      .filter(({ step }) => step === task.step)
      .map(({ event, reasons }) => ({
        action: event,
        allowed: elsewhere.length + reasons.length === 0,
        reasons: [...elsewhere, ...reasons].map((reason) => reasonView(reason, [])),
      })),
    couldAct,
  };
}

/** Everybody whom duty, recusal and separation let act, each in the capacity that he would act in. */
function ableAt(at: TaskAtHand, { people }: OfficeRoster): readonly PersonId[] {
  return [...people.values()]
    .filter((person) => {
      const { by, reasons } = capacityIn(person, at);
      return reasons.length === 0 && eligibility({ ...at, step: at.task.step, person: by }).length === 0;
    })
    .map(({ personId }) => personId);
}

function refsOf({ people }: OfficeRoster, persons: readonly PersonId[]): readonly PersonRef[] {
  return [...new Set(persons)].slice(0, namedMax).map((id) => ({ id, name: people.get(id)?.name ?? '' }));
}

/** Steps in the order in which they come, each once, however many people it needs. */
function stepsOf({ slots }: Work): readonly string[] {
  return [...new Set(slots.map(({ step }) => step))];
}

function nobodysTask(step: string): TaskAtHand['task'] {
  return { step, duty: 'drafter', assigneeId: null };
}

function oversees({ duties }: PersonActor, unitId: string, hostId: string): boolean {
  return duties.some(
    (held) => held.duty === 'complianceOfficer' && (held.unitId === unitId || held.unitId === hostId),
  );
}
