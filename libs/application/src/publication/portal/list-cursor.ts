import { asId } from '#domain/kernel';
import type { Instant } from '#domain/kernel';
import type { ListPosition } from './portal-reader.port.js';

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const instant = '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z';

/** A place in a list as the address of its next page carries it. */
export function listCursor({ publishedAt, publicationId }: ListPosition): string {
  return `${publishedAt}_${publicationId}`;
}

/** The place a cursor names, or null when it is none that this program has made. */
export function listPositionOf(cursor: string): ListPosition | null {
  const match = new RegExp(`^(${instant})_(${uuid})$`).exec(cursor);
  if (match === null || Number.isNaN(Date.parse(match[1]!))) return null;
  return { publishedAt: match[1] as Instant, publicationId: asId(match[2]!) };
}
