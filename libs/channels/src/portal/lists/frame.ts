import type { SiteFacts } from '#application';
import { markup } from '../../markup/markup.js';
import type { Markup } from '../../markup/markup.js';
import { homePath, searchPath } from '../addresses.js';
import { siteTags } from '../meta-tags.js';
import { pageOneStylePath } from '../page-1/page.js';
import { words } from './messages/zh-cn.js';

export interface Frame {
  readonly site: SiteFacts;
  readonly title: string;
  /** Further head tags: those of the column. */
  readonly tags: Markup | null;
  /** Where the page is, below the home page; null on the home page itself. */
  readonly place: string | null;
  /** What the search field holds. */
  readonly query?: string;
  readonly main: Markup;
}

/** What surrounds every page that is made for the request. */
export function renderFrame({ site, title, tags, place, query = '', main }: Frame): string {
  return markup`<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === site.name || site.name === '' ? title : `${title} - ${site.name}`}</title>
${siteTags(site)}${tags}<link rel="stylesheet" href="${pageOneStylePath}">
</head>
<body>
<a class="skip" href="#main">${words.skipToText}</a>
<header class="site">
<a class="site-name" href="${homePath}">${site.name === '' ? words.home : site.name}</a>
<form role="search" action="${searchPath}" method="get"><input type="search" name="q" maxlength="100" aria-label="${words.searchLabel}" value="${query}"><button>${words.searchButton}</button></form>
</header>
${place === null ? null : renderPlace(place)}<main id="main">
${main}</main>
<footer class="site"><p>${site.name}</p></footer>
</body>
</html>
`.toString();
}

function renderPlace(place: string): Markup {
  return markup`<nav class="breadcrumb" aria-label="${words.breadcrumb}"><ol><li><a href="${homePath}">${words.home}</a></li><li>${place}</li></ol></nav>\n`;
}
