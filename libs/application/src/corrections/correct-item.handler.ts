import { Inject, Injectable } from '@nestjs/common';
import { commitValue } from '#domain/audit-log';
import { AppError, asId, type CaseId, type EntryId, type ItemId, type PersonActor } from '#domain/kernel';
import { type Moved, startCase, stateOf } from '#domain/workflow';
import { applyStart } from '../cases/apply-move.js';
import { beginningProcess } from '../cases/beginning-process.js';
import { byPerson, readItemFacts } from '../cases/item-facts.js';
import { RefusalRecorder, requireUnmarkedWords } from '../cases/refusal-recorder.js';
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
import type { CaseRow, ItemRow, PublicationHead } from '../ports/rows.js';
import {
  type CommandEnvelope,
  type LockedItem,
  type Transaction,
  UNIT_OF_WORK,
  type UnitOfWork,
} from '../ports/unit-of-work.port.js';
import { type CorrectionClass, depthAtStart } from './correction.js';

export interface CorrectItem {
  readonly itemId: ItemId;
  readonly itemVersion: number;
  readonly errorClass: CorrectionClass;
  readonly reason: string;
}

/** Nothing of the item is public, or somebody works on it already. */
export class NotCorrectableError extends AppError {
  readonly code = 'ITEM.NOT_CORRECTABLE';
  readonly kind = 'conflict';
  constructor(itemId: string, standing: string) {
    super(`item ${itemId} cannot be corrected`, { itemId, standing });
  }
}

/**
 * Begins the correction of what is public (更正): a new case on the same item, from its draft on. What is public stays so
 * until the corrected text is signed and takes its place; what must not stay is taken down first.
 */
@Injectable()
export class CorrectItemHandler {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
    @Inject(RANDOMNESS) private readonly randomness: Randomness,
    private readonly refusals: RefusalRecorder,
  ) {}

  /** @throws ItemNotFoundError, ItemStaleError, NotCorrectableError, DecisionRefusedError */
  async execute(
    command: CorrectItem,
    actor: PersonActor,
    envelope: CommandEnvelope,
  ): Promise<ItemEventAnswer> {
    try {
      return await this.unitOfWork.run(envelope, async (tx) =>
        this.begin(tx, await tx.lockItem(command.itemId), command, actor),
      );
    } catch (error) {
      throw await this.refusals.recordOnItem(error, {
        itemId: command.itemId,
        event: 'item.correct',
        actor,
      });
    }
  }

  private async begin(
    tx: Transaction,
    locked: LockedItem,
    command: CorrectItem,
    actor: PersonActor,
  ): Promise<ItemEventAnswer> {
    const { item } = locked;
    const before = await requireCurrentItem(tx, locked, { actor, itemVersion: command.itemVersion });
    requireUnmarkedWords({ reason: command.reason });
    const publication = await tx.getPublicationOfItem(item.id);
    const isPublic = publication?.status === 'LIVE' || publication?.status === 'SUSPENDED';
    if (!isPublic || !before.isClosed) throw new NotCorrectableError(item.id, publication?.status ?? 'NONE');

    const now = this.clock.now();
    const process = await beginningProcess(tx, { unitId: item.unitId, purpose: 'correction', at: now });
    // The draft is written on the source; the rendition comes to it again when the corrected text is treated.
    const drafted = { ...item, contentDigest: item.sourceDigest };
    const started = startCase(process, {
      by: byPerson(actor, item),
      now,
      shown: null,
      given: {},
      facts: await readItemFacts(tx, drafted, [], 'case.start'),
    });
    if (started.kind === 'refused') throw new DecisionRefusedError('item.correct', started.reasons, []);
    const running: CaseRow = {
      id: asId<CaseId>(this.ids.next()),
      itemId: item.id,
      kind: 'newPublication',
      definitionHash: process.hash,
      snapshot: started.next,
      isClosed: false,
    };
    return this.write(tx, { item: drafted, running, publication, started }, command, actor);
  }

  private write(
    tx: Transaction,
    {
      item,
      running,
      publication,
      started,
    }: {
      readonly item: ItemRow;
      readonly running: CaseRow;
      readonly publication: PublicationHead;
      readonly started: Moved;
    },
    { errorClass, reason }: CorrectItem,
    actor: PersonActor,
  ): ItemEventAnswer {
    const at = this.clock.now();
    const entryId = asId<EntryId>(this.ids.next());
    const applied = applyStart({ tx, ids: this.ids, at }, { item, case: running }, started);
    const state = stateOf(started.next);
    const { sourceDigest, releasePlanDigest, contentDigest } = item;
    tx.updateItem(item, { state, contentDigest }, at);
    const depth = depthAtStart(errorClass, publication.status);
    tx.insertCorrection({
      ...{ caseId: running.id, itemId: item.id, publicationId: publication.id, errorClass: depth, entryId },
      // What the item holds may be the draft of a correction that was given up: the depth is judged by what is public.
      ...{ sourceDigest: publication.sourceDigest, releasePlanDigest: publication.releasePlanDigest },
    });
    const said = { field: 'reason', value: reason, salt: this.randomness.bytes(32) };
    tx.appendEntry(
      item,
      {
        id: entryId,
        at,
        actor: actor.personId,
        duty: 'drafter',
        action: 'item.correctionStarted',
        case: running.id,
        outcome: 'done',
        state,
        revision: sourceDigest,
        releasePlan: releasePlanDigest,
        definition: running.definitionHash,
        facts: { publication: publication.id, class: depth },
        commitments: { reason: commitValue(said) },
      },
      [said],
    );
    return { itemId: item.id, itemVersion: item.version + 1, state, entryId, opened: applied.opened };
  }
}
