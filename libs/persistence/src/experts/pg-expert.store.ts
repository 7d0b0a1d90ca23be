import type { ExpertInvitation, ExpertLinkRecord, ExpertLinkState, ExpertStore } from '#application';
import type { PgDatabase } from '../pg-database.js';
import type { DbRow } from '../unit-of-work/row-mapping.js';
import {
  expertInvitation,
  expertLinkByToken,
  expertLinksOfItem,
  toExpertLink,
} from './expert-link-statements.js';

/** Links of outside experts, as they stand. */
export class PgExpertStore implements ExpertStore {
  constructor(private readonly database: PgDatabase) {}

  async findByToken(tokenHash: Uint8Array): Promise<ExpertLinkState | null> {
    const [row] = await this.database.query<DbRow>(expertLinkByToken, [Buffer.from(tokenHash)]);
    return row === undefined ? null : toExpertLink(row);
  }

  async findInvitation(linkId: string): Promise<ExpertInvitation | null> {
    const [row] = await this.database.query<DbRow>(expertInvitation, [linkId]);
    if (row === undefined) return null;
    return {
      expert: row['expert'] as string | null,
      question: row['question'] as string | null,
      unitName: row['unit_name'] as string,
    };
  }

  async list(itemId: string): Promise<readonly ExpertLinkRecord[]> {
    const rows = await this.database.query<DbRow>(expertLinksOfItem, [itemId]);
    return rows.map((row) => ({
      link: toExpertLink(row),
      invitedBy: { id: row['invited_by'] as string, name: row['inviter'] as string },
      expert: row['expert'] as string | null,
      organisation: row['organisation'] as string | null,
      question: row['question'] as string | null,
      opinion: row['opinion'] as string | null,
      stance: row['stance'] as string | null,
    }));
  }
}
