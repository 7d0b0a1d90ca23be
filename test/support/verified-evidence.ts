import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyPackage, writePackage } from '#evidence';
import { withEvidence } from '../../apps/cli/src/evidence.module.js';
import type { HttpOffice } from './http-office.js';

/** What the verifier says of a package that the office writes now; null items for the whole log. */
export async function verifiedEvidence(
  office: HttpOffice,
  items: readonly string[] | null,
): ReturnType<typeof verifyPackage> {
  const folder = mkdtempSync(join(tmpdir(), 'shenjiao-evidence-'));
  const written = join(folder, 'package');
  try {
    await withEvidence(office.evidence(), { items, since: null }, (source) => writePackage(written, source));
    return await verifyPackage(written, { older: [], trustedKeys: null });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
