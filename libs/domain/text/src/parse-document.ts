import { alignments, documentFormat, documentLimits } from './document.js';
import type {
  Block,
  DisclosureDocument,
  Heading,
  ImageReference,
  List,
  ListItem,
  Paragraph,
} from './document.js';
import { ClosedReader } from './closed-reader.js';
import type { Issue } from './issue.js';
import { NodeCount } from './node-count.js';
import { readInlines } from './parse-inlines.js';
import { readTable } from './parse-table.js';

/** A parsed value, or everything that kept it from being one. */
export type DocumentParse =
  | { readonly ok: true; readonly document: DisclosureDocument }
  | { readonly ok: false; readonly issues: readonly Issue[] };

const emptyParagraph: Paragraph = { type: 'paragraph', id: '', inlines: [] };

/**
 * Takes a value from outside as a document in normal form: neighbouring runs with the same marks joined,
 * marks in fixed order, no empty mark list. Nothing else is changed; the text is never normalised.
 *
 * @returns the document, or at most 100 issues: unknown keys, ids that are malformed or used twice, lone
 *   surrogates, control characters (NUL first of all), links that are no http, https or mailto link, cells
 *   that overlap, and documents beyond `documentLimits`.
 */
export function parseDocument(value: unknown): DocumentParse {
  const reader = new ClosedReader();
  const count = new NodeCount(reader);
  const document = readDocument(reader, count, value, '');
  count.finish('');
  return reader.issues.length === 0 ? { ok: true, document } : { ok: false, issues: reader.issues };
}

function readDocument(
  reader: ClosedReader,
  count: NodeCount,
  value: unknown,
  path: string,
): DisclosureDocument {
  const fields = reader.object(value, path, ['format', 'blocks']);
  if (fields === null) return { format: documentFormat, blocks: [] };
  reader.oneOf(fields.format, `${path}/format`, [documentFormat]);
  const blocks = reader.array(fields.blocks, `${path}/blocks`, 0, documentLimits.blocksMax);
  return {
    format: documentFormat,
    blocks: blocks.map((block, index) => readBlock(reader, count, block, `${path}/blocks/${index}`)),
  };
}

function readBlock(reader: ClosedReader, count: NodeCount, value: unknown, path: string): Block {
  const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined;
  switch (type) {
    case 'heading':
      return readHeading(reader, count, value, path);
    case 'paragraph':
      return readParagraph(reader, count, value, path);
    case 'list':
      return readList(reader, count, value, path, 1);
    case 'table':
      return readTable(reader, count, value, path);
    case 'image':
      return readImage(reader, count, value, path);
    default:
      reader.oneOf(type, `${path}/type`, ['heading', 'paragraph', 'list', 'table', 'image']);
      return emptyParagraph;
  }
}

function readHeading(reader: ClosedReader, count: NodeCount, value: unknown, path: string): Heading {
  const fields = reader.object(value, path, ['type', 'id', 'level', 'inlines']) ?? {};
  return {
    type: 'heading',
    id: count.id(fields.id, `${path}/id`),
    level: reader.integer(fields.level, `${path}/level`, 1, 6),
    inlines: readInlines(reader, count, fields.inlines, `${path}/inlines`),
  };
}

function readParagraph(reader: ClosedReader, count: NodeCount, value: unknown, path: string): Paragraph {
  const fields = reader.object(value, path, ['type', 'id', 'inlines'], ['align']) ?? {};
  return {
    type: 'paragraph',
    id: count.id(fields.id, `${path}/id`),
    inlines: readInlines(reader, count, fields.inlines, `${path}/inlines`),
    ...(fields.align === undefined ? {} : { align: reader.oneOf(fields.align, `${path}/align`, alignments) }),
  };
}

function readList(reader: ClosedReader, count: NodeCount, value: unknown, path: string, depth: number): List {
  const fields = reader.object(value, path, ['type', 'id', 'ordered', 'items']) ?? {};
  reader.oneOf(fields.type, `${path}/type`, ['list']);
  const items = reader.array(fields.items, `${path}/items`, 1, documentLimits.nodesMax);
  return {
    type: 'list',
    id: count.id(fields.id, `${path}/id`),
    ordered: reader.flag(fields.ordered, `${path}/ordered`),
    items: items.map((item, index) => readListItem(reader, count, item, `${path}/items/${index}`, depth)),
  };
}

function readListItem(
  reader: ClosedReader,
  count: NodeCount,
  value: unknown,
  path: string,
  depth: number,
): ListItem {
  const fields = reader.object(value, path, ['id', 'inlines'], ['children']) ?? {};
  const item = {
    id: count.id(fields.id, `${path}/id`),
    inlines: readInlines(reader, count, fields.inlines, `${path}/inlines`),
  };
  if (fields.children === undefined) return item;
  if (depth >= documentLimits.listDepthMax) {
    reader.report('DOCUMENT.LIST_TOO_DEEP', path, { max: documentLimits.listDepthMax });
    return item;
  }
  return { ...item, children: readList(reader, count, fields.children, `${path}/children`, depth + 1) };
}

function readImage(reader: ClosedReader, count: NodeCount, value: unknown, path: string): ImageReference {
  const fields = reader.object(value, path, ['type', 'id', 'attachment', 'alt'], ['caption']) ?? {};
  const bounds = { min: 0, max: documentLimits.altMax };
  return {
    type: 'image',
    id: count.id(fields.id, `${path}/id`),
    attachment: reader.digest(fields.attachment, `${path}/attachment`),
    alt: count.text(fields.alt, `${path}/alt`, bounds),
    ...(fields.caption === undefined
      ? {}
      : { caption: count.text(fields.caption, `${path}/caption`, { ...bounds, min: 1 }) }),
  };
}
