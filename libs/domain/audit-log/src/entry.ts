import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { AppError, type Instant, type ItemId } from '#domain/kernel';
import { isAuditAction, type AuditAction } from './actions.js';

/** What the writer of an entry says; place in the chain is added when it is made. Absent and null mean the same: nothing to say. */
export interface EntryFields {
  readonly id: string;
  readonly at: Instant;
  /** Person id, or `system:<component>`. Never a name. */
  readonly actor: string;
  readonly actingFor?: string | null;
  readonly duty?: string | null;
  readonly action: AuditAction;
  readonly case?: string | null;
  readonly task?: string | null;
  readonly step?: string | null;
  /** The answer given or attempted; `done`, `refused` or `failed` where there is no choice of answers. */
  readonly outcome: string;
  /** State of the case after it. */
  readonly state?: string | null;
  readonly round?: number | null;
  readonly revision?: string | null;
  readonly revisionBefore?: string | null;
  readonly rendition?: string | null;
  readonly renditionBefore?: string | null;
  readonly releasePlan?: string | null;
  readonly releasePlanBefore?: string | null;
  readonly definition?: string | null;
  /** Rule set → version, for the checks that ran. */
  readonly rules?: Readonly<Record<string, string>> | null;
  readonly reasons?: readonly string[];
  /** Field name → commitment (hex) to a value kept apart. */
  readonly commitments?: Readonly<Record<string, string>>;
  /** Codes, counts and digests that belong to the action; no text that a person wrote, no name. */
  readonly facts?: Readonly<Record<string, string | number | boolean>>;
  readonly correlation?: string | null;
}

export interface EntryPlace {
  readonly item: ItemId | null;
  readonly seq: number;
  /** Leaf hash of the item's previous entry. */
  readonly prev: Uint8Array | null;
}

export interface MadeEntry {
  readonly seq: number;
  /** The bytes that are stored and hashed: RFC 8785, UTF-8. */
  readonly canon: Uint8Array;
  /** SHA-256 over 0x00 and the bytes (RFC 6962 leaf). */
  readonly leaf: Uint8Array;
}

export const entryFormat = 'shenjiao-entry/1';

/** An entry was about to hold something that does not belong into one. The value itself is never named. */
export class EntryInvalidError extends AppError {
  readonly code = 'AUDIT.ENTRY_INVALID';
  readonly kind = 'fault';
  constructor(field: string) {
    super(`audit entry: ${field} is not a code, an identifier, a digest or a number`, { field });
  }
}

/**
 * Makes the bytes of one audit entry. Keys without a value are left out, so that an entry says only what it has
 * to say and stays small; `v`, `id`, `seq`, `at`, `actor`, `action` and `outcome` are always there.
 *
 * @throws EntryInvalidError when the action is not registered, or a field holds free text: what people write
 *   goes into a commitment, never into an entry (I12).
 */
export function makeEntry(fields: EntryFields & EntryPlace): MadeEntry {
  const { prev, seq, ...rest } = fields;
  const said = Object.entries(rest).filter(([, value]) => !isNothing(value));
  requireCodes(fields.action, said);
  const text = canonicalize({
    v: entryFormat,
    seq,
    ...(prev === null ? {} : { prev: Buffer.from(prev).toString('hex') }),
    ...Object.fromEntries(said),
  });
  const canon = Buffer.from(text ?? '', 'utf8');
  return { seq, canon, leaf: leafHash(canon) };
}

/** The hash of a log leaf (RFC 6962, 2.1). */
export function leafHash(canon: Uint8Array): Uint8Array {
  return createHash('sha256').update(Uint8Array.of(0)).update(canon).digest();
}

function isNothing(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** Identifiers, codes, digests, instants, addresses: no space and nothing outside ASCII, so no sentence and no Chinese name. */
const codeShape = /^[A-Za-z0-9._:+|,/#~-]{1,200}$/;

function requireCodes(action: string, said: readonly (readonly [string, unknown])[]): void {
  if (!isAuditAction(action)) throw new EntryInvalidError('action');
  for (const [field, value] of said) {
    if (!isCode(value)) throw new EntryInvalidError(field);
  }
}

function isCode(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
      return codeShape.test(value);
    case 'number':
      return Number.isSafeInteger(value);
    case 'boolean':
      return true;
    case 'object':
      return (
        value !== null &&
        Object.entries(value).every(([key, inside]) => codeShape.test(key) && isCode(inside))
      );
    default:
      return false;
  }
}
