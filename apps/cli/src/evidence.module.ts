import { type PackageSource, type ProofLine, writePackage } from '#evidence';
import { LogEntryNotFoundError } from '#application';
import { treeAlgorithms } from '#domain/log';
import {
  ContentSeal,
  createDataSource,
  PgDatabase,
  PgEvidenceReader,
  PgLogReader,
  PgUnitOfWork,
} from '#persistence';
import { systemClock, UuidV7Source, type ContentKeys } from '#platform';
import { approvalForms } from './approval-forms.module.js';
import type { OfficeDatabase } from './office.module.js';

export interface EvidenceDatabase extends OfficeDatabase {
  readonly contentKeys: ContentKeys;
}

export interface EvidenceRequest {
  /** Null for the whole log. */
  readonly items: readonly string[] | null;
  /** Size of an older checkpoint that a package of single items shall lead back to. */
  readonly since: number | null;
}

/**
 * Writes an evidence package into a new folder. Taking evidence out is an entry, like every export.
 *
 * @returns the size of the log that it leads to.
 * @throws LogEntryNotFoundError while the log is empty.
 */
export function exportEvidence(
  evidence: EvidenceDatabase,
  request: EvidenceRequest,
  out: string,
): Promise<number> {
  return withEvidence(evidence, request, async (source, database) => {
    let events = 0;
    async function* entries(): Entries {
      for await (const entry of source.entries()) {
        events += 1;
        yield entry;
      }
    }
    await writePackage(out, { ...source, entries });
    await recordExport(database, events);
    return source.manifest.size;
  });
}

/** Who is at the machine is not known to the program: it says that it was asked there. */
function recordExport(database: PgDatabase, events: number): Promise<void> {
  return new PgUnitOfWork(database).runUnkeyed((tx) => {
    const entry = { id: new UuidV7Source().next(), at: systemClock.now(), actor: 'system:evidence' } as const;
    const facts = { format: 'shenjiao-evidence', events };
    tx.appendEntry(null, { ...entry, action: 'audit.exported', outcome: 'done', facts }, []);
    return Promise.resolve();
  });
}

/**
 * Opens the database and hands over what an evidence package is made of, up to the newest checkpoint.
 *
 * @throws LogEntryNotFoundError while the log is empty.
 */
export async function withEvidence<Result>(
  { url, appRole, contentKeys }: EvidenceDatabase,
  request: EvidenceRequest,
  work: (source: PackageSource, database: PgDatabase) => Promise<Result>,
): Promise<Result> {
  const dataSource = await createDataSource({
    url,
    poolSize: 2,
    appRole,
    applicationName: 'shenjiao-audit',
  }).initialize();
  try {
    const database = new PgDatabase(dataSource, new ContentSeal(contentKeys));
    return await work(await sourceOf(database, request), database);
  } finally {
    await dataSource.destroy();
  }
}

async function sourceOf(database: PgDatabase, { items, since }: EvidenceRequest): Promise<PackageSource> {
  const reader = new PgEvidenceReader(database);
  const log = new PgLogReader(database);
  const head = await log.findHead();
  if (head === null) throw new LogEntryNotFoundError('the log is empty');
  const { size, notes } = head;
  const [name = ''] = notes.sha256.split('\n');
  const keys = await Promise.all(treeAlgorithms.map((tree) => log.listKeys(tree)));
  const publications = await reader.listPublications(items, size);
  const receipts = await reader.listReceiptKeys();
  return {
    manifest: { log: name, scope: items === null ? 'log' : 'items', size, items: items ?? [] },
    keys: {
      log: keys.flat(),
      receipts: receipts.map(({ id, publicKey }) => ({ id, publicKey: base64(publicKey) })),
    },
    notes,
    consistency: since === null ? null : { from: since, ...printed(await log.getConsistency(since, size)) },
    entries: () => (items === null ? wholeLog(reader, size) : ofItems(reader, log, items, size)),
    history: () => (items === null ? reader.history(size) : nothing()),
    signOffs: (await reader.listSignOffs(items)).map((signOff) => ({
      ...signOff,
      statement: base64(signOff.statement),
      signature: base64(signOff.signature),
    })),
    publications,
    published: (id) => reader.getPublished(id),
    definitions: await reader.getDefinitions(),
    forms: () => approvalForms(database, items ?? [...new Set(publications.map(({ item }) => item))]),
  };
}

type Entries = ReturnType<PackageSource['entries']>;

async function* wholeLog(reader: PgEvidenceReader, size: number): Entries {
  for await (const canon of reader.entriesOfLog(size)) yield { canon, proof: null };
}

async function* ofItems(
  reader: PgEvidenceReader,
  log: PgLogReader,
  items: readonly string[],
  size: number,
): Entries {
  for (const { index, canon } of await reader.entriesOfItems(items, size)) {
    const proof: ProofLine = { index, ...printed(await log.getInclusion(index, size)) };
    yield { canon, proof };
  }
}

async function* nothing(): AsyncGenerator<never> {
  // A package of single items shows nothing of the rest of the log.
}

function printed(paths: Readonly<Record<'sha256' | 'sm3', readonly Uint8Array[]>>): Omit<ProofLine, 'index'> {
  return { sha256: paths.sha256.map(base64), sm3: paths.sm3.map(base64) };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
