import type { OfficeClient } from '#api-client';
import { demoFindingNote } from './data/demo-opinions.js';

interface ShownFindings {
  readonly itemVersion: number;
  readonly findings: readonly {
    readonly id: string;
    readonly check: string;
    readonly status: string;
    readonly holds: readonly { readonly code: string }[];
  }[];
}

/** As many findings as one answer may name. */
const findingsPerAnswer = 200;

/**
 * The person of a step answers what the checks found for it: in the demonstration's documents these are names of
 * offices and wordings of the source, which stay as they are.
 */
export async function answerFindings(client: OfficeClient, itemId: string, step: string): Promise<void> {
  const { findings } = await client.get<ShownFindings>(`/items/${itemId}/findings`);
  const waiting = findings.filter(
    ({ status, holds }) => status === 'OPEN' && holds.some(({ code }) => code === step),
  );
  for (let from = 0; from < waiting.length; from += findingsPerAnswer) {
    const { itemVersion } = await client.get<ShownFindings>(`/items/${itemId}/findings`);
    await client.command('POST', `/items/${itemId}/dispositions`, {
      itemVersion,
      findingIds: waiting.slice(from, from + findingsPerAnswer).map(({ id }) => id),
      kind: 'FALSE_POSITIVE',
      reason: 'OTHER',
      note: demoFindingNote,
    });
  }
}
