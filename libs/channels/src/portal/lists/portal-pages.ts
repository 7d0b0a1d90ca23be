import type {
  ColumnFacts,
  NoticeKind,
  PortalEntry,
  PortalHit,
  PortalPage,
  PortalPages,
  SiteFacts,
} from '#application';
import { fill } from '../../markup/fill.js';
import { markup } from '../../markup/markup.js';
import { columnPath, searchPath } from '../addresses.js';
import { columnTags } from '../meta-tags.js';
import { pageOneStylePath } from '../page-1/page.js';
import { pageOneStyle } from '../page-1/style.js';
import { renderEntries, renderPaging } from './entries.js';
import { renderFrame } from './frame.js';
import { homeColumnType, words } from './messages/zh-cn.js';
import { renderRobots, renderSitemap } from './sitemap.js';

/** The portal's own pages, as pure functions of what they show. */
export const portalPages: PortalPages = {
  home: renderHome,
  column: renderColumn,
  search: renderSearch,
  notice: renderNotice,
  sitemap: renderSitemap,
  robots: renderRobots,
  styles: { [pageOneStylePath]: pageOneStyle },
};

const notIndexed = markup`<meta name="robots" content="noindex">\n`;

function renderHome(
  site: SiteFacts,
  columns: readonly ColumnFacts[],
  latest: readonly PortalEntry[],
): string {
  const links = columns.map(
    ({ id, name, description }) =>
      markup`<li><a href="${columnPath(id)}"><strong>${name}</strong><span>${description}</span></a></li>\n`,
  );
  const keywords = columns.map(({ name }) => name).join(',');
  return renderFrame({
    site,
    title: site.name,
    tags: columnTags({ name: words.home, description: site.name, keywords, type: homeColumnType }),
    place: null,
    main: markup`<h1>${site.name}</h1>
<section aria-labelledby="columns">
<h2 id="columns">${words.columns}</h2>
<ul class="columns">
${links}</ul>
</section>
<section aria-labelledby="latest">
<h2 id="latest">${words.latest}</h2>
${renderEntries(latest, words.noneYet)}</section>
`,
  });
}

function renderColumn(site: SiteFacts, column: ColumnFacts, page: PortalPage): string {
  return renderFrame({
    site,
    title: column.name,
    tags: columnTags(column),
    place: column.name,
    main: markup`<h1>${column.name}</h1>
<p class="lead">${column.description}</p>
${renderEntries(page.entries, words.noneYet)}${renderPaging(columnPath(column.id), page)}`,
  });
}

function renderSearch(
  site: SiteFacts,
  query: string,
  page: PortalPage & { readonly entries: readonly PortalHit[] },
): string {
  const isEmpty = query.trim() === '';
  const title = isEmpty ? words.searchTitle : fill(words.searchResult, { query });
  const whenNone = isEmpty ? words.searchHint : fill(words.searchNone, { query });
  const path = `${searchPath}?q=${encodeURIComponent(query)}`;
  return renderFrame({
    site,
    title,
    tags: notIndexed,
    place: words.searchTitle,
    query,
    main: markup`<h1>${title}</h1>
${renderEntries(page.entries, whenNone)}${renderPaging(path, page)}`,
  });
}

const noticeTexts: Readonly<Record<NoticeKind, readonly [title: string, text: string]>> = {
  notFound: [words.notFoundTitle, words.notFoundText],
  unavailable: [words.unavailableTitle, words.unavailableText],
  withdrawn: [words.withdrawnTitle, words.withdrawnText],
  badRequest: [words.badRequestTitle, words.badRequestText],
  methodNotAllowed: [words.methodTitle, words.methodText],
  fault: [words.faultTitle, words.faultText],
};

function renderNotice(site: SiteFacts, kind: NoticeKind): string {
  const [title, text] = noticeTexts[kind];
  return renderFrame({
    site,
    title,
    tags: notIndexed,
    place: title,
    main: markup`<h1>${title}</h1>
<p class="none">${text}</p>
`,
  });
}
