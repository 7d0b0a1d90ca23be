import type { Treatment } from '#domain/deidentification';
import type { ItemRow } from '../ports/rows.js';
import type { ItemChange, Transaction } from '../ports/unit-of-work.port.js';
import { kindsByFinding, openFindingsOf } from './finding-standing.js';

/** What still holds the gates once a treatment of the item's revision is saved. */
export async function openUnderTreatment(
  tx: Transaction,
  item: ItemRow,
  { operations }: Treatment,
): Promise<Pick<ItemChange, 'openFindings'>> {
  const known = await tx.getScreening(item.id, item.sourceDigest);
  if (known === null) return {};
  const dispositions = kindsByFinding(known.dispositions);
  return { openFindings: openFindingsOf(known.findings, { dispositions, operations }) };
}
