import { AppError, type Instant, isInstant } from '#domain/kernel';
import type { Page, PageRequest } from './views.js';

const sizes = { usual: 20, max: 100 } as const;

/** The cursor is not one that this list has given out. */
export class CursorInvalidError extends AppError {
  readonly code = 'CURSOR.INVALID';
  readonly kind = 'invalid';
  constructor() {
    super('cursor not readable');
  }
}

/** How many rows a page shows; one more is asked for, to see whether another page follows. */
export function pageSizeOf({ limit }: PageRequest): number {
  return Math.min(Math.max(limit ?? sizes.usual, 1), sizes.max);
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text can be an identifier at all: anything else names nothing, and never reaches the database. */
export function isUuid(text: string): boolean {
  return uuid.test(text);
}

/** The id after which a page starts. @throws CursorInvalidError */
export function idCursor({ cursor }: PageRequest): string | null {
  if (cursor === null || cursor === undefined) return null;
  if (!isUuid(cursor)) throw new CursorInvalidError();
  return cursor;
}

/** A place in time for lists that are ordered by instant, then id. */
export interface TimeCursor {
  readonly at: Instant;
  readonly id: string;
}

/** The cursor that `timeCursor` reads. */
export function timeCursorText({ at, id }: TimeCursor): string {
  return `${at}_${id}`;
}

/** @throws CursorInvalidError */
export function timeCursor({ cursor }: PageRequest): TimeCursor | null {
  if (cursor === null || cursor === undefined) return null;
  const [at = '', id = ''] = cursor.split('_');
  if (!isInstant(at) || !isUuid(id)) throw new CursorInvalidError();
  return { at, id };
}

/** Rows asked for with one more than `size`, as a page. */
export function pageOf<Row, View>(
  rows: readonly Row[],
  size: number,
  shape: { readonly view: (row: Row) => View; readonly cursor: (row: Row) => string },
): Page<View> {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return {
    items: shown.map(shape.view),
    nextCursor: rows.length > size && last !== undefined ? shape.cursor(last) : null,
  };
}
