import { Inject, Injectable } from '@nestjs/common';
import { civilDateOf, type Digest, type Instant, type ItemId } from '#domain/kernel';
import type { ItemContent } from '#domain/text';
import type { ReadContent } from '../items/read-content.js';
import { CLOCK, type Clock, ID_SOURCE, type IdSource } from '../ports/environment.ports.js';
import type { ItemRow } from '../ports/rows.js';
import type { ItemChange, Transaction } from '../ports/unit-of-work.port.js';
import { carriedDispositions } from './carried-dispositions.js';
import { CONTENT_SCREENER, type ContentScreener } from './content-screener.port.js';
import type { DispositionRow } from './disposition.js';
import { kindsByFinding, openFindingsOf, type OpenFindings } from './finding-standing.js';
import { factsOfPlan } from './scene-of-plan.js';
import { type Screening, withNotes } from './screen-item.js';
import type { ScreeningScene } from './screening-facts.js';
import { KnownRisks } from './traces/known-risks.js';
import { PUBLISHED_TRACES, type PublishedTraces } from './traces/traces.port.js';

/** A draft and what the checks found in it. */
export interface ScreenedDraft {
  readonly content: ItemContent;
  readonly scene: ScreeningScene;
  readonly screening: Screening;
}

/** Where a screening is written. */
export interface ScreeningPlace {
  readonly itemId: ItemId;
  readonly revisionDigest: Digest;
  readonly at: Instant;
}

/** What stood before. */
export interface EarlierDraft {
  readonly content: ItemContent;
  readonly digest: Digest;
}

/** Screens drafts as they are saved, and keeps what was found beside the revision. */
@Injectable()
export class DraftScreening {
  constructor(
    @Inject(CONTENT_SCREENER) private readonly screener: ContentScreener,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
    @Inject(PUBLISHED_TRACES) private readonly published: PublishedTraces,
    private readonly risks: KnownRisks,
  ) {}

  /**
   * Reads a draft with every check, and beside what is public already; called before anything is locked.
   *
   * @param itemId  the item that the draft is of; null for a new one.
   */
  async screen({ content, plan }: ReadContent, itemId: ItemId | null): Promise<ScreenedDraft> {
    const facts = factsOfPlan(plan, civilDateOf(this.clock.now()));
    const screening = await this.screener.screen(content, facts);
    const { findings } = screening;
    const notes = await this.risks.notes(this.published, content, { findings, itemId, on: facts.on });
    return { content, scene: facts.scene, screening: withNotes(screening, notes) };
  }

  /** Keeps the screening of an item's first revision. */
  writeFirst(tx: Transaction, draft: ScreenedDraft, place: ScreeningPlace): OpenFindings {
    return this.write(tx, draft, place, []);
  }

  /** Keeps the screening of a further revision, with the answers that hold on in it. */
  async writeNext(
    tx: Transaction,
    draft: ScreenedDraft,
    place: ScreeningPlace,
    before: EarlierDraft,
  ): Promise<OpenFindings> {
    const known = await tx.getScreening(place.itemId, before.digest);
    if (known === null) return this.write(tx, draft, place, []);
    const after = { content: draft.content, findings: draft.screening.findings };
    const carried = carriedDispositions(
      { content: before.content, findings: known.findings },
      after,
      known.dispositions,
    );
    return this.write(tx, draft, place, this.carry(tx, carried, place.revisionDigest));
  }

  /** The same text under another scene: rules may find other things; answers to what is found again stay. */
  async writeAgain(tx: Transaction, draft: ScreenedDraft, item: ItemRow, at: Instant): Promise<ItemChange> {
    const known = await tx.getScreening(item.id, item.sourceDigest);
    if (known?.scene === draft.scene) return {};
    const place = { itemId: item.id, revisionDigest: item.sourceDigest, at };
    return { openFindings: this.write(tx, draft, place, known?.dispositions ?? []) };
  }

  private carry(
    tx: Transaction,
    answers: readonly DispositionRow[],
    revisionDigest: Digest,
  ): readonly DispositionRow[] {
    const rows = answers.map((answer) => ({
      ...answer,
      id: this.ids.next(),
      revisionDigest,
      carriedFrom: answer.id,
    }));
    tx.insertDispositions(rows);
    return rows;
  }

  /** No treatment holds on a revision that has just been saved, so only words count. */
  private write(
    tx: Transaction,
    { screening, scene }: ScreenedDraft,
    { itemId, revisionDigest, at }: ScreeningPlace,
    dispositions: readonly DispositionRow[],
  ): OpenFindings {
    tx.insertScreening({ id: this.ids.next(), itemId, revisionDigest, scene, ...screening, screenedAt: at });
    return openFindingsOf(screening.findings, { dispositions: kindsByFinding(dispositions), operations: [] });
  }
}
