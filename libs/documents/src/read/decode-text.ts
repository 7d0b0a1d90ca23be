import { DocumentUnreadableError } from '../document-unreadable.error.js';

/**
 * Text of a file in UTF-8, UTF-16 with its byte order mark, or GB 18030; the mark itself is no part of it.
 *
 * @throws DocumentUnreadableError for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = utf16Of(bytes) ?? decode('utf-8', bytes) ?? decode('gb18030', bytes);
  if (text === null || hasBinaryUnits(text)) throw new DocumentUnreadableError('binary');
  return text;
}

function utf16Of(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode('utf-16be', bytes);
  return null;
}

function decode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Pictures and office binaries hold units that no text has: NUL, and PDF names itself. */
function hasBinaryUnits(text: string): boolean {
  return text.includes('\u0000') || text.startsWith('%PDF-');
}
