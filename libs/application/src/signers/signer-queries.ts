import { Inject, Injectable } from '@nestjs/common';
import type { PersonActor, PersonId } from '#domain/kernel';
import { decide, findStep, type RefusalReason, type Voice } from '#domain/workflow';
import { capacityIn } from '../assignments/capacity.js';
import { ownTaskReasons } from '../assignments/require-own-task.js';
import { subjectOfCase } from '../cases/case-subject.js';
import { processOf } from '../cases/processes.js';
import { TaskNotFoundError } from '../errors/not-found.error.js';
import { CLOCK, type Clock } from '../ports/environment.ports.js';
import { factsOf, type Looking, reasonView, taskAtHand } from '../queries/allowed-actions.js';
import { publishingCase } from '../queries/content-access.js';
import { isUuid } from '../queries/page.js';
import {
  type CaseFacts,
  ITEM_READ_MODEL,
  type ItemReadModel,
  type TaskFacts,
} from '../queries/read-models.port.js';
import { viewerOf } from '../queries/viewer.js';
import type { ReasonView } from '../queries/views.js';
import type { SignerChange } from './change-signers.handler.js';
import { type Colleague, COLLEAGUES, type Colleagues } from './colleagues.port.js';

/** One of those who answer a step, where somebody was called in to it. */
export interface SignerView {
  /** Null for whoever holds the step's duty. */
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly place: number;
  readonly isCalledIn: boolean;
  readonly hasAnswered: boolean;
  /** Whether the viewer called him in and can do without him. */
  readonly isRemovable: boolean;
}

export interface SignersView {
  /** Whether the definition lets whoever answers this step call somebody in, and it is the viewer's to answer. */
  readonly mayAdd: boolean;
  readonly signers: readonly SignerView[];
}

/** Somebody who might be called in, and why he cannot be. */
export interface SignerCandidateView extends Colleague {
  readonly reasons: readonly ReasonView[];
}

const candidatesMax = 20;

/** A task as the viewer sees it, with the case that it belongs to. */
interface TaskInCase {
  readonly looking: Looking;
  readonly task: TaskFacts;
  readonly running: CaseFacts;
}

/** Who answers a step beside the viewer, and who could be called in to it. */
@Injectable()
export class SignerQueries {
  constructor(
    @Inject(ITEM_READ_MODEL) private readonly items: ItemReadModel,
    @Inject(COLLEAGUES) private readonly colleagues: Colleagues,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws TaskNotFoundError */
  async signers(actor: PersonActor, taskId: string): Promise<SignersView> {
    const at = await this.look(actor, taskId);
    const { task, running } = at;
    const voices = running.snapshot.context.voices?.[task.step] ?? [];
    const step = findStep(processOf(running.definitionHash), task.step);
    return {
      mayAdd: step?.mayAddSigners === true && isMineToAnswer(at),
      signers: await Promise.all(
        [...voices]
          .sort((one, other) => one.order - other.order)
          .map(async (voice, index) => ({
            person: await this.personOf(voice),
            place: index + 1,
            isCalledIn: voice.calledInBy !== undefined,
            hasAnswered: voice.givenBy !== undefined,
            isRemovable:
              voice.person !== undefined && reasonsFor(at, 'removeSigner', voice.person).length === 0,
          })),
      ),
    };
  }

  /** People by a part of the name, each with the rules that bar him. @throws TaskNotFoundError */
  async candidates(
    actor: PersonActor,
    taskId: string,
    part: string,
  ): Promise<readonly SignerCandidateView[]> {
    const at = await this.look(actor, taskId);
    const trimmed = part.trim();
    const found = trimmed === '' ? [] : await this.colleagues.search(trimmed, candidatesMax);
    return found.map((colleague) => ({
      ...colleague,
      reasons: reasonsFor(at, 'addSignerAfter', colleague.id),
    }));
  }

  private async look(actor: PersonActor, taskId: string): Promise<TaskInCase> {
    const screen = isUuid(taskId) ? await this.items.findScreenOfTask(viewerOf(actor), taskId) : null;
    const task = screen?.tasks.find(({ id }) => id === taskId);
    if (screen === null || task === undefined) throw new TaskNotFoundError(taskId);
    const running = screen.cases.find(({ id }) => id === task.caseId) ?? publishingCase(screen);
    return { looking: { actor, screen, now: this.clock.now() }, task, running };
  }

  private async personOf({ person, givenBy }: Voice): Promise<SignerView['person']> {
    const [id] = person === undefined ? (givenBy ?? []) : [person];
    if (id === undefined) return null;
    const name = await this.colleagues.findName(id);
    return name === null ? null : { id, name };
  }
}

/** Whether nothing but the choice of a signer keeps the viewer from calling one in. */
function isMineToAnswer(at: TaskInCase): boolean {
  const { looking, task, running } = at;
  if (task.status !== 'open' || running.isClosed) return false;
  const hand = taskAtHand(looking, task);
  if (ownTaskReasons(hand, capacityIn(looking.actor, hand)).length > 0) return false;
  return refusalsOf(at, 'addSignerAfter', null).every(({ code }) => code === 'SIGNER.MISSING');
}

function reasonsFor(at: TaskInCase, change: SignerChange, signer: PersonId): readonly ReasonView[] {
  return refusalsOf(at, change, signer).map((reason) => reasonView(reason, []));
}

function refusalsOf(
  { looking, running, task }: TaskInCase,
  change: SignerChange,
  signer: PersonId | null,
): readonly RefusalReason[] {
  const { actor, screen, now } = looking;
  const subject = subjectOfCase(screen.item, running);
  const decided = decide(processOf(running.definitionHash), running.snapshot, {
    type: `${task.step}.${change}`,
    by: capacityIn(actor, taskAtHand(looking, task)).by,
    now,
    shown: subject,
    given: signer === null ? {} : { signer },
    facts: { ...factsOf(screen), ...subject },
  });
  return decided.kind === 'refused' ? decided.reasons : [];
}
