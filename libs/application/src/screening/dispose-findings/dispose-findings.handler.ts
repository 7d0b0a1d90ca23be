import { Inject, Injectable } from '@nestjs/common';
import { commitValue } from '#domain/audit-log';
import type { Instant, ItemId, PersonActor } from '#domain/kernel';
import { type Finding, revisionOf } from '#domain/text';
import { storedTreatment } from '../../cases/stored-content.js';
import { requireUnmarkedWords } from '../../cases/refusal-recorder.js';
import { DecisionRefusedError } from '../../errors/refused.errors.js';
import { requireCurrentItem } from '../../items/drive-item-event.js';
import { RefusedSaves } from '../../items/refused-saves.js';
import { type SavedAnswer, savedAnswerOf } from '../../items/saved-answer.js';
import {
  CLOCK,
  type Clock,
  ID_SOURCE,
  type IdSource,
  RANDOMNESS,
  type Randomness,
} from '../../ports/environment.ports.js';
import type { ItemRow } from '../../ports/rows.js';
import {
  type CommandEnvelope,
  type CommittedValue,
  type Transaction,
  UNIT_OF_WORK,
  type UnitOfWork,
} from '../../ports/unit-of-work.port.js';
import {
  type DispositionKind,
  type DispositionReason,
  type DispositionRow,
  isReasonOf,
} from '../disposition.js';
import { isAnswerable, openWhenTreated, TreatedFindings, type TreatedText } from '../treated-findings.js';
import { reasonsAgainstDisposing } from './disposition-duties.js';
import { FindingUnknownError, NoteMissingError, ReasonOfOtherKindError } from './dispose-findings.errors.js';

export interface DisposeFindings {
  readonly itemId: ItemId;
  readonly itemVersion: number;
  /** Findings of this one item: what is said of one text is never said of another. */
  readonly findingIds: readonly string[];
  readonly kind: DispositionKind;
  readonly reason: string;
  /** Words beside the reason; needed with `OTHER`. Kept apart from the entry, which commits to them. */
  readonly note: string | null;
}

/** A person answers findings of one item: they are none, or what was found may lawfully be shown. */
@Injectable()
export class DisposeFindingsHandler {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
    @Inject(RANDOMNESS) private readonly randomness: Randomness,
    private readonly refusals: RefusedSaves,
    private readonly treatedFindings: TreatedFindings,
  ) {}

  /**
   * @throws ItemNotFoundError, ItemStaleError
   * @throws FindingUnknownError when a finding is not one of the item's present revision.
   * @throws ReasonOfOtherKindError, NoteMissingError
   * @throws SecrecyMarkError when the words carry the mark of a state secret.
   * @throws DecisionRefusedError when no open step of the item gives this person a say; the attempt is an entry.
   */
  async execute(
    command: DisposeFindings,
    actor: PersonActor,
    envelope: CommandEnvelope,
  ): Promise<SavedAnswer> {
    const reason = reasonOf(command);
    try {
      requireUnmarkedWords({ note: command.note });
      await this.treatedFindings.prepare();
      return await this.unitOfWork.run(envelope, async (tx) => {
        const locked = await tx.lockItem(command.itemId);
        await requireCurrentItem(tx, locked, { actor, itemVersion: command.itemVersion });
        const screened = await this.screened(tx, locked.item);
        const findings = findingsNamed(screened, command.findingIds);
        const reasons = reasonsAgainstDisposing(locked, { findings }, actor);
        if (reasons.length > 0) throw new DecisionRefusedError('item.disposeFindings', reasons, []);
        return this.save(tx, locked.item, screened, { command, reason, actor });
      });
    } catch (error) {
      throw await this.refusals.onItem(error, actor, 'disposition.refused', command.itemId);
    }
  }

  /** @throws FindingUnknownError without a screening: there is nothing to answer. */
  private async screened(tx: Transaction, item: ItemRow): Promise<Screened> {
    const screening = await tx.getScreening(item.id, item.sourceDigest);
    if (screening === null) throw new FindingUnknownError();
    const { dispositions } = screening;
    const text = await textOf(tx, item);
    const treated = { ...text, itemId: item.id, screening, dispositions, at: this.clock.now() };
    return { treated, residual: await this.treatedFindings.residual(tx, treated) };
  }

  private save(tx: Transaction, item: ItemRow, { treated, residual }: Screened, said: Said): SavedAnswer {
    const now = this.clock.now();
    const entryId = this.ids.next();
    const rows = said.command.findingIds.map((findingId) => this.rowOf(item, findingId, entryId, said, now));
    tx.insertDispositions(rows);
    const dispositions = [...treated.dispositions, ...rows];
    const change = { openFindings: openWhenTreated({ ...treated, dispositions }, residual) };
    tx.updateItem(item, change, now);
    this.appendEntry(tx, item, entryId, said, now);
    return savedAnswerOf({ ...item, ...change, version: item.version + 1 });
  }

  private rowOf(
    item: ItemRow,
    findingId: string,
    entryId: string,
    { command, reason, actor }: Said,
    decidedAt: Instant,
  ): DispositionRow {
    return {
      id: this.ids.next(),
      itemId: item.id,
      revisionDigest: item.sourceDigest,
      findingId,
      kind: command.kind,
      reason,
      personId: actor.personId,
      decidedAt,
      entryId,
      carriedFrom: null,
    };
  }

  private appendEntry(
    tx: Transaction,
    item: ItemRow,
    id: string,
    { command, reason, actor }: Said,
    at: Instant,
  ): void {
    const values: readonly CommittedValue[] =
      command.note === null ? [] : [{ field: 'note', value: command.note, salt: this.randomness.bytes(32) }];
    tx.appendEntry(
      item,
      {
        id,
        at,
        actor: actor.personId,
        action: 'findings.disposed',
        outcome: 'done',
        revision: item.sourceDigest,
        reasons: [command.kind, reason],
        commitments: Object.fromEntries(values.map((value) => [value.field, commitValue(value)])),
        facts: { findings: command.findingIds.length },
      },
      values,
    );
  }
}

/** A text with its treatment, what was found and said, and what was found again once it was treated. */
interface Screened {
  readonly treated: TreatedText;
  readonly residual: readonly Finding[];
}

/** One answer and who gives it. */
interface Said {
  readonly command: DisposeFindings;
  readonly reason: DispositionReason;
  readonly actor: PersonActor;
}

/** @throws ReasonOfOtherKindError, NoteMissingError */
function reasonOf({ kind, reason, note }: DisposeFindings): DispositionReason {
  if (!isReasonOf(kind, reason)) throw new ReasonOfOtherKindError(kind);
  if (reason === 'OTHER' && (note ?? '').trim() === '') throw new NoteMissingError();
  return reason;
}

/** @throws FindingUnknownError */
function findingsNamed({ treated, residual }: Screened, ids: readonly string[]): readonly Finding[] {
  const answerable = [...treated.screening.findings, ...residual.filter(isAnswerable)];
  const findings = answerable.filter(({ id }) => ids.includes(id));
  if (findings.length < new Set(ids).size) throw new FindingUnknownError();
  return findings;
}

/** The text of an item's present revision and its treatment; without one, the text does not matter. */
async function textOf(tx: Transaction, { id, sourceDigest, treatmentDigest }: ItemRow) {
  const content = revisionOf(await tx.getRevisionBytes(sourceDigest));
  if (treatmentDigest === null) return { content, operations: [], treatmentDigest };
  const { operations } = storedTreatment(await tx.getTreatmentBytes(id, sourceDigest, treatmentDigest));
  return { content, operations, treatmentDigest };
}
