import { Inject, Injectable } from '@nestjs/common';
import { applyTreatment, type Operation, treatmentFormat } from '#domain/deidentification';
import { civilDateOf, type Digest, type Instant, type ItemId } from '#domain/kernel';
import { type Finding, type ItemContent, spansOverlap } from '#domain/text';
import { CurrentOfficeRules } from '../office-data/current-office-rules.js';
import { CONTENT_SCREENER, type ContentScreener } from './content-screener.port.js';
import { holdsGate, kindsByFinding, openFindingsOf, type OpenFindings } from './finding-standing.js';
import { placeInRendition } from './place-in-rendition.js';
import { residualFinding } from './residual-finding.js';
import type { DispositionRow } from './disposition.js';
import type { StoredScreening } from './screening-row.js';
import { KnownRisks } from './traces/known-risks.js';
import type { PublishedTraces } from './traces/traces.port.js';

/** A revision, what was found and said of it, and the operations that treat it. */
export interface TreatedText {
  readonly itemId: ItemId;
  readonly content: ItemContent;
  readonly screening: Pick<StoredScreening, 'findings' | 'scene'>;
  readonly dispositions: readonly DispositionRow[];
  readonly operations: readonly Operation[];
  /** The treatment that the operations are; null without any. */
  readonly treatmentDigest: Digest | null;
  /** When it is judged. */
  readonly at: Instant;
}

/** What is found in treated texts that are read anew. */
@Injectable()
export class TreatedFindings {
  constructor(
    @Inject(CONTENT_SCREENER) private readonly screener: ContentScreener,
    private readonly risks: KnownRisks,
    private readonly rules: CurrentOfficeRules,
  ) {}

  /** Looks whether other tables are in force; called before anything is locked. */
  async prepare(): Promise<void> {
    await this.rules.activeTables();
  }

  /**
   * What is found in the rendition and was not known before: personal information that the treatment left or brought
   * in, masks that leave too few possibilities, by themselves or together with what is public, and small groups.
   * Places are those of the rendition. Nothing for an untreated text.
   */
  async residual(published: PublishedTraces, treated: TreatedText): Promise<readonly Finding[]> {
    const { itemId, content, screening, operations, treatmentDigest, at } = treated;
    if (operations.length === 0 || treatmentDigest === null) return [];
    const rendition = applyTreatment(content, { format: treatmentFormat, operations });
    const known = screening.findings
      .filter(({ check }) => check === 'personalInformation')
      .flatMap((finding) => [finding.span, ...finding.continuedIn])
      .filter((span) => !operations.some((one) => covers(one, span)))
      .map((span) => placeInRendition(span, operations));
    const facts = { scene: screening.scene, on: civilDateOf(at) };
    const found = await this.screener.rescan(rendition, facts);
    const recoverable = await this.risks.recoverable(
      published,
      { content, findings: withoutNone(treated), operations },
      { at, except: { itemId, renditionDigest: null }, treatmentDigest },
    );
    return [
      ...found
        .filter(({ span }) => !known.some((place) => spansOverlap(place, span)))
        .map((finding) => residualFinding({ finding, treatmentDigest })),
      ...recoverable,
    ];
  }
}

/** Findings of personal information that nobody has found to be none. */
export function withoutNone({
  screening,
  dispositions,
}: Pick<TreatedText, 'screening' | 'dispositions'>): readonly Finding[] {
  const said = kindsByFinding(dispositions);
  return screening.findings.filter(
    ({ id, check }) => check === 'personalInformation' && said.get(id) !== 'FALSE_POSITIVE',
  );
}

/** Whether words can answer it: a mask that is too weak can only be made stronger. */
export function isAnswerable({ why }: Finding): boolean {
  return why.code !== 'MASK.TOO_WEAK';
}

/** What holds the gates once a text is treated: what is unanswered, and masks that must be made stronger. */
export function openWhenTreated(treated: TreatedText, residual: readonly Finding[]): OpenFindings {
  const said = kindsByFinding(treated.dispositions);
  const { screening, operations } = treated;
  const open = openFindingsOf(screening.findings, { dispositions: said, operations });
  const held = residual.filter(
    (finding) => holdsGate(finding) && (!isAnswerable(finding) || !said.has(finding.id)),
  ).length;
  return held === 0 ? open : { ...open, personalInformation: (open.personalInformation ?? 0) + held };
}

function covers({ span }: Operation, { block, start, end }: Finding['span']): boolean {
  return span.block === block && span.start <= start && end <= span.end;
}
