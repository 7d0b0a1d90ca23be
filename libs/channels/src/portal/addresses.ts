/** Paths of the portal. They are printed in pages that are never changed again, so they are never changed either. */
export const homePath = '/';
export const searchPath = '/search';

/** The list of a column. */
export function columnPath(columnId: string): string {
  return `/columns/${encodeURIComponent(columnId)}`;
}

/** A publication is addressed by its id: index numbers hold slashes, and their form is the office's to choose. */
export function itemPath(publicationId: string): string {
  return `/items/${encodeURIComponent(publicationId)}`;
}

/** Where the canonical bytes lie, beside the page. */
export function canonicalDataPath(publicationId: string): string {
  return `${itemPath(publicationId)}/canonical.json`;
}
