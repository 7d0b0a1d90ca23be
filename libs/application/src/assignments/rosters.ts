import { Injectable } from '@nestjs/common';
import type { Instant } from '#domain/kernel';
import type { Transaction } from '../ports/unit-of-work.port.js';
import { officeRoster, type OfficeRoster } from './office-roster.js';

/**
 * The office's people, read once and kept as long as their number stands and nobody's period begins or ends: a decision
 * asks whether its case can still be finished without reading anybody.
 */
@Injectable()
export class Rosters {
  private known: OfficeRoster | null = null;

  /** @param version the number that the command has read together with its item; null when it has read none. */
  async at(
    tx: Pick<Transaction, 'getRosterRows'>,
    version: string | null,
    now: Instant,
  ): Promise<OfficeRoster> {
    const nowMs = Date.parse(now);
    const known = this.known !== null && nowMs < this.known.untilMs ? this.known : null;
    if (known !== null && known.version === version) return known;
    const rows = await tx.getRosterRows(now, known?.version ?? null);
    if (known !== null && known.version === rows.version) return known;
    this.known = officeRoster(rows, nowMs);
    return this.known;
  }
}
