import { documentLimits, markTypes } from './document.js';
import type { Inline, LineBreak, Mark, TextRun } from './document.js';
import type { ClosedReader } from './closed-reader.js';
import { joinRuns } from './inlines.js';
import type { NodeCount } from './node-count.js';

/** Reads runs and breaks; neighbouring runs with the same marks come out as one. */
export function readInlines(
  reader: ClosedReader,
  count: NodeCount,
  value: unknown,
  path: string,
): readonly Inline[] {
  const inlines = reader.array(value, path, 0, documentLimits.textMax);
  return joinRuns(inlines.map((inline, index) => readInline(reader, count, inline, `${path}/${index}`)));
}

function readInline(reader: ClosedReader, count: NodeCount, value: unknown, path: string): Inline {
  const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined;
  if (type === 'break') return readBreak(reader, count, value, path);
  if (type === 'text') return readRun(reader, count, value, path);
  reader.oneOf(type, `${path}/type`, ['text', 'break']);
  return { type: 'break' };
}

function readBreak(reader: ClosedReader, count: NodeCount, value: unknown, path: string): LineBreak {
  reader.object(value, path, ['type']);
  count.lineBreak();
  return { type: 'break' };
}

function readRun(reader: ClosedReader, count: NodeCount, value: unknown, path: string): TextRun {
  const fields = reader.object(value, path, ['type', 'text'], ['marks']) ?? {};
  const text = count.text(fields.text, `${path}/text`, { min: 1, max: documentLimits.textMax });
  const marks = fields.marks === undefined ? [] : readMarks(reader, fields.marks, `${path}/marks`);
  return marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks };
}

function readMarks(reader: ClosedReader, value: unknown, path: string): readonly Mark[] {
  const marks = reader
    .array(value, path, 0, markTypes.length)
    .map((mark, index) => readMark(reader, mark, `${path}/${index}`));
  if (new Set(marks.map((mark) => mark.type)).size < marks.length)
    reader.report('DOCUMENT.MARK_USED_TWICE', path);
  return marks.toSorted((one, other) => markTypes.indexOf(one.type) - markTypes.indexOf(other.type));
}

function readMark(reader: ClosedReader, value: unknown, path: string): Mark {
  const isLink = typeof value === 'object' && value !== null && 'type' in value && value.type === 'link';
  const fields = reader.object(value, path, isLink ? ['type', 'href'] : ['type']) ?? {};
  const type = reader.oneOf(fields.type, `${path}/type`, markTypes);
  return type === 'link'
    ? { type, href: reader.link(fields.href, `${path}/href`, documentLimits.hrefMax) }
    : { type };
}
