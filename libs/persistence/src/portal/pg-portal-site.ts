import type { PortalSite, PortalSiteSource } from '#application';
import type { PgDatabase } from '../pg-database.js';
import type { DbRow } from '../unit-of-work/row-mapping.js';
import * as sql from './portal-statements.js';

export interface PortalSiteSettings {
  /** Address under which the public reaches the portal. */
  readonly url: string;
  /** Null: the host government's name. */
  readonly name: string | null;
  /** Identification code of the site (网站标识码); null as long as none has been assigned. */
  readonly idCode: string | null;
}

/** The site as it is configured, named after the host government unless told otherwise. */
export class PgPortalSite implements PortalSiteSource {
  constructor(
    private readonly database: PgDatabase,
    private readonly settings: PortalSiteSettings,
  ) {}

  async getSite(): Promise<PortalSite> {
    const { origin, host } = new URL(this.settings.url);
    return {
      name: this.settings.name ?? (await this.hostName()) ?? host,
      domain: host,
      idCode: this.settings.idCode,
      origin,
    };
  }

  private async hostName(): Promise<string | null> {
    const [row] = await this.database.query<DbRow>(sql.hostName, []);
    return row === undefined ? null : (row['name'] as string);
  }
}
