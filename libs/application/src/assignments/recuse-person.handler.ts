import { Inject, Injectable } from '@nestjs/common';
import { commitValue } from '#domain/audit-log';
import {
  asId,
  type EntryId,
  type Instant,
  type ItemId,
  type PersonActor,
  type PersonId,
} from '#domain/kernel';
import { type RecusalGround, refusal, type RefusalReason, withRecusal } from '#domain/workflow';
import { RefusalRecorder, requireUnmarkedWords } from '../cases/refusal-recorder.js';
import { DecisionRefusedError } from '../errors/refused.errors.js';
import { requireCurrentItem } from '../items/drive-item-event.js';
import {
  CLOCK,
  type Clock,
  ID_SOURCE,
  type IdSource,
  RANDOMNESS,
  type Randomness,
} from '../ports/environment.ports.js';
import type { CaseRow, TaskRow } from '../ports/rows.js';
import {
  type CommandEnvelope,
  type LockedItem,
  type Transaction,
  UNIT_OF_WORK,
  type UnitOfWork,
} from '../ports/unit-of-work.port.js';
import { ColleagueQueries } from '../signers/colleague-queries.js';
import { rosterChanged } from './roster-changed.js';
import { mayAssign } from './who-may-assign.js';

export interface RecusePerson {
  readonly itemId: ItemId;
  readonly itemVersion: number;
  readonly personId: PersonId;
  readonly ground: RecusalGround;
  /** In words; kept beside the entry that commits to it. */
  readonly reason: string | null;
}

export interface RecusedAnswer {
  readonly itemId: string;
  readonly itemVersion: number;
  readonly entryId: string;
}

/**
 * 回避: a person leaves the item's open cases, on his own motion or by the leader of its unit, who may decide it without
 * being asked. He acts in them no more, what he had of them goes back, and what he prepared no longer counts.
 * Nobody is kept in a case because others are missing: such cases are listed.
 *
 * @source 中华人民共和国公务员法 (2018) 第七十六条、第七十七条
 */
@Injectable()
export class RecusePersonHandler {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
    @Inject(RANDOMNESS) private readonly randomness: Randomness,
    private readonly colleagues: ColleagueQueries,
    private readonly refusals: RefusalRecorder,
  ) {}

  /** @throws ColleagueNotFoundError, ItemNotFoundError, ItemStaleError, DecisionRefusedError, SecrecyMarkError */
  async execute(
    command: RecusePerson,
    actor: PersonActor,
    envelope: CommandEnvelope,
  ): Promise<RecusedAnswer> {
    const { itemId, itemVersion } = command;
    if (command.personId !== actor.personId) await this.colleagues.get(command.personId);
    try {
      return await this.unitOfWork.run(envelope, async (tx) => {
        const locked = await tx.lockItem(itemId);
        await requireCurrentItem(tx, locked, { actor, itemVersion });
        requireUnmarkedWords({ reason: command.reason });
        const cases = openCases(locked);
        const remaining = cases.filter(({ snapshot }) => !hasLeft(snapshot, command.personId));
        const reasons = recusalRefusals(command, actor, locked, { cases, remaining });
        if (reasons.length > 0) throw new DecisionRefusedError('item.recuse', reasons, []);
        return this.recuse(tx, locked, remaining, command, actor);
      });
    } catch (error) {
      throw await this.refusals.recordOnItem(error, { itemId, event: 'item.recuse', actor });
    }
  }

  private recuse(
    tx: Transaction,
    { item, openTasks }: LockedItem,
    cases: readonly CaseRow[],
    { personId, ground, reason }: RecusePerson,
    actor: PersonActor,
  ): RecusedAnswer {
    const now: Instant = this.clock.now();
    const entryId = this.ids.next();
    tx.updateItem(item, {}, now);
    for (const { id: caseId, snapshot } of cases) {
      tx.updateCase(caseId, withRecusal(snapshot, personId), null);
      tx.insertRecusal({
        caseId,
        personId,
        ground,
        decidedBy: actor.personId,
        decidedAt: now,
        entryId: asId<EntryId>(entryId),
      });
    }
    for (const task of openTasks) releaseFrom(tx, task, personId);
    tx.addOutbox(rosterChanged(entryId, now));
    const values =
      reason === null ? [] : [{ field: 'reason', value: reason, salt: this.randomness.bytes(32) }];
    tx.appendEntry(
      item,
      {
        id: entryId,
        at: now,
        actor: actor.personId,
        action: 'person.recused',
        case: cases[0]?.id ?? null,
        outcome: actor.personId === personId ? 'recused' : 'excluded',
        facts: { person: personId, ground },
        commitments: Object.fromEntries(values.map((value) => [value.field, commitValue(value)])),
      },
      values,
    );
    return { itemId: item.id, itemVersion: item.version + 1, entryId };
  }
}

function openCases({ case: publishing, takeDown }: LockedItem): readonly CaseRow[] {
  return [publishing, takeDown].flatMap((one) => (one === null || one.isClosed ? [] : [one]));
}

function recusalRefusals(
  { personId }: RecusePerson,
  actor: PersonActor,
  { item }: LockedItem,
  { cases, remaining }: { readonly cases: readonly CaseRow[]; readonly remaining: readonly CaseRow[] },
): readonly RefusalReason[] {
  if (personId !== actor.personId && !mayAssign(actor, item)) return [refusal('RECUSAL.NOT_YOURS')];
  if (cases.length === 0) return [refusal('CASE.CLOSED', { state: item.state })];
  return remaining.length === 0 ? [refusal('PERSON.RECUSED', { person: personId })] : [];
}

function hasLeft({ context }: CaseRow['snapshot'], person: PersonId): boolean {
  return context.recused?.includes(person) === true;
}

/** What the person had goes back to whom it came from, or to all; what he prepared for others counts no more. */
function releaseFrom(tx: Transaction, task: TaskRow, personId: PersonId): void {
  const { assigneeId, assignedBy = null, principalId = null, adviserIds = [] } = task;
  const advisers = adviserIds.filter((adviser) => adviser !== personId);
  if (assigneeId === personId || principalId === personId) {
    const back = principalId === personId ? null : principalId;
    tx.assignTask(task.id, {
      assigneeId: back,
      assignedBy: back === null ? null : assignedBy,
      principalId: null,
      adviserIds: advisers,
    });
  } else if (advisers.length < adviserIds.length) {
    tx.assignTask(task.id, { assigneeId, assignedBy, principalId, adviserIds: advisers });
  }
}
