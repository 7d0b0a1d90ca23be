import type { PortalEntry, PortalPage, TextPiece } from '#application';
import { markup } from '../../markup/markup.js';
import type { Markup } from '../../markup/markup.js';
import { itemPath } from '../addresses.js';
import { shanghaiMinute, shanghaiTimeAttribute } from '../shanghai-time.js';
import { words } from './messages/zh-cn.js';

type Entry = PortalEntry & { readonly titlePieces?: readonly TextPiece[] };

/** A list of publications, or the sentence that there are none. */
export function renderEntries(entries: readonly Entry[], whenNone: string): Markup {
  if (entries.length === 0) return markup`<p class="none">${whenNone}</p>\n`;
  return markup`<ul class="entries">
${entries.map(renderEntry)}</ul>
`;
}

function renderEntry({ publicationId, title, titlePieces, indexNumber, publishedAt }: Entry): Markup {
  const pieces = titlePieces ?? [{ text: title, isHit: false }];
  const text = pieces.map((piece) =>
    piece.isHit ? markup`<mark>${piece.text}</mark>` : markup`${piece.text}`,
  );
  const day = markup`<time datetime="${shanghaiTimeAttribute(publishedAt)}">${shanghaiMinute(publishedAt).slice(0, 10)}</time>`;
  return markup`<li><a href="${itemPath(publicationId)}">${text}</a> <span class="index">${words.indexNumber} ${indexNumber}</span> ${day}</li>\n`;
}

/** Ways on and back through a list. `path` may carry a query of its own. */
export function renderPaging(
  path: string,
  { nextCursor, isFirst }: Omit<PortalPage, 'entries'>,
): Markup | null {
  if (nextCursor === null && isFirst) return null;
  const joint = path.includes('?') ? '&' : '?';
  const first = isFirst ? null : markup`<a href="${path}">${words.firstPage}</a>`;
  const next =
    nextCursor === null
      ? null
      : markup`<a rel="next" href="${path}${joint}cursor=${encodeURIComponent(nextCursor)}">${words.nextPage}</a>`;
  return markup`<nav class="pages" aria-label="${words.pages}">${first}${next}</nav>\n`;
}
