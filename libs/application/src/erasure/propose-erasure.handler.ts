import { Inject, Injectable } from '@nestjs/common';
import { commitValue } from '#domain/audit-log';
import type { ItemId, PersonActor } from '#domain/kernel';
import { requireUnmarkedWords } from '../cases/refusal-recorder.js';
import { ItemNotFoundError } from '../errors/not-found.error.js';
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
import { viewerOf } from '../queries/viewer.js';
import { ErasureRefusedError } from './erasure.errors.js';
import { ERASURE_STORE, type ErasureStore } from './erasure.store.port.js';
import { type ErasureGround, erasureObstacles, mayProposeErasure } from './erasure.js';

export interface ProposeErasure {
  readonly itemId: ItemId;
  readonly ground: ErasureGround;
  readonly reason: string;
}

/** Where an item goes on without anybody's doing. */
const awaitingPublication: readonly string[] = ['SCHEDULED', 'PUBLISHING'];

export interface ErasureAnswer {
  readonly id: string;
}

/** One person asks that what an item said be removed; nothing happens until another approves. */
@Injectable()
export class ProposeErasureHandler {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(ERASURE_STORE) private readonly store: ErasureStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
    @Inject(RANDOMNESS) private readonly randomness: Randomness,
  ) {}

  /** @throws ItemNotFoundError, ErasureRefusedError */
  async execute(
    command: ProposeErasure,
    actor: PersonActor,
    envelope: CommandEnvelope,
  ): Promise<ErasureAnswer> {
    requireUnmarkedWords({ reason: command.reason });
    const hostId = await this.store.getHostId();
    return this.unitOfWork.run(envelope, async (tx) => {
      const locked = await tx.lockItem(command.itemId);
      const knows = await tx.mayKnowItem(viewerOf(actor), command.itemId);
      if (!knows) throw new ItemNotFoundError(command.itemId);
      if (!mayProposeErasure(actor, locked.item.unitId, hostId))
        throw new ErasureRefusedError(['ERASURE.NOT_YOURS']);
      await this.requireErasable(tx, locked);
      return this.propose(tx, locked, { command, actor });
    });
  }

  /** @throws ErasureRefusedError */
  private async requireErasable(tx: Transaction, { item, openTasks }: LockedItem): Promise<void> {
    const publication = await tx.getPublicationOfItem(item.id);
    const { isErased, isAskedFor } = await this.store.getFacts(item.id);
    const obstacles = erasureObstacles({
      isPublic: publication !== null && ['LIVE', 'SUSPENDED'].includes(publication.status),
      isUnderway: openTasks.length > 0 || awaitingPublication.includes(item.state),
      isErased,
      isAskedFor,
    });
    if (obstacles.length > 0) throw new ErasureRefusedError(obstacles);
  }

  private propose(
    tx: Transaction,
    { item, case: running }: LockedItem,
    { command, actor }: { readonly command: ProposeErasure; readonly actor: PersonActor },
  ): ErasureAnswer {
    const id = this.ids.next();
    const at = this.clock.now();
    const { ground } = command;
    tx.insertErasure({ id, itemId: item.id, ground, proposedBy: actor.personId, proposedAt: at });
    const reason = { field: 'reason', value: command.reason, salt: this.randomness.bytes(32) };
    tx.appendEntry(
      item,
      {
        id: this.ids.next(),
        at,
        actor: actor.personId,
        action: 'erasure.proposed',
        case: running?.id ?? null,
        outcome: 'done',
        commitments: { reason: commitValue(reason) },
        facts: { erasure: id, ground },
      },
      [reason],
    );
    return { id };
  }
}
