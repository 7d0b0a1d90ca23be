import type { ErrorParams, ItemId } from '#domain/kernel';
import type { WhatChanged } from '../errors/conflict.errors.js';
import type { Transaction } from '../ports/unit-of-work.port.js';

/** Who did what to an item last, and when: what somebody with an older screen has to be told. */
export async function whatChanged(
  tx: Transaction,
  itemId: ItemId,
  current: ErrorParams,
): Promise<WhatChanged> {
  const latest = await tx.getLatestChange(itemId);
  const isDecision = latest?.action === 'task.decided';
  return {
    action: latest?.action ?? null,
    step: isDecision ? latest.step : null,
    outcome: isDecision ? latest.outcome : null,
    personId: latest?.personId ?? null,
    at: latest?.at ?? null,
    current,
  };
}
