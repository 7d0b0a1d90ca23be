import canonicalize from 'canonicalize';
import { isAuditAction } from './actions.js';
import { entryFormat, type EntryFields } from './entry.js';

/** An entry read back from its bytes. `item` and `prev` are null where the entry does not say them. */
export interface ReadEntry extends EntryFields {
  readonly item: string | null;
  readonly seq: number;
  readonly prev: string | null;
}

const textKeys = [
  'id',
  'at',
  'actor',
  'actingFor',
  'duty',
  'action',
  'case',
  'task',
  'step',
  'outcome',
  'state',
  'revision',
  'revisionBefore',
  'rendition',
  'renditionBefore',
  'releasePlan',
  'releasePlanBefore',
  'definition',
  'correlation',
  'item',
  'prev',
] as const;
const otherKeys = ['v', 'seq', 'round', 'rules', 'reasons', 'commitments', 'facts'] as const;
const knownKeys: ReadonlySet<string> = new Set([...textKeys, ...otherKeys]);
const requiredKeys = ['id', 'seq', 'at', 'actor', 'action', 'outcome'] as const;

/**
 * Reads the stored bytes of an entry. Null when they are not UTF-8, not the canonical form of what they say,
 * of another format, or hold keys that the format does not have.
 */
export function readEntry(canon: Uint8Array): ReadEntry | null {
  const parsed = parseCanonical(canon);
  if (parsed === null || parsed['v'] !== entryFormat) return null;
  if (Object.keys(parsed).some((key) => !knownKeys.has(key))) return null;
  if (requiredKeys.some((key) => parsed[key] === undefined)) return null;
  if (textKeys.some((key) => parsed[key] !== undefined && typeof parsed[key] !== 'string')) return null;
  if (!Number.isSafeInteger(parsed['seq']) || !isAuditAction(String(parsed['action']))) return null;
  // The checks above have found every key that an entry must have, in its form.
  return { item: null, prev: null, ...parsed } as unknown as ReadEntry;
}

function parseCanonical(canon: Uint8Array): Readonly<Record<string, unknown>> | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(canon);
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return canonicalize(value) === text ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
