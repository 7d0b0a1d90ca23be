import { Inject, Injectable } from '@nestjs/common';
import { commitValue } from '#domain/audit-log';
import type { ItemId, PersonActor } from '#domain/kernel';
import { refusal, takeBack } from '#domain/workflow';
import { requireFinishable } from '../assignments/require-finishable.js';
import { Rosters } from '../assignments/rosters.js';
import { applyMove } from '../cases/apply-move.js';
import { byPerson } from '../cases/item-facts.js';
import { processOf } from '../cases/processes.js';
import { RefusalRecorder, requireUnmarkedWords } from '../cases/refusal-recorder.js';
import { namedRendition } from '../deidentification/settle-rendition.js';
import { DecisionRefusedError } from '../errors/refused.errors.js';
import { type ItemEventAnswer, requireCurrentItem } from '../items/drive-item-event.js';
import {
  CLOCK,
  type Clock,
  ID_SOURCE,
  type IdSource,
  RANDOMNESS,
  type Randomness,
} from '../ports/environment.ports.js';
import {
  type CommandEnvelope,
  type LockedItem,
  type Transaction,
  UNIT_OF_WORK,
  type UnitOfWork,
} from '../ports/unit-of-work.port.js';
import { latestAnswerOf } from './given-answers.js';

export interface TakeBack {
  readonly itemId: ItemId;
  readonly itemVersion: number;
  readonly reason: string | null;
}

/**
 * Whoever has just answered takes the answer back (拿回), as long as nobody of a later stage has opened the item. Unlike the
 * drafter's recall it leads to his own step. The decision stays in the record, and that he acted in the step counts on.
 */
@Injectable()
export class TakeBackHandler {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
    @Inject(RANDOMNESS) private readonly randomness: Randomness,
    private readonly rosters: Rosters,
    private readonly refusals: RefusalRecorder,
  ) {}

  /** @throws ItemNotFoundError, ItemStaleError, DecisionRefusedError, SecrecyMarkError */
  async execute(command: TakeBack, actor: PersonActor, envelope: CommandEnvelope): Promise<ItemEventAnswer> {
    const { itemId } = command;
    try {
      return await this.unitOfWork.run(envelope, async (tx) => {
        const locked = await tx.lockItem(itemId);
        return this.takeBack(tx, locked, command, actor);
      });
    } catch (error) {
      throw await this.refusals.recordOnItem(error, { itemId, event: 'item.takeBack', actor });
    }
  }

  private async takeBack(
    tx: Transaction,
    locked: LockedItem,
    command: TakeBack,
    actor: PersonActor,
  ): Promise<ItemEventAnswer> {
    const { item } = locked;
    const running = await requireCurrentItem(tx, locked, { ...command, actor });
    requireUnmarkedWords({ reason: command.reason });
    const by = byPerson(actor, item);
    const persons = by.kind === 'person' ? by.persons : [];
    const mine = latestAnswerOf(await tx.getAnswers(running.id), persons);
    if (mine === null)
      throw new DecisionRefusedError('item.takeBack', [refusal('TAKE_BACK.NOT_STANDING')], []);
    const at = this.clock.now();
    const process = processOf(running.definitionHash);
    const moved = takeBack(process, running.snapshot, {
      ...mine,
      persons,
      openedSteps: locked.openTasks
        .filter(({ caseId, openedBy }) => caseId === running.id && openedBy !== null)
        .map(({ step }) => step),
      subject: item,
    });
    if (moved.kind === 'refused') throw new DecisionRefusedError('item.takeBack', moved.reasons, []);
    const { roster } = await this.rosters.at(tx, locked.rosterVersion, at);
    const staffed = { process, unitId: item.unitId, roster };
    requireFinishable('item.takeBack', staffed, running.snapshot, moved.next);
    const applied = applyMove({ tx, ids: this.ids, at }, { item, case: running, closing: null }, moved);
    const id = this.ids.next();
    const { reason } = command;
    const values =
      reason === null ? [] : [{ field: 'reason', value: reason, salt: this.randomness.bytes(32) }];
    tx.appendEntry(
      item,
      {
        id,
        at,
        actor: actor.personId,
        action: 'task.takenBack',
        case: running.id,
        task: mine.taskId,
        step: mine.step,
        outcome: 'done',
        state: applied.state,
        round: moved.next.context.round,
        revision: item.sourceDigest,
        rendition: namedRendition(item),
        releasePlan: item.releasePlanDigest,
        definition: running.definitionHash,
        commitments: Object.fromEntries(values.map((value) => [value.field, commitValue(value)])),
      },
      values,
    );
    return {
      itemId: item.id,
      itemVersion: item.version + 1,
      state: applied.state,
      entryId: id,
      opened: applied.opened,
    };
  }
}
