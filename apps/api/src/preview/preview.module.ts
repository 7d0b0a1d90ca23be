import { Module } from '@nestjs/common';
import { PAGE_RENDERER, PORTAL_PAGES, PORTAL_SITE, PreviewItemQuery, PUBLICATION_READER } from '#application';
import { pageRenderer, portalPages } from '#channels';
import { PgDatabase, PgPortalSite, PgPublicationReader } from '#persistence';
import type { Config } from '#platform';
import { CONFIG } from '../tokens.js';
import { PreviewController } from './preview.controller.js';

function siteOf(database: PgDatabase, config: Config): PgPortalSite {
  const { PORTAL_URL: url, PORTAL_SITE_NAME: name = null, PORTAL_SITE_ID_CODE: idCode = null } = config;
  return new PgPortalSite(database, { url, name, idCode });
}

/** Pages before they are public. */
@Module({
  controllers: [PreviewController],
  providers: [
    PreviewItemQuery,
    { provide: PAGE_RENDERER, useValue: pageRenderer },
    { provide: PORTAL_PAGES, useValue: portalPages },
    { provide: PORTAL_SITE, inject: [PgDatabase, CONFIG], useFactory: siteOf },
    {
      provide: PUBLICATION_READER,
      inject: [PgDatabase],
      useFactory: (database: PgDatabase) => new PgPublicationReader(database),
    },
  ],
})
export class PreviewModule {}
