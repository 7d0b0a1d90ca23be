import { join } from 'node:path';
import type { Config } from '../config/load-config.js';
import { ContentKeys, masterKeyInFile } from './content-keys.js';

/** The keys of the items of an installation, wrapped by the master key in its data folder. */
export function contentKeysOf({
  SHENJIAO_DATA_DIR,
  SHENJIAO_CONTENT_KEY_DIR,
}: Pick<Config, 'SHENJIAO_DATA_DIR' | 'SHENJIAO_CONTENT_KEY_DIR'>): ContentKeys {
  const master = masterKeyInFile(join(SHENJIAO_DATA_DIR, 'keys', 'content-master.key'));
  return new ContentKeys(SHENJIAO_CONTENT_KEY_DIR ?? join(SHENJIAO_DATA_DIR, 'content-keys'), master);
}
