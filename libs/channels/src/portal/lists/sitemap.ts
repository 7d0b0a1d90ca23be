import type { PortalSite, SitemapEntry } from '#application';
import { markup } from '../../markup/markup.js';
import { homePath, itemPath, searchPath } from '../addresses.js';
import { shanghaiTimeAttribute } from '../shanghai-time.js';

export const sitemapPath = '/sitemap.xml';

/** The addresses of home page and publications. @source sitemaps.org protocol 0.9 */
export function renderSitemap({ origin }: PortalSite, entries: readonly SitemapEntry[]): string {
  const urls = entries.map(
    ({ publicationId, publishedAt }) =>
      markup`<url><loc>${origin}${itemPath(publicationId)}</loc><lastmod>${shanghaiTimeAttribute(publishedAt)}</lastmod></url>\n`,
  );
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>${origin}${homePath}</loc></url>
${urls}</urlset>
`.toString();
}

/** Crawlers may read everything but search results. */
export function renderRobots({ origin }: PortalSite): string {
  return `User-agent: *\nDisallow: ${searchPath}\nSitemap: ${origin}${sitemapPath}\n`;
}
