import type { DisclosureDocument, ItemContent, ItemMetadata } from '#domain/text';
import { DocumentUnreadableError } from '../document-unreadable.error.js';
import type { PlainText } from '../layout/plain-text.js';
import { decodeText } from './decode-text.js';
import { readHtml } from './read-html.js';
import { readText } from './read-text.js';
import { readWord } from './read-word.js';

/** A file as the checks see it. */
export interface ReadDocument {
  readonly format: 'txt' | 'html' | 'docx';
  readonly content: ItemContent;
  readonly plain: PlainText;
}

/**
 * Reads a file by what is in it, whatever its name says; the name only tells a page from a text.
 *
 * @param bytes  the whole file, at most 64 MiB.
 * @param name  file name, or `-` for standard input.
 * @throws DocumentUnreadableError
 */
export function readDocument(bytes: Uint8Array, name: string): ReadDocument {
  if (bytes.length > bytesMax) throw new DocumentUnreadableError('tooLarge');
  if (isArchive(bytes)) return readAs('docx', readWord(bytes));
  const text = decodeText(bytes);
  return isPage(text, name) ? readAs('html', readHtml(text)) : readAs('txt', readText(text));
}

function readAs(
  format: ReadDocument['format'],
  { document, plain }: { readonly document: DisclosureDocument; readonly plain: PlainText },
): ReadDocument {
  return { format, content: { document, attachments: [], metadata: noMetadata }, plain };
}

/** A file says nothing for the catalogue. */
const noMetadata: ItemMetadata = {
  title: '',
  documentNumber: null,
  issuer: '',
  subjectCategory: null,
  genreCategory: null,
  groupCategory: null,
  serviceAudience: null,
  documentDate: null,
  effectiveDate: null,
  repealDate: null,
  validity: null,
  keywords: [],
  summary: null,
  source: { kind: 'own' },
};

const bytesMax = 64 * 1024 * 1024;

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05);
}

function isPage(text: string, name: string): boolean {
  return /\.x?html?$/i.test(name) || /^\s{0,100}<(?:!doctype\s+html|html[\s>])/i.test(text.slice(0, 300));
}
