import type { TogetherRow } from '#application';
import { assertNever } from '#domain/kernel';
import type { FragmentName } from '../unit-of-work/write-statements.js';

/** The fragment that writes a row, and its parameters. */
export function togetherWrite(row: TogetherRow): [FragmentName, Record<string, unknown>] {
  switch (row.kind) {
    case 'itemCopy': {
      const { id, itemId, personId, sourceDigest, showsSource, entryId, copiedAt } = row.copy;
      return [
        'insertItemCopies',
        {
          id,
          item_id: itemId,
          person_id: personId,
          source_digest: sourceDigest,
          shows_source: showsSource,
          entry_id: entryId,
          copied_at: copiedAt,
        },
      ];
    }
    case 'expertLink':
      return ['insertExpertLinks', expertLinkJson(row)];
    case 'expertOpening':
      return ['countExpertOpenings', { id: row.id }];
    case 'expertRevocation':
      return ['revokeExpertLinks', { id: row.id, by: row.by, at: row.at }];
    case 'expertAnswer':
      return ['answerExpertLinks', { id: row.id, entry_id: row.entryId, at: row.at }];
    default:
      return assertNever(row);
  }
}

function expertLinkJson({
  link,
  tokenHash,
}: Extract<TogetherRow, { kind: 'expertLink' }>): Record<string, unknown> {
  return {
    id: link.id,
    item_id: link.itemId,
    case_id: link.caseId,
    task_id: link.taskId,
    step: link.step,
    token_hash: tokenHash,
    source_digest: link.sourceDigest,
    content_digest: link.contentDigest,
    release_plan_digest: link.releasePlanDigest,
    invited_by: link.invitedBy,
    entry_id: link.entryId,
    invited_at: link.invitedAt,
    expires_at: link.expiresAt,
  };
}
