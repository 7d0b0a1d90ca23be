import { Inject, Injectable } from '@nestjs/common';
import { commitValue, type EntryFields } from '#domain/audit-log';
import type { Instant, ItemId, PersonActor, TaskId } from '#domain/kernel';
import { requireUnmarkedWords } from '../cases/refusal-recorder.js';
import { namedRendition } from '../deidentification/settle-rendition.js';
import { ItemNotFoundError } from '../errors/not-found.error.js';
import {
  CLOCK,
  type Clock,
  ID_SOURCE,
  type IdSource,
  RANDOMNESS,
  type Randomness,
} from '../ports/environment.ports.js';
import type { LockedItem, Transaction } from '../ports/unit-of-work.port.js';
import type { Looking } from '../queries/allowed-actions.js';
import { isWithheld } from '../queries/content-access.js';
import { isUuid } from '../queries/page.js';
import { ITEM_READ_MODEL, type ItemReadModel, type TaskFacts } from '../queries/read-models.port.js';
import { viewerOf } from '../queries/viewer.js';
import { CopyReadOnlyError } from './remark.errors.js';

/** An entry about an item that moves nothing, with the words beside it. */
export interface RemarkEntry {
  readonly action: EntryFields['action'];
  readonly step?: string | null;
  readonly task?: string | null;
  readonly facts?: EntryFields['facts'];
  /** Values that the entry commits to, by field. */
  readonly words: Readonly<Record<string, string>>;
}

/** What every remark on an item needs: the screen of whoever makes it, and the entry that records it. */
@Injectable()
export class RemarkDesk {
  constructor(
    @Inject(ITEM_READ_MODEL) private readonly items: ItemReadModel,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
    @Inject(RANDOMNESS) private readonly randomness: Randomness,
  ) {}

  /** @throws ItemNotFoundError also where the item's content is withheld from everybody. */
  async look(actor: PersonActor, itemId: string): Promise<Looking> {
    const screen = isUuid(itemId) ? await this.items.findScreen(viewerOf(actor), itemId) : null;
    if (screen === null || isWithheld(screen.item.state)) throw new ItemNotFoundError(itemId);
    return { actor, screen, now: this.clock.now() };
  }

  /** The same for somebody who does more than read. @throws ItemNotFoundError, CopyReadOnlyError */
  async lookAsParticipant(actor: PersonActor, itemId: string): Promise<Looking> {
    const looking = await this.look(actor, itemId);
    if (looking.screen.copied !== undefined) throw new CopyReadOnlyError('known by a copy only');
    return looking;
  }

  /** Locks the item; what withholds it meanwhile withholds it here too. @throws ItemNotFoundError */
  async lock(tx: Transaction, itemId: ItemId): Promise<LockedItem> {
    const locked = await tx.lockItem(itemId);
    if (isWithheld(locked.item.state)) throw new ItemNotFoundError(itemId);
    return locked;
  }

  /** Appends the entry. @throws SecrecyMarkError @returns its identifier. */
  append(
    tx: Transaction,
    { item, case: running }: Pick<LockedItem, 'item' | 'case'>,
    { actor, at }: { readonly actor: string; readonly at: Instant },
    { action, step, task, facts, words }: RemarkEntry,
  ): string {
    requireUnmarkedWords(words);
    const id = this.ids.next();
    const values = Object.entries(words).map(([field, value]) => ({
      field,
      value,
      salt: this.randomness.bytes(32),
    }));
    tx.appendEntry(
      item,
      {
        id,
        at,
        actor,
        action,
        case: running?.id ?? null,
        step: step ?? null,
        task: task ?? null,
        outcome: 'done',
        revision: item.sourceDigest,
        rendition: namedRendition(item),
        releasePlan: item.releasePlanDigest,
        ...(facts === undefined ? {} : { facts }),
        commitments: Object.fromEntries(values.map((value) => [value.field, commitValue(value)])),
      },
      values,
    );
    return id;
  }
}

/** The task that a notification about an item points to: one that waits, or the last there was. */
export function taskToPointTo(tasks: readonly TaskFacts[]): TaskId | null {
  return (tasks.find(({ status }) => status === 'open') ?? tasks.at(-1))?.id ?? null;
}
