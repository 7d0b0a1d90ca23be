import { asId, isInstant } from '#domain/kernel';
import type { ListPosition } from './portal-reader.port.js';

const cursorForm = /^(?<publishedAt>[^_]+)_(?<id>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A place in a list as the address of its next page carries it. */
export function listCursor({ publishedAt, publicationId }: ListPosition): string {
  return `${publishedAt}_${publicationId}`;
}

/** The place a cursor names, or null when it is none that this program has made. */
export function listPositionOf(cursor: string): ListPosition | null {
  const { publishedAt, id } = cursorForm.exec(cursor)?.groups ?? {};
  if (publishedAt === undefined || id === undefined || !isInstant(publishedAt)) return null;
  return { publishedAt, publicationId: asId(id) };
}
