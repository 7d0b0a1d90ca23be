import { Inject, Injectable } from '@nestjs/common';
import type { Operation } from '#domain/deidentification';
import { civilDateOf, type PersonActor } from '#domain/kernel';
import { checkNames, type Finding, revisionOf, type SourceRevision } from '#domain/text';
import { storedTreatment } from '../cases/stored-content.js';
import { ItemNotFoundError } from '../errors/not-found.error.js';
import { contentAccess, isWithheld } from '../queries/content-access.js';
import { ContentWithheldError } from '../queries/content-withheld.error.js';
import { CLOCK, type Clock } from '../ports/environment.ports.js';
import { isUuid } from '../queries/page.js';
import { ITEM_READ_MODEL, type ItemReadModel, type ItemScreen } from '../queries/read-models.port.js';
import { viewerOf } from '../queries/viewer.js';
import { ScreeningMissingError } from './dispose-findings/dispose-findings.errors.js';
import { CONTENT_SCREENER, type ContentScreener } from './content-screener.port.js';
import { reasonsAgainstDisposing } from './dispose-findings/disposition-duties.js';
import { type FindingStatus, holdsGate, kindsByFinding, standingUnder } from './finding-standing.js';
import type { DispositionView, FindingsView, FindingView, TreatmentProposalView } from './finding-views.js';
import { findingInRendition } from './place-in-rendition.js';
import { SCREENING_READ_MODEL, type ScreeningReadModel } from './screening-read-model.port.js';
import type { StoredDisposition, StoredScreening } from './screening-row.js';
import { stepsOfCheck } from './steps-of-checks.js';
import { PUBLISHED_TRACES, type PublishedTraces } from './traces/traces.port.js';
import { isAnswerable, TreatedFindings } from './treated-findings.js';

/** What the checks found in an item, for whoever may read its text. */
@Injectable()
export class FindingQueries {
  constructor(
    @Inject(ITEM_READ_MODEL) private readonly items: ItemReadModel,
    @Inject(SCREENING_READ_MODEL) private readonly screenings: ScreeningReadModel,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(PUBLISHED_TRACES) private readonly published: PublishedTraces,
    @Inject(CONTENT_SCREENER) private readonly screener: ContentScreener,
    private readonly treated: TreatedFindings,
  ) {}

  /**
   * Findings of the present revision, in reading order.
   *
   * @throws ItemNotFoundError, and ContentWithheldError for whoever may not read the text.
   * @throws ScreeningMissingError for a revision that was saved before there were checks.
   */
  async find(actor: PersonActor, itemId: string): Promise<FindingsView> {
    const screen = await this.look(actor, itemId);
    const access = contentAccess(actor, screen);
    if (access === 'none')
      throw new ContentWithheldError(
        screen.item.id,
        isWithheld(screen.item.state) ? 'quarantine' : 'treatment',
      );
    const screening = await this.screening(screen);
    const residual = screen.treatment === null ? [] : await this.residual(screen, screening);
    return toView(actor, { screen, screening, residual }, access === 'source');
  }

  /**
   * What the rules of the scene would do with the personal information of the present revision.
   *
   * @throws ItemNotFoundError, ScreeningMissingError, and ContentWithheldError for whoever may not read the source.
   */
  async proposal(actor: PersonActor, itemId: string): Promise<TreatmentProposalView> {
    const screen = await this.look(actor, itemId);
    if (contentAccess(actor, screen) !== 'source')
      throw new ContentWithheldError(screen.item.id, 'treatment');
    const { findings, scene, dispositions, revisionDigest } = await this.screening(screen);
    const said = kindsByFinding(dispositions);
    const open = findings.filter(({ id }) => !said.has(id));
    const on = civilDateOf(this.clock.now());
    return {
      revisionDigest,
      ...(await this.screener.propose(await this.source(screen), open, { scene, on })),
    };
  }

  private async look(actor: PersonActor, itemId: string): Promise<ItemScreen> {
    const screen = isUuid(itemId) ? await this.items.findScreen(viewerOf(actor), itemId) : null;
    if (screen === null) throw new ItemNotFoundError(itemId);
    return screen;
  }

  private async screening({ item }: ItemScreen): Promise<StoredScreening> {
    const screening = await this.screenings.find(item.id, item.sourceDigest);
    if (screening === null) throw new ScreeningMissingError();
    return screening;
  }

  private async source(screen: ItemScreen): Promise<SourceRevision> {
    return revisionOf((await this.items.getRevision(screen)).bytes);
  }

  private async residual(screen: ItemScreen, screening: StoredScreening): Promise<readonly Finding[]> {
    const content = await this.source(screen);
    const { dispositions } = screening;
    const operations = operationsOf(screen);
    const { id: itemId, treatmentDigest } = screen.item;
    await this.treated.prepare();
    const at = this.clock.now();
    return this.treated.residual(this.published, {
      itemId,
      content,
      screening,
      dispositions,
      operations,
      treatmentDigest,
      at,
    });
  }
}

/** An item, what was found in it, and what in its treated text. */
interface Found {
  readonly screen: ItemScreen;
  readonly screening: StoredScreening;
  readonly residual: readonly Finding[];
}

function toView(
  actor: PersonActor,
  { screen, screening, residual }: Found,
  readsSource: boolean,
): FindingsView {
  const operations = operationsOf(screen);
  const statusOf = standingUnder({ dispositions: kindsByFinding(screening.dispositions), operations });
  const said = new Map(screening.dispositions.map((row) => [row.findingId, row]));
  const standing = (finding: Finding, status: FindingStatus): Omit<FindingView, keyof Finding> => {
    const row = said.get(finding.id);
    return {
      status,
      holds: holdsGate(finding) ? stepsOfCheck[finding.check] : [],
      disposition: row === undefined ? null : toDispositionView(row),
    };
  };
  return {
    itemId: screen.item.id,
    itemVersion: screen.item.version,
    revisionDigest: screening.revisionDigest,
    scene: screening.scene,
    screenedAt: screening.screenedAt,
    checks: screening.checks,
    findings: screening.findings.map((finding) => ({
      ...(readsSource ? finding : shownInRendition(finding, operations)),
      ...standing(finding, statusOf(finding)),
    })),
    residual: residual.map((finding) => ({
      ...finding,
      ...standing(finding, said.get(finding.id)?.kind ?? 'OPEN'),
      isAnswerable: isAnswerable(finding),
    })),
    answerable: answerableBy(actor, screen, [...screening.findings, ...residual]),
  };
}

function operationsOf({ treatment }: ItemScreen): readonly Operation[] {
  return treatment === null ? [] : storedTreatment(treatment).operations;
}

/** A reader of the rendition gets places in it, and no words of the source. */
function shownInRendition(finding: Finding, operations: readonly Operation[]): Finding {
  return {
    ...findingInRendition(finding, operations),
    suggestion: finding.suggestion?.kind === 'replacement' ? null : finding.suggestion,
  };
}

function toDispositionView(row: StoredDisposition): DispositionView {
  const { kind, reason, note, personId, personName, decidedAt, carriedFrom } = row;
  return {
    kind,
    reason,
    note,
    by: { id: personId, name: personName },
    at: decidedAt,
    isCarried: carriedFrom !== null,
  };
}

function answerableBy(
  actor: PersonActor,
  { item, tasks }: ItemScreen,
  findings: readonly Finding[],
): readonly string[] {
  const openTasks = tasks.filter(({ status }) => status === 'open');
  return checkNames.filter((check) => {
    const found = findings.filter((finding) => finding.check === check).slice(0, 1);
    return (
      found.length > 0 &&
      reasonsAgainstDisposing({ item, openTasks }, { findings: found }, actor).length === 0
    );
  });
}
