import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';

/** Where the keys of items are. */
export interface ContentKeySource {
  /** Made when there is none. */
  keyOf(itemId: string): KeyObject;
  /** Null once it has been destroyed. */
  findKey(itemId: string): KeyObject | null;
}

// Content is JSON and begins with a brace, a value that people wrote holds no control character: what is sealed begins
// as neither can, and what was stored before there were keys stays readable.
const mark = Buffer.from('SJ1\0', 'latin1');
const textMark = '\u0001sj1:';
const idBytes = 16;
const nonceBytes = 12;
const tagBytes = 16;
const headBytes = mark.length + idBytes;

/**
 * Seals what belongs to an item with the item's key (AES-256-GCM): mark, the item's id, nonce, ciphertext, tag. The
 * item's id is authenticated, so that nothing sealed for one item passes as another's.
 */
export class ContentSeal {
  constructor(private readonly keys: ContentKeySource) {}

  seal(itemId: string, bytes: Uint8Array): Uint8Array {
    const head = Buffer.concat([mark, Buffer.from(itemId.replaceAll('-', ''), 'hex')]);
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', this.keys.keyOf(itemId), nonce).setAAD(head);
    return Buffer.concat([head, nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  }

  sealText(itemId: string, text: string): string {
    return `${textMark}${Buffer.from(this.seal(itemId, Buffer.from(text))).toString('base64')}`;
  }

  /** What was sealed, or null when the item's key is gone. @throws when the bytes have been changed. */
  open(sealed: Uint8Array): Uint8Array | null {
    const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
    const head = bytes.subarray(0, headBytes);
    const key = this.keys.findKey(idOf(head));
    if (key === null) return null;
    const nonce = bytes.subarray(headBytes, headBytes + nonceBytes);
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
    decipher.setAAD(head).setAuthTag(bytes.subarray(-tagBytes));
    const body = bytes.subarray(headBytes + nonceBytes, -tagBytes);
    return Buffer.concat([decipher.update(body), decipher.final()]);
  }
}

/**
 * A value of a row with everything in it opened that was sealed, however deep it lies in JSON that the database built;
 * null stands where it cannot be opened any more.
 */
export function opened(value: unknown, seal: ContentSeal | null): unknown {
  if (typeof value === 'string') return value.startsWith(textMark) ? openedText(value, seal) : value;
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (value instanceof Uint8Array) return isSealed(value) ? (seal?.open(value) ?? null) : value;
  if (Array.isArray(value)) return value.map((one) => opened(one, seal));
  const object = value as Record<string, unknown>;
  for (const name of Object.keys(object)) object[name] = opened(object[name], seal);
  return object;
}

function openedText(text: string, seal: ContentSeal | null): string | null {
  const bytes = seal?.open(Buffer.from(text.slice(textMark.length), 'base64')) ?? null;
  return bytes === null ? null : Buffer.from(bytes).toString('utf8');
}

function isSealed(bytes: Uint8Array): boolean {
  return bytes.length > headBytes && mark.every((byte, at) => bytes[at] === byte);
}

function idOf(head: Buffer): string {
  const hex = head.subarray(mark.length).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
