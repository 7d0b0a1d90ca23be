import { createHash } from 'node:crypto';
import type { HashedLine } from './check-log.js';
import { EntryChains, readLine, type ReadLine } from './entry-chain.js';
import { lawsOf, type ProcessLaws } from './process-laws.js';
import type { Problems } from './problem.js';
import { replayEntry, startReplay, type CaseReplay, type PlacedEntry } from './replay-case.js';

/** The one actor whose entries say that content was erased. */
const eraser = 'system:eraser';

/** A publication as the replay found it: when it went out and what it was signed by. */
export interface ReplayedPublication {
  readonly entry: PlacedEntry;
  readonly signOff: PlacedEntry | null;
}

/** Checks the entries one by one as they come: their form, their chains, and each case by the law of its definition. */
export class EntryChecks {
  private readonly chains = new EntryChains();
  private readonly cases = new Map<string, CaseReplay>();
  private readonly laws = new Map<string, ProcessLaws | null>();
  /** What went out, by the publication's id: the first time. */
  readonly publications = new Map<string, ReplayedPublication>();
  /** Items whose content has been erased, by the place of the entry that says so. */
  readonly erased = new Map<string, number>();
  private lastIndex = -1;
  /** Entries that a case was taken further by. */
  replayed = 0;

  /** `definitions` are the package's, by the hash that entries name. */
  constructor(
    private readonly definitions: ReadonlyMap<string, Uint8Array>,
    private readonly problems: Problems,
  ) {}

  check({ bytes, index, leaf }: HashedLine): void {
    const entry = readLine(bytes);
    if (entry === null) return this.problems.add({ code: 'ENTRY.UNREADABLE', from: index, to: index });
    const where = { from: index, to: index, seq: entry.seq, entry: entry.id };
    const about = entry.item === undefined ? where : { ...where, item: entry.item };
    if (!this.chains.follows(entry, leaf)) this.problems.add({ code: 'ENTRY.CHAIN_BROKEN', ...about });
    if (index <= this.lastIndex) this.problems.add({ code: 'ENTRY.NOT_IN_ORDER', ...about });
    this.lastIndex = index;
    const { item } = entry;
    // Nobody but the eraser's own login erases: an entry of anybody else excuses nothing that is missing.
    if (item !== undefined && entry.action === 'item.erased' && entry.actor === eraser)
      this.erased.set(item, index);
    if (entry.case !== undefined && item !== undefined)
      this.replay({ ...entry, index, leaf, item, case: entry.case });
  }

  private replay(entry: PlacedEntry & Pick<ReadLine, 'prev'>): void {
    const known = this.cases.get(entry.case);
    const definition = entry.definition ?? known?.definition;
    if (definition === undefined) return;
    const about = { from: entry.index, to: entry.index, item: entry.item, seq: entry.seq, entry: entry.id };
    const laws = this.lawsOf(definition);
    if (laws === null)
      return this.problems.add({ code: 'CASE.DEFINITION_MISSING', ...about, about: definition });
    const isMigrated = entry.action === 'case.migrated';
    if (known !== undefined && known.definition !== definition && !isMigrated)
      this.problems.add({ code: 'CASE.DEFINITION_CHANGED', ...about });
    const replay =
      known?.definition === definition ? known : { ...startReplay(definition), ...carried(known) };
    this.cases.set(entry.case, replay);
    this.replayed += 1;
    for (const problem of replayEntry(replay, laws, entry)) this.problems.add(problem);
    const publication = entry.facts?.['publication'];
    if (entry.action !== 'publication.completed' || typeof publication !== 'string') return;
    if (!this.publications.has(publication))
      this.publications.set(publication, { entry, signOff: replay.signOff });
  }

  /** The laws of a definition whose bytes hash to its name. */
  private lawsOf(definition: string): ProcessLaws | null {
    const known = this.laws.get(definition);
    if (known !== undefined) return known;
    const bytes = this.definitions.get(definition);
    const isIt =
      bytes !== undefined && `sha256:${createHash('sha256').update(bytes).digest('hex')}` === definition;
    const laws = isIt ? lawsOf(bytes) : null;
    this.laws.set(definition, laws);
    return laws;
  }
}

/** A case that goes on under another version keeps who has acted and what has been answered. */
function carried(known: CaseReplay | undefined): Partial<CaseReplay> {
  return known === undefined ? {} : { state: known.state, acts: known.acts, answers: known.answers };
}
