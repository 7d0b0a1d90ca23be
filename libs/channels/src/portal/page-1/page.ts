import type { PageFacts } from '#application';
import type { Rendition } from '#domain/text';
import { fill } from '../../markup/fill.js';
import { markup } from '../../markup/markup.js';
import type { Markup } from '../../markup/markup.js';
import { canonicalDataPath, columnPath, homePath, searchPath } from '../addresses.js';
import { articleTags, columnTags, siteTags } from '../meta-tags.js';
import { shanghaiMinute, shanghaiTimeAttribute } from '../shanghai-time.js';
import { renderAttachments } from './attachments.js';
import { renderCatalogue } from './catalogue.js';
import { renderDocument } from './document.js';
import { words } from './messages/zh-cn.js';
import type { PageInput } from './page-input.js';

export const pageOneVersion = 'shenjiao-page/1';
export const pageOneStylePath = '/assets/page-1.css';

/** Page template 1. Its output is frozen by a golden file: whatever changes a byte is a new template. */
export function renderPageOne(input: PageInput): string {
  const { facts } = input;
  return markup`<!DOCTYPE html>
<html lang="${facts.language}">
${renderHead(input)}<body>
<a class="skip" href="#main">${words.skipToText}</a>
<header class="site">
<a class="site-name" href="${homePath}">${facts.site.name}</a>
<form role="search" action="${searchPath}" method="get"><input type="search" name="q" maxlength="100" aria-label="${words.searchLabel}"><button>${words.searchButton}</button></form>
</header>
<nav class="breadcrumb" aria-label="${words.breadcrumb}"><ol><li><a href="${homePath}">${words.home}</a></li><li><a href="${columnPath(facts.column.id)}">${facts.column.name}</a></li></ol></nav>
<main id="main">
${renderArticle(input)}</main>
<footer class="site"><p>${facts.publisher.name}</p><p class="print-only">${fill(words.printedFrom, { address: facts.address })}</p></footer>
</body>
</html>
`.toString();
}

function renderHead({ rendition: { metadata }, facts }: PageInput): Markup {
  const tags = articleTags({
    title: metadata.title,
    pubDate: shanghaiMinute(facts.publishedAt),
    contentSource: contentSourceOf(metadata),
    keywords: metadata.keywords,
    description: metadata.summary,
    url: facts.address,
  });
  return markup`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${metadata.title} - ${facts.site.name}</title>
${siteTags(facts.site)}${columnTags(facts.column)}${tags}<link rel="canonical" href="${facts.address}">
<link rel="alternate" type="application/json" href="${canonicalDataPath(facts.publicationId)}" title="${words.canonicalData}">
<link rel="stylesheet" href="${pageOneStylePath}">
</head>
`;
}

function renderArticle(input: PageInput): Markup {
  const { rendition, facts } = input;
  const publishedAt = markup`<time datetime="${shanghaiTimeAttribute(facts.publishedAt)}">${shanghaiMinute(facts.publishedAt)}</time>`;
  return markup`<article>
<h1>${rendition.metadata.title}</h1>
<p class="byline"><span>${words.publishedAt} ${publishedAt}</span> <span>${words.contentSource} ${contentSourceOf(rendition.metadata)}</span></p>
${renderCatalogue(input)}<section class="document" aria-labelledby="text">
<h2 id="text" class="unseen">${words.text}</h2>
${renderDocument(rendition.document)}</section>
${renderAttachments(rendition.attachments)}${renderEvidence(facts)}</article>
`;
}

function contentSourceOf({ source, issuer }: Rendition['metadata']): string {
  return source.kind === 'own' ? issuer : source.name;
}

/** How anybody can see for himself that the text is the one that was signed. */
function renderEvidence(facts: PageFacts): Markup {
  const path = canonicalDataPath(facts.publicationId);
  return markup`<section class="evidence" aria-labelledby="evidence">
<h2 id="evidence">${words.evidence}</h2>
<p>${words.evidenceText}</p>
<dl>
<div><dt>${words.canonicalData}</dt><dd><a href="${path}">canonical.json</a></dd></div>
<div><dt>${words.canonicalDigest}</dt><dd><code>${facts.contentDigest.replace(/^sha256:/, '')}</code></dd></div>
<div><dt>${words.check}</dt><dd><code>curl -s '${facts.address}/canonical.json' | sha256sum</code></dd></div>
<div><dt>${words.address}</dt><dd>${facts.address}</dd></div>
</dl>
</section>
`;
}
