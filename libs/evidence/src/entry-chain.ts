/** What every entry says that its place can be checked by. */
export interface ReadLine {
  readonly id: string;
  readonly item?: string;
  readonly seq: number;
  readonly prev?: string;
  readonly actor: string;
  readonly actingFor?: string;
  readonly action: string;
  readonly case?: string;
  readonly step?: string;
  readonly outcome: string;
  readonly state?: string;
  readonly revision?: string;
  readonly rendition?: string;
  readonly releasePlan?: string;
  readonly definition?: string;
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** Reads an entry's bytes. Null when they are not the canonical form (RFC 8785) of an entry. */
export function readLine(bytes: Buffer): ReadLine | null {
  try {
    const text = bytes.toString('utf8');
    const value: unknown = JSON.parse(text);
    // Numbers and strings are written by both in the same way; what is left of the canonical form is the order of keys.
    if (JSON.stringify(value) !== text || !areKeysSorted(value)) return null;
    const entry = value as Readonly<Record<string, unknown>>;
    const isEntry =
      entry['v'] === 'shenjiao-entry/1' &&
      Number.isSafeInteger(entry['seq']) &&
      ['id', 'at', 'actor', 'action', 'outcome'].every((key) => typeof entry[key] === 'string');
    return isEntry ? (value as ReadLine) : null;
  } catch {
    return null;
  }
}

function areKeysSorted(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(areKeysSorted);
  let before = '';
  for (const key in value) {
    if (key < before) return false;
    before = key;
    const inside = (value as Record<string, unknown>)[key];
    if (typeof inside === 'object' && !areKeysSorted(inside)) return false;
  }
  return true;
}

/** The chains of all items at once: each entry names the leaf of the item's entry before it. */
export class EntryChains {
  private readonly heads = new Map<string, { readonly seq: number; readonly leaf: Uint8Array }>();

  /** Whether the entry follows its item's last one without a gap. `leaf` is its own SHA-256 leaf hash. */
  follows(entry: ReadLine, leaf: Uint8Array): boolean {
    if (entry.item === undefined) return entry.seq === 1 && entry.prev === undefined;
    const head = this.heads.get(entry.item);
    this.heads.set(entry.item, { seq: entry.seq, leaf });
    if (head === undefined) return entry.seq === 1 && entry.prev === undefined;
    return entry.seq === head.seq + 1 && entry.prev === Buffer.from(head.leaf).toString('hex');
  }
}
