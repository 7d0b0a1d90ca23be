import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ContentKeys, masterKeyInFile } from '#platform';

const folder = mkdtempSync(join(tmpdir(), 'shenjiao-content-keys-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const item = '01990000-0000-7000-8000-0000000000ab';
const other = '01990000-0000-7000-8000-0000000000cd';
const master = join(folder, 'keys', 'master.key');
const keys = (of = master): ContentKeys => new ContentKeys(join(folder, 'content'), masterKeyInFile(of));

describe('ContentKeys', () => {
  it('keeps one key for each item, readable by its owner only, and leaves nothing else beside it', () => {
    const made = keys().keyOf(item);
    const files = readdirSync(join(folder, 'content', 'ab'));
    expect([
      keys().findKey(item)?.equals(made),
      keys().findKey(other),
      files,
      statSync(join(folder, 'content', 'ab', files[0]!)).mode & 0o777,
    ]).toEqual([true, null, [`${item}.key`], 0o600]);
  });

  it('makes no other master key where keys lie that one has wrapped', () => {
    keys().keyOf(item);
    const missing = join(folder, 'elsewhere', 'master.key');
    expect(() => keys(missing).findKey(item)).toThrow('ENOENT');
    expect(() => statSync(missing)).toThrow('ENOENT');
  });

  it('forgets a key that is destroyed, and destroys none twice', () => {
    const held = keys();
    held.keyOf(other);
    held.destroy(other);
    held.destroy(other);
    expect([held.findKey(other), keys().findKey(other)]).toEqual([null, null]);
  });
});
