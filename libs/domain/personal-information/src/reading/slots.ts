import { isWholeName } from '../names/name-grammar.js';
import { headerFields } from '../rules/headers.v1.js';
import type { FieldKind } from '../rules/headers.v1.js';
import type { Cues } from './cues.js';
import type { CellPlace } from './layout.js';
import type { Reading } from './reading.js';

/** A stretch of the reading of which a header or a label beside it says what it holds. */
export interface Slot {
  readonly start: number;
  readonly end: number;
  /** Usually one; the kinds of all columns for a row that does not fit its header. */
  readonly kinds: readonly FieldKind[];
}

const headerLengthMax = 18;
const lineLengthMax = 240;

/** What a header or a label says, or null when it is neither. */
export function fieldOfHeader(text: string): FieldKind | null {
  const header = text.replaceAll(/[\s*:()]/g, '');
  if (header === '' || header.length > headerLengthMax || /\d{2}|[。;,]/.test(header)) return null;
  return headerFields.find(([pattern]) => pattern.test(header))?.[1] ?? null;
}

/** Every slot of the reading in order: columns of tables, labels beside cells, tables written as lines of text. */
export function slotsOf(
  reading: Reading,
  { cells, cues }: { readonly cells: readonly CellPlace[]; readonly cues: Cues },
): readonly Slot[] {
  const tables = Map.groupBy(cells, ({ table }) => table);
  const places = new Map(reading.parts.map((part) => [part.block, part]));
  const slots = [...tables.values()].flatMap((table) => slotsOfTable(reading, places, table));
  return [...slots, ...slotsOfLines(reading, cues)].sort((one, other) => one.start - other.start);
}

/** The slot that holds a place, or null. */
export function slotAt(slots: readonly Slot[], place: number): Slot | null {
  return slots[slotIndexAt(slots, place)] ?? null;
}

/** The index of the slot that holds a place, or -1. */
export function slotIndexAt(slots: readonly Slot[], place: number): number {
  let low = 0;
  let high = slots.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((slots[middle]?.start ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  const slot = slots[low];
  return slot !== undefined && slot.start <= place && place < slot.end ? low : -1;
}

interface Cell {
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly field: FieldKind | null;
  readonly isTop: boolean;
}

function slotsOfTable(
  { text }: Reading,
  places: ReadonlyMap<string, { readonly start: number; readonly end: number }>,
  table: readonly CellPlace[],
): readonly Slot[] {
  const fields = new Map<number, FieldKind>();
  const slots: Slot[] = [];
  for (const rowPlaces of Map.groupBy(table, ({ row }) => row).values()) {
    const row = rowPlaces.map(({ block, column, row: number }): Cell => {
      const { start, end } = places.get(block) ?? { start: 0, end: 0 };
      return {
        column,
        start,
        end,
        isTop: number === 0,
        field: fieldOfHeader(text.slice(start, Math.min(end, start + 40))),
      };
    });
    if (isHeaderRow(row, text)) for (const { column, field } of row) fields.set(column, field ?? 'none');
    else slots.push(...slotsOfRow(row, fields));
  }
  return slots;
}

/**
 * A row of headers has no value in it: two or more known words, and more of them than other texts; in the
 * first row one is enough when nothing beside it could be a value.
 */
function isHeaderRow(row: readonly Cell[], text: string): boolean {
  const filled = row.filter(({ start, end }) => end > start);
  const known = filled.filter(({ field }) => field !== null);
  if (known.length >= 2 && known.length * 2 > filled.length) return true;
  const isFirst = row.every(({ isTop }) => isTop);
  const others = filled.filter(({ field }) => field === null).map(({ start, end }) => text.slice(start, end));
  return (
    isFirst &&
    known.length > 0 &&
    others.every((other) => other.length <= 8 && !/\d/.test(other) && !isWholeName(other))
  );
}

function slotsOfRow(row: readonly Cell[], fields: ReadonlyMap<number, FieldKind>): readonly Slot[] {
  return row.flatMap(({ column, start, end }, index) => {
    const before = row[index - 1];
    const label = before !== undefined && row[index]?.field === null ? before.field : null;
    const kind = fields.get(column) ?? label;
    return kind === null || end === start ? [] : [{ start, end, kinds: [kind] }];
  });
}

const separators = [/\t/, /\|/, /,/, / {2,}/, / /] as const;

interface LineField {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Tables written as text: a line of headers, and below it lines with as many fields. */
function slotsOfLines({ text }: Reading, cues: Cues): readonly Slot[] {
  const slots: Slot[] = [];
  let searchedUntil = 0;
  for (let index = 0; index + 1 < cues.starts.length; index += 1) {
    const at = cues.starts[index] ?? 0;
    if (at < searchedUntil) continue;
    const line = lineAround(text, at);
    searchedUntil = line.end;
    const header = line.end - line.start > lineLengthMax ? null : headerLineOf(text, line);
    if (header === null) continue;
    searchedUntil = addRows(slots, text, { ...header, from: line.end + 1 });
  }
  return slots;
}

function headerLineOf(text: string, line: { readonly start: number; readonly end: number }) {
  for (const separator of separators) {
    const fields = splitLine(text, line, separator);
    const kinds = fields.map((field) => fieldOfHeader(field.text));
    const known = kinds.filter((kind) => kind !== null).length;
    const isHeader = fields.length >= 2 && known >= 2 && known * 2 > fields.length;
    const isShort = fields.every(
      (field) => field.text.length <= headerLengthMax && !/\d{3}|:./.test(field.text),
    );
    if (isHeader && isShort && kinds.some((kind) => kind !== null && kind !== 'none')) {
      return { separator, kinds: kinds.map((kind) => kind ?? 'none') };
    }
  }
  return null;
}

interface LineTable {
  readonly separator: RegExp;
  readonly kinds: readonly FieldKind[];
  readonly from: number;
}

const strangersMax = 3;

/** Adds the slots of the lines below a header; returns where the table ends. */
function addRows(slots: Slot[], text: string, { separator, kinds, from }: LineTable): number {
  let strangers = 0;
  let at = from;
  while (at < text.length && strangers < strangersMax) {
    const line = lineAround(text, at);
    if (text.charAt(line.start - 1) === '\u0000') return line.start;
    const fields = splitLine(text, line, separator);
    if (fields.length === kinds.length) {
      fields.forEach(({ start, end }, index) => {
        const kind = kinds[index];
        if (kind !== undefined && end > start) slots.push({ start, end, kinds: [kind] });
      });
      strangers = 0;
    } else if (fields.length >= 2 && line.end - line.start <= lineLengthMax) {
      slots.push({ start: line.start, end: line.end, kinds });
      strangers += 1;
    } else if (line.end > line.start) strangers += 1;
    at = line.end + 1;
  }
  return at;
}

function lineAround(text: string, place: number): { readonly start: number; readonly end: number } {
  let start = place;
  while (start > 0 && place - start < lineLengthMax && !isLineEnd(text.charCodeAt(start - 1))) start -= 1;
  let end = place;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end += 1;
  return { start, end };
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0;
}

function splitLine(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  separator: RegExp,
): readonly LineField[] {
  const fields: LineField[] = [];
  let at = start;
  for (const piece of text.slice(start, end).split(separator)) {
    const from = text.indexOf(piece, at);
    const trimmed = piece.trim();
    const begin = from + piece.indexOf(trimmed);
    fields.push({ start: begin, end: begin + trimmed.length, text: trimmed });
    at = from + piece.length;
  }
  const isEdge = (field: LineField | undefined) => field?.text === '';
  const first = isEdge(fields[0]) ? 1 : 0;
  const last = fields.length > 1 && isEdge(fields.at(-1)) ? fields.length - 1 : fields.length;
  return fields.slice(first, last);
}
