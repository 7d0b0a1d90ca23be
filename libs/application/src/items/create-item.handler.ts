import { Inject, Injectable } from '@nestjs/common';
import { asId, type CaseId, civilDateOf, type ItemId, type PersonActor, type UnitId } from '#domain/kernel';
import { type CompiledProcess, startCase, stateOf } from '#domain/workflow';
import { applyStart } from '../cases/apply-move.js';
import { byPerson } from '../cases/item-facts.js';
import { beginningProcess } from '../cases/beginning-process.js';
import type { ProcessByChoice } from '../cases/processes.js';
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
  type Transaction,
  UNIT_OF_WORK,
  type UnitOfWork,
} from '../ports/unit-of-work.port.js';
import { DraftScreening, type ScreenedDraft } from '../screening/draft-screening.js';
import { ruleSetsOf } from '../screening/screen-item.js';
import { ATTRIBUTE_RULES, type AttributeRules } from './attribute-rules.port.js';
import { type ReadContent, readContent, type SentContent } from './read-content.js';
import { RefusedSaves } from './refused-saves.js';
import { sealPlan, sealRevision } from './sealed-content.js';
import { withSeriesAttribute } from './series-attribute.js';
import { type SavedAnswer, savedAnswerOf } from './saved-answer.js';

export interface CreateItem extends SentContent {
  /** The process that the item takes instead of the one of the unit's profile. */
  readonly process?: ProcessByChoice | null;
}

/** A new disclosure item: its first revision, its plan, its case in DRAFT, and the drafter's own task. */
@Injectable()
export class CreateItemHandler {
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
   * @throws DecisionRefusedError when the person drafts nowhere; the attempt is an entry.
   */
  async execute(command: CreateItem, actor: PersonActor, envelope: CommandEnvelope): Promise<SavedAnswer> {
    try {
      const unitId = draftingUnit(actor);
      const read = await this.read(command, unitId);
      const draft = await this.screening.screen(read, null);
      return await this.unitOfWork.run(envelope, async (tx) => {
        const process = await beginningProcess(tx, {
          unitId,
          purpose: command.process ?? null,
          at: this.clock.now(),
        });
        return this.create(tx, { ...read, draft }, { process, unitId, actor });
      });
    } catch (error) {
      await this.refusals.onCreate(error, actor);
      throw error;
    }
  }

  private async read(command: CreateItem, unitId: UnitId): Promise<ReadContent> {
    const { content, plan } = readContent(command);
    const rules = await this.rules.listInForce(unitId, civilDateOf(this.clock.now()));
    return { content, plan: withSeriesAttribute(plan, content.metadata, rules) };
  }

  private create(
    tx: Transaction,
    { content, plan, draft }: ReadContent & { readonly draft: ScreenedDraft },
    beginning: Beginning,
  ): SavedAnswer {
    const { unitId, actor } = beginning;
    const now = this.clock.now();
    const revision = sealRevision(content, this.randomness);
    const releasePlan = sealPlan(plan);
    const item: ItemRow = {
      id: asId<ItemId>(this.ids.next()),
      unitId,
      departmentId: null,
      version: 1,
      state: 'NOT_STARTED',
      title: content.metadata.title,
      riskTier: plan.riskTier,
      sourceDigest: revision.digest,
      treatmentDigest: null,
      contentDigest: revision.digest,
      releasePlanDigest: releasePlan.digest,
      openFindings: {},
      createdBy: actor.personId,
      createdAt: now,
      entrySeq: 0,
      entryLeaf: null,
    };
    const made = { itemId: item.id, createdBy: actor.personId, createdAt: now };
    tx.insertRevision({ ...made, ...revision, number: 1 });
    tx.insertReleasePlan({ ...made, ...releasePlan });
    const place = { itemId: item.id, revisionDigest: revision.digest, at: now };
    const openFindings = this.screening.writeFirst(tx, draft, place);
    return this.start(tx, { ...item, openFindings }, ruleSetsOf(draft.screening), beginning);
  }

  private start(
    tx: Transaction,
    draft: ItemRow,
    rules: Readonly<Record<string, string>>,
    { process, actor }: Beginning,
  ): SavedAnswer {
    const now = draft.createdAt;
    const subject = { contentDigest: draft.contentDigest, releasePlanDigest: draft.releasePlanDigest };
    const started = startCase(process, {
      by: byPerson(actor, draft),
      now,
      shown: null,
      given: {},
      facts: {
        ...subject,
        itemState: draft.state,
        authors: [actor.personId],
        withheldParts: 0,
        notBefore: null,
        operations: 0,
        openedSteps: [],
      },
    });
    if (started.kind === 'refused') throw new DecisionRefusedError('item.create', started.reasons, []);
    const item = { ...draft, state: stateOf(started.next) };
    const running: CaseRow = {
      id: asId<CaseId>(this.ids.next()),
      itemId: item.id,
      kind: 'newPublication',
      definitionHash: process.hash,
      snapshot: started.next,
      isClosed: false,
    };
    tx.insertItem(item);
    applyStart({ tx, ids: this.ids, at: now }, { item, case: running }, started);
    tx.appendEntry(
      item,
      {
        id: this.ids.next(),
        at: now,
        actor: actor.personId,
        duty: 'drafter',
        action: 'item.created',
        case: running.id,
        outcome: 'done',
        state: item.state,
        revision: item.sourceDigest,
        releasePlan: item.releasePlanDigest,
        definition: process.hash,
        rules,
      },
      [],
    );
    return savedAnswerOf(item);
  }
}

/** Who begins an item, for which unit, and by which process: the one that the unit's profile names. */
interface Beginning {
  readonly process: CompiledProcess;
  readonly unitId: UnitId;
  readonly actor: PersonActor;
}

/** The unit a person drafts for: his own where he drafts there. Whoever drafts nowhere is refused by the process. */
function draftingUnit(actor: PersonActor): UnitId {
  const units = actor.duties.filter(({ duty }) => duty === 'drafter').map(({ unitId }) => unitId);
  return units.includes(actor.unitId) ? actor.unitId : (units[0] ?? actor.unitId);
}
