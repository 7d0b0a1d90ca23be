import { Inject, Injectable } from '@nestjs/common';
import { commitValue } from '#domain/audit-log';
import { AppError, asId, type CaseId, type Instant, type ItemId, type PersonActor } from '#domain/kernel';
import { startCase, type TakeDownTrigger } from '#domain/workflow';
import { requireStepUp } from '../access/step-up.js';
import { applyStart } from '../cases/apply-move.js';
import { byPerson, readItemFacts } from '../cases/item-facts.js';
import { currentProcess } from '../cases/processes.js';
import { RefusalRecorder, requireUnmarkedWords } from '../cases/refusal-recorder.js';
import { DecisionRefusedError } from '../errors/refused.errors.js';
import {
  CLOCK,
  type Clock,
  ID_SOURCE,
  type IdSource,
  RANDOMNESS,
  type Randomness,
} from '../ports/environment.ports.js';
import type { CaseRow, ItemRow, PublicationHead } from '../ports/rows.js';
import {
  type CommandEnvelope,
  type LockedItem,
  type Transaction,
  UNIT_OF_WORK,
  type UnitOfWork,
} from '../ports/unit-of-work.port.js';
import { type ItemEventAnswer, requireCurrentItem } from './drive-item-event.js';

export interface TakeDownItem {
  readonly itemId: ItemId;
  readonly itemVersion: number;
  readonly trigger: TakeDownTrigger;
  readonly reason: string;
}

/** The item is not public, or somebody has taken it down already. */
export class NotTakenDownError extends AppError {
  readonly code = 'ITEM.NOT_PUBLIC';
  readonly kind = 'conflict';
  constructor(itemId: string, standing: string) {
    super(`item ${itemId} cannot be taken down`, { itemId, standing });
  }
}

/**
 * Takes a published item off the page at once; another person then decides whether it is withdrawn or comes back.
 *
 * @source 保守国家秘密法实施条例 (2024) 第六十一条; 个人信息保护法 (2021) 第五十七条: a leak is stopped first.
 */
@Injectable()
export class TakeDownItemHandler {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
    @Inject(RANDOMNESS) private readonly randomness: Randomness,
    private readonly refusals: RefusalRecorder,
  ) {}

  /** @throws ItemNotFoundError, ItemStaleError, NotTakenDownError, DecisionRefusedError */
  async execute(
    command: TakeDownItem,
    actor: PersonActor,
    envelope: CommandEnvelope,
  ): Promise<ItemEventAnswer> {
    try {
      return await this.unitOfWork.run(envelope, async (tx) =>
        this.suspend(tx, await tx.lockItem(command.itemId), command, actor),
      );
    } catch (error) {
      throw await this.refusals.recordOnItem(error, {
        itemId: command.itemId,
        event: 'item.takeDown',
        actor,
      });
    }
  }

  private async suspend(
    tx: Transaction,
    locked: LockedItem,
    command: TakeDownItem,
    actor: PersonActor,
  ): Promise<ItemEventAnswer> {
    const { item } = locked;
    await requireCurrentItem(tx, locked, { actor, itemVersion: command.itemVersion });
    requireUnmarkedWords({ reason: command.reason });
    const publication = await tx.getPublicationOfItem(item.id);
    if (publication?.status !== 'LIVE') throw new NotTakenDownError(item.id, publication?.status ?? 'NONE');

    const { contentDigest, releasePlanDigest } = publication;
    const now = this.clock.now();
    const process = currentProcess('takeDown');
    const started = startCase(process, {
      by: byPerson(actor, item),
      now,
      shown: null,
      given: { trigger: command.trigger },
      facts: { ...(await readItemFacts(tx, item, [], 'case.start')), contentDigest, releasePlanDigest },
    });
    if (started.kind === 'refused') throw new DecisionRefusedError('item.takeDown', started.reasons, []);
    requireStepUp('item.takeDown', actor, now);

    const running: CaseRow = {
      id: asId<CaseId>(this.ids.next()),
      itemId: item.id,
      kind: 'takeDown',
      definitionHash: process.hash,
      snapshot: started.next,
      isClosed: false,
    };
    tx.setPublicationStatus(publication.id, 'SUSPENDED', command.trigger, now);
    const applied = applyStart({ tx, ids: this.ids, at: now }, { item, case: running }, started);
    tx.updateItem(item, {}, now);
    const entryId = this.appendEntry(tx, { item, publication }, running, command, actor, now);
    return {
      itemId: item.id,
      itemVersion: item.version + 1,
      state: item.state,
      entryId,
      opened: applied.opened,
    };
  }

  private appendEntry(
    tx: Transaction,
    { item, publication }: { readonly item: ItemRow; readonly publication: PublicationHead },
    running: CaseRow,
    command: TakeDownItem,
    actor: PersonActor,
    at: Instant,
  ): string {
    const id = this.ids.next();
    const reason = { field: 'reason', value: command.reason, salt: this.randomness.bytes(32) };
    tx.appendEntry(
      item,
      {
        id,
        at,
        actor: actor.personId,
        action: 'publication.suspended',
        case: running.id,
        outcome: 'done',
        rendition: publication.contentDigest,
        releasePlan: publication.releasePlanDigest,
        definition: running.definitionHash,
        reasons: [command.trigger],
        commitments: { reason: commitValue(reason) },
      },
      [reason],
    );
    return id;
  }
}
