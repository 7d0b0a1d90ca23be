import { contentKeysOf, findRunningDatabase, loadConfig } from '#platform';
import { eraseApproved } from '../eraser.module.js';
import { sentence } from '../messages/catalogue.js';
import { EvidenceDatabaseMissingError } from './audit-export.command.js';

/** `shenjiao audit erase`: carries out what two persons have approved; with nothing approved it does nothing. */
export async function auditErase(): Promise<void> {
  const config = loadConfig();
  const url = config.ERASER_DATABASE_URL ?? (await findRunningDatabase(config.SHENJIAO_DATA_DIR, 'eraser'));
  if (url === null) throw new EvidenceDatabaseMissingError('no database');
  const items = await eraseApproved(url, contentKeysOf(config));
  for (const { itemId, isErased } of items)
    process.stdout.write(sentence(isErased ? 'AUDIT.ERASED' : 'AUDIT.NOT_ERASED', { item: itemId }));
  process.stdout.write(
    sentence('AUDIT.ERASED_COUNT', { count: items.filter(({ isErased }) => isErased).length }),
  );
}
