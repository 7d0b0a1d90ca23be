import { Inject, Injectable } from '@nestjs/common';
import { instantOf, type PersonActor } from '#domain/kernel';
import { consequencesOf, type Given, type StepId, takeBack } from '#domain/workflow';
import { subjectOfCase } from '../cases/case-subject.js';
import { byPerson } from '../cases/item-facts.js';
import { processOf } from '../cases/processes.js';
import { ItemNotFoundError, TaskNotFoundError } from '../errors/not-found.error.js';
import { CLOCK, type Clock } from '../ports/environment.ports.js';
import { assigneeReasons, factsOf, type Looking, reasonView } from '../queries/allowed-actions.js';
import { publishingCase, standsConfirmed } from '../queries/content-access.js';
import { isUuid } from '../queries/page.js';
import { type CaseFacts, ITEM_READ_MODEL, type ItemReadModel } from '../queries/read-models.port.js';
import { viewerOf } from '../queries/viewer.js';
import type { PersonRef, ReasonView } from '../queries/views.js';
import { latestAnswerOfScreen } from './latest-answer.js';

/** A confirmation, and who gave it when. */
export interface ConfirmationView {
  readonly step: StepId;
  readonly by: PersonRef | null;
  readonly at: string | null;
}

/** What an answer or event would bring about; with `reasons` nothing, since it would be refused. */
export interface ConsequencesView {
  readonly reasons: readonly ReasonView[];
  readonly to: string | null;
  /** Open work that would be cut off, and who has opened it already. */
  readonly cancels: readonly { readonly step: StepId; readonly openedBy: PersonRef | null }[];
  readonly opens: readonly StepId[];
  readonly falls: readonly ConfirmationView[];
  readonly stands: readonly ConfirmationView[];
  /** What stands falls as far as the drafter changes what it was given on. */
  readonly dependsOnChange: boolean;
}

/** Events on an item of which the consequences can be asked. */
export const previewedItemEvents = ['item.recall', 'item.takeBack', 'item.pause', 'item.void'] as const;
export type PreviewedItemEvent = (typeof previewedItemEvents)[number];

/** Before somebody sends an item back or stops it: what that cuts off, which confirmations fall, and which stay. */
@Injectable()
export class ConsequenceQueries {
  constructor(
    @Inject(ITEM_READ_MODEL) private readonly items: ItemReadModel,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws TaskNotFoundError */
  async ofAnswer(
    actor: PersonActor,
    taskId: string,
    answer: { readonly outcome: string; readonly returnTo: string | null },
  ): Promise<ConsequencesView> {
    const screen = isUuid(taskId) ? await this.items.findScreenOfTask(viewerOf(actor), taskId) : null;
    const task = screen?.tasks.find(({ id }) => id === taskId);
    if (screen === null || task === undefined) throw new TaskNotFoundError(taskId);
    const looking = { actor, screen, now: this.clock.now() };
    const running = screen.cases.find(({ id }) => id === task.caseId) ?? publishingCase(screen);
    const given: Given = answer.returnTo === null ? filled : { ...filled, returnTo: answer.returnTo };
    const elsewhere = assigneeReasons(actor, task);
    if (elsewhere.length > 0) return refused(elsewhere.map((reason) => reasonView(reason, [])));
    return consequences(looking, running, `${task.step}.${answer.outcome}`, given);
  }

  /** @throws ItemNotFoundError */
  async ofItemEvent(
    actor: PersonActor,
    itemId: string,
    event: PreviewedItemEvent,
  ): Promise<ConsequencesView> {
    const screen = isUuid(itemId) ? await this.items.findScreen(viewerOf(actor), itemId) : null;
    if (screen === null) throw new ItemNotFoundError(itemId);
    const looking = { actor, screen, now: this.clock.now() };
    const running = publishingCase(screen);
    return event === 'item.takeBack'
      ? ofTakingBack(looking, running)
      : consequences(looking, running, event, filled);
  }
}

/** What a form is going to hold is taken as given: the question is what follows, not whether the form is filled in. */
const dayMs = 86_400_000;
const filled: Given = { reasonClass: 'OTHER', groundCode: 'OTHER', statement: true };

function consequences(looking: Looking, running: CaseFacts, type: string, given: Given): ConsequencesView {
  const { actor, screen, now } = looking;
  const subject = subjectOfCase(screen.item, running);
  const found = consequencesOf(processOf(running.definitionHash), running.snapshot, {
    type,
    by: byPerson(actor, screen.item),
    now,
    shown: subject,
    given: { ...given, deferUntil: instantOf(Date.parse(now) + dayMs) },
    facts: { ...factsOf(screen), ...subject },
  });
  if (found.kind === 'refused') return refused(found.reasons.map((reason) => reasonView(reason, [])));
  const { to, cancels, opens, falls, stands, dependsOnChange } = found;
  return {
    reasons: [],
    to,
    cancels: cancels.map((step) => cutOff(looking, running, step)),
    opens,
    falls: falls.map((step) => confirmation(looking, running, step)),
    stands: stands.map((step) => confirmation(looking, running, step)),
    dependsOnChange,
  };
}

function ofTakingBack(looking: Looking, running: CaseFacts): ConsequencesView {
  const asked = latestAnswerOfScreen(looking, running);
  const before = running.snapshot.context.confirmed;
  const moved = takeBack(processOf(running.definitionHash), running.snapshot, asked);
  if (moved.kind === 'refused') return refused(moved.reasons.map((reason) => reasonView(reason, [])));
  const after = moved.next.context.confirmed;
  const shown = before.filter((step) => step !== processOf(running.definitionHash).definition.startStep);
  return {
    reasons: [],
    to: null,
    cancels: moved.voided.map((step) => cutOff(looking, running, step)),
    opens: moved.opened.map(({ step }) => step),
    falls: shown.filter((step) => !after.includes(step)).map((step) => confirmation(looking, running, step)),
    stands: shown.filter((step) => after.includes(step)).map((step) => confirmation(looking, running, step)),
    dependsOnChange: false,
  };
}

function refused(reasons: readonly ReasonView[]): ConsequencesView {
  return { reasons, to: null, cancels: [], opens: [], falls: [], stands: [], dependsOnChange: false };
}

function cutOff({ screen }: Looking, running: CaseFacts, step: StepId): ConsequencesView['cancels'][number] {
  const task = screen.tasks.find(
    (one) => one.caseId === running.id && one.step === step && one.status === 'open',
  );
  return { step, openedBy: task?.opener ?? null };
}

function confirmation({ screen }: Looking, running: CaseFacts, step: StepId): ConfirmationView {
  const given = screen.decisions.findLast(
    (decision) =>
      decision.caseId === running.id && decision.step === step && standsConfirmed(screen, decision),
  );
  return { step, by: given?.person ?? null, at: given?.at ?? null };
}
