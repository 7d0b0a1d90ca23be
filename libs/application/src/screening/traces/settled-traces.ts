import { Injectable } from '@nestjs/common';
import type { Operation } from '#domain/deidentification';
import type { Digest, Instant } from '#domain/kernel';
import { type ItemContent, revisionOf } from '#domain/text';
import { refusal } from '#domain/workflow';
import { storedTreatment } from '../../cases/stored-content.js';
import { DecisionRefusedError } from '../../errors/refused.errors.js';
import type { ItemRow } from '../../ports/rows.js';
import type { Transaction } from '../../ports/unit-of-work.port.js';
import { holdsGate, kindsByFinding } from '../finding-standing.js';
import { withoutNone } from '../treated-findings.js';
import type { StoredScreening } from '../screening-row.js';
import { KnownRisks } from './known-risks.js';

/** A rendition as it is settled. */
export interface SettledText {
  readonly content: ItemContent;
  readonly operations: readonly Operation[];
  readonly renditionDigest: Digest;
}

/** Keeps what a rendition tells of persons, sites and series, and compares it with what is public. */
@Injectable()
export class SettledTraces {
  constructor(private readonly risks: KnownRisks) {}

  /** Writes what the rendition tells; answers how many masks that add up with published ones nobody has answered. */
  async settle(tx: Transaction, item: ItemRow, text: SettledText, at: Instant): Promise<number> {
    const screening = await tx.getScreening(item.id, item.sourceDigest);
    if (screening === null) return 0;
    const { content, operations, renditionDigest } = text;
    const told = { content, operations, findings: withoutNone({ screening, ...screening }) };
    tx.insertTraces(this.risks.tracesOf(told, { itemId: item.id, renditionDigest, settledAt: at }));
    return this.unanswered(tx, item, { screening, text, at });
  }

  /**
   * Before sign-off: what has become public since the rendition was settled may add up with it.
   *
   * @throws DecisionRefusedError when somebody has to answer first, on going back to de-identification.
   */
  async requireAnswered(tx: Transaction, item: ItemRow, at: Instant): Promise<void> {
    if (!(await tx.hasNewerTraces(item.id, item.contentDigest))) return;
    const screening = await tx.getScreening(item.id, item.sourceDigest);
    if (screening === null || item.treatmentDigest === null) return;
    const content = revisionOf(await tx.getRevisionBytes(item.sourceDigest));
    const bytes = await tx.getTreatmentBytes(item.id, item.sourceDigest, item.treatmentDigest);
    const { operations } = storedTreatment(bytes);
    const text = { content, operations, renditionDigest: item.contentDigest };
    const findings = await this.unanswered(tx, item, { screening, text, at });
    if (findings > 0)
      throw new DecisionRefusedError(
        'signOff.sign',
        [refusal('FINDINGS.UNANSWERED', { check: 'personalInformation', findings })],
        [],
      );
  }

  private async unanswered(
    tx: Transaction,
    { id: itemId, treatmentDigest }: ItemRow,
    {
      screening,
      text,
      at,
    }: { readonly screening: StoredScreening; readonly text: SettledText; readonly at: Instant },
  ): Promise<number> {
    if (treatmentDigest === null) return 0;
    const { content, operations, renditionDigest } = text;
    const told = { content, operations, findings: withoutNone({ screening, ...screening }) };
    const found = await this.risks.recoverable(tx, told, {
      at,
      except: { itemId, renditionDigest },
      treatmentDigest,
    });
    const said = kindsByFinding(screening.dispositions);
    return found.filter((finding) => holdsGate(finding) && !said.has(finding.id)).length;
  }
}
