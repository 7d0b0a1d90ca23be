import { readFile } from 'node:fs/promises';
import { AppError } from '#domain/kernel';
import { readCheckpoint } from '#domain/log';
import { contentKeysOf, findRunningDatabase, loadConfig } from '#platform';
import { exportEvidence } from '../evidence.module.js';
import { sentence } from '../messages/catalogue.js';

export interface AuditExportOptions {
  readonly out: string;
  readonly item?: readonly string[];
  readonly since?: string;
}

/** There is no database to read the evidence from. */
export class EvidenceDatabaseMissingError extends AppError {
  readonly code = 'AUDIT.DATABASE_MISSING';
  readonly kind = 'invalid';
}

/** What was given as a checkpoint is none. */
export class CheckpointUnreadableError extends AppError {
  readonly code = 'AUDIT.CHECKPOINT_UNREADABLE';
  readonly kind = 'invalid';
  constructor(file: string) {
    super(`${file} is no checkpoint`, { file });
  }
}

/** `shenjiao audit export`: from the given database, or from the embedded one while it runs. */
export async function auditExport({ out, item, since }: AuditExportOptions): Promise<void> {
  const config = loadConfig();
  const url = config.DATABASE_URL ?? (await findRunningDatabase(config.SHENJIAO_DATA_DIR));
  if (url === null) throw new EvidenceDatabaseMissingError('no database');
  const request = { items: item ?? null, since: since === undefined ? null : await sizeIn(since) };
  const database = { url, appRole: config.SHENJIAO_APP_ROLE, contentKeys: contentKeysOf(config) };
  const size = await exportEvidence(database, request, out);
  process.stdout.write(sentence('AUDIT.EXPORTED', { folder: out, size }));
}

async function sizeIn(file: string): Promise<number> {
  const checkpoint = readCheckpoint(await readFile(file, 'utf8'));
  if (checkpoint === null) throw new CheckpointUnreadableError(file);
  return checkpoint.size;
}
