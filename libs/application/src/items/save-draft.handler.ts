import { Inject, Injectable } from '@nestjs/common';
import type { SeriesRule } from '#domain/disclosure';
import { civilDateOf, type Instant, type ItemId, type PersonActor, type UnitId } from '#domain/kernel';
import { revisionOf } from '#domain/text';
import { decide, draftEditReasons } from '#domain/workflow';
import { applyMove } from '../cases/apply-move.js';
import { capacityAtStep } from '../assignments/at-hand.js';
import type { Capacity } from '../assignments/capacity.js';
import { readItemFacts } from '../cases/item-facts.js';
import { processOf } from '../cases/processes.js';
import { DecisionRefusedError } from '../errors/refused.errors.js';
import {
  CLOCK,
  type Clock,
  ID_SOURCE,
  type IdSource,
  RANDOMNESS,
  type Randomness,
} from '../ports/environment.ports.js';
import type { CaseRow, ItemRow } from '../ports/rows.js';
import {
  type CommandEnvelope,
  type ItemChange,
  type LockedItem,
  type Transaction,
  UNIT_OF_WORK,
  type UnitOfWork,
} from '../ports/unit-of-work.port.js';
import { DraftScreening, type ScreenedDraft } from '../screening/draft-screening.js';
import { ruleSetsOf } from '../screening/screen-item.js';
import { ATTRIBUTE_RULES, type AttributeRules } from './attribute-rules.port.js';
import { type ReadContent, readContent, type SentContent } from './read-content.js';
import { RefusedSaves } from './refused-saves.js';
import { requireCurrentItem } from './drive-item-event.js';
import { sealPlan, sealRevision, sealUntreated } from './sealed-content.js';
import { withSeriesAttribute } from './series-attribute.js';
import { type SavedAnswer, savedAnswerOf } from './saved-answer.js';

export interface SaveDraft extends SentContent {
  readonly itemId: ItemId;
  readonly itemVersion: number;
}

/** What was sent, read and screened. */
interface SentDraft extends ReadContent {
  readonly draft: ScreenedDraft;
}

/** One save: what was found, by whom and when it was sent. */
interface DraftSave {
  readonly draft: ScreenedDraft;
  readonly actor: PersonActor;
  readonly capacity: Capacity;
  readonly now: Instant;
}

/** The drafter's changes to text, catalogue data and release plan, as long as the item is a draft. */
@Injectable()
export class SaveDraftHandler {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
    @Inject(RANDOMNESS) private readonly randomness: Randomness,
    @Inject(ATTRIBUTE_RULES) private readonly rules: AttributeRules,
    private readonly refusals: RefusedSaves,
    private readonly screening: DraftScreening,
  ) {}

  /**
   * @throws SecrecyMarkError before anything is saved; only the fact, classes and positions become an entry.
   * @throws ContentInvalidError naming every issue.
   * @throws ItemNotFoundError for somebody without a duty in the item's unit.
   * @throws ItemStaleError with what changed since the item was shown.
   * @throws DecisionRefusedError when it is no draft, or not this person's; the attempt is an entry.
   */
  async execute(command: SaveDraft, actor: PersonActor, envelope: CommandEnvelope): Promise<SavedAnswer> {
    try {
      const read = readContent(command);
      const rules = await this.rulesFor(read, actor);
      const draft = await this.screening.screen(read, command.itemId);
      return await this.unitOfWork.run(envelope, async (tx) => {
        const locked = await tx.lockItem(command.itemId);
        const running = await requireCurrentItem(tx, locked, { actor, itemVersion: command.itemVersion });
        const capacity = requireEditable(locked, running, actor);
        const sent = { ...determined(read, rules.get(locked.item.unitId) ?? []), draft };
        return this.save(tx, locked, running, sent, { actor, capacity });
      });
    } catch (error) {
      throw await this.refusals.onItem(error, actor, 'draft.refused', command.itemId);
    }
  }

  /** Rules of the units this person drafts for, read before anything is locked: no lock waits for another connection. */
  private async rulesFor(
    { plan }: ReadContent,
    actor: PersonActor,
  ): Promise<ReadonlyMap<UnitId, readonly SeriesRule[]>> {
    if (plan.attributeMethod !== 'series') return new Map();
    const on = civilDateOf(this.clock.now());
    const units = [
      ...new Set(actor.duties.filter(({ duty }) => duty === 'drafter').map(({ unitId }) => unitId)),
    ];
    return new Map(
      await Promise.all(
        units.map(async (unitId) => [unitId, await this.rules.listInForce(unitId, on)] as const),
      ),
    );
  }

  private async save(
    tx: Transaction,
    { item }: LockedItem,
    running: CaseRow,
    read: SentDraft,
    { actor, capacity }: Pick<DraftSave, 'actor' | 'capacity'>,
  ): Promise<SavedAnswer> {
    const now = this.clock.now();
    const save = { draft: read.draft, actor, capacity, now };
    const content = await this.changedContent(tx, item, save);
    const plan = this.changedPlan(tx, item, read, actor, now);
    const change = { ...content, ...plan };
    if (Object.keys(change).length === 0) return savedAnswerOf(item);
    const edited = decide(processOf(running.definitionHash), running.snapshot, {
      type: 'item.editDraft',
      by: capacity.by,
      now,
      shown: null,
      given: {},
      facts: await readItemFacts(tx, item, [], 'item.editDraft'),
    });
    if (edited.kind === 'refused') throw new DecisionRefusedError('item.editDraft', edited.reasons, []);
    applyMove({ tx, ids: this.ids, at: now }, { item, case: running, closing: null }, edited);
    tx.updateItem(item, change, now);
    this.appendEntry(tx, item, running, change, save);
    return savedAnswerOf({ ...item, ...change, version: item.version + 1 });
  }

  /** A new revision only when the text or the catalogue data differ; what was treated before is then to be treated again. */
  private async changedContent(
    tx: Transaction,
    item: ItemRow,
    { draft, actor, now }: DraftSave,
  ): Promise<ItemChange> {
    const { content } = draft;
    const earlier = revisionOf(await tx.getRevisionBytes(item.sourceDigest));
    if (sealUntreated(content).digest === sealUntreated(earlier).digest)
      return this.screening.writeAgain(tx, draft, item, now);
    const revision = sealRevision(content, this.randomness);
    const made = { itemId: item.id, createdBy: actor.personId, createdAt: now };
    tx.insertRevision({ ...made, ...revision, number: (await tx.getRevisionCount(item.id)) + 1 });
    const place = { itemId: item.id, revisionDigest: revision.digest, at: now };
    const before = { content: earlier, digest: item.sourceDigest };
    return {
      openFindings: await this.screening.writeNext(tx, draft, place, before),
      sourceDigest: revision.digest,
      treatmentDigest: null,
      contentDigest: revision.digest,
      title: content.metadata.title,
    };
  }

  private changedPlan(
    tx: Transaction,
    item: ItemRow,
    { plan }: ReadContent,
    actor: PersonActor,
    now: Instant,
  ): ItemChange {
    const sealed = sealPlan(plan);
    if (sealed.digest === item.releasePlanDigest) return {};
    tx.insertReleasePlan({ itemId: item.id, ...sealed, createdBy: actor.personId, createdAt: now });
    return { releasePlanDigest: sealed.digest, riskTier: plan.riskTier };
  }

  private appendEntry(
    tx: Transaction,
    item: ItemRow,
    running: CaseRow,
    change: ItemChange,
    { draft, actor, capacity, now: at }: DraftSave,
  ): void {
    tx.appendEntry(
      item,
      {
        id: this.ids.next(),
        at,
        actor: actor.personId,
        actingFor: capacity.actingFor,
        duty: 'drafter',
        action: 'draft.saved',
        case: running.id,
        step: 'draft',
        outcome: 'done',
        state: item.state,
        round: running.snapshot.context.round,
        revision: change.sourceDigest ?? item.sourceDigest,
        revisionBefore: change.sourceDigest === undefined ? null : item.sourceDigest,
        releasePlan: change.releasePlanDigest ?? item.releasePlanDigest,
        releasePlanBefore: change.releasePlanDigest === undefined ? null : item.releasePlanDigest,
        definition: running.definitionHash,
        rules: ruleSetsOf(draft.screening),
      },
      [],
    );
  }
}

/** @throws DecisionRefusedError unless the item is a draft of this person's, in the capacity that is given back. */
function requireEditable(locked: LockedItem, running: CaseRow, actor: PersonActor): Capacity {
  const capacity = capacityAtStep(actor, locked, running, { step: 'draft', duty: 'drafter' });
  const ofProcess = draftEditReasons(processOf(running.definitionHash), running.snapshot, capacity.by);
  const isSaid = ofProcess.some(({ code }) => code === 'DUTY.NOT_HELD');
  const reasons = isSaid ? ofProcess : [...ofProcess, ...capacity.reasons];
  if (reasons.length > 0) throw new DecisionRefusedError('item.editDraft', reasons, []);
  return capacity;
}

function determined({ content, plan }: ReadContent, rules: readonly SeriesRule[]): ReadContent {
  return { content, plan: withSeriesAttribute(plan, content.metadata, rules) };
}
