import type { Instant, UnitId } from '#domain/kernel';
import type { CompiledProcess } from '#domain/workflow';
import type { ProcessPurpose } from '../definitions/purposes.js';
import type { Transaction } from '../ports/unit-of-work.port.js';
import { currentProcess, processOf } from './processes.js';

/** For which unit a case begins, for what, and when; without a purpose it is the unit's ordinary way. */
export interface BeginningOf {
  readonly unitId: UnitId;
  readonly purpose: ProcessPurpose | null;
  readonly at: Instant;
}

/**
 * The definition that a new case is pinned to: what is in force in the unit, or in one above it; else the newest that is
 * shipped for the purpose, which for the ordinary way is the one of the unit's profile.
 *
 * @throws DefinitionUnknownError for an office's definition that this process has not loaded yet.
 */
export async function beginningProcess(
  tx: Transaction,
  { unitId, purpose, at }: BeginningOf,
): Promise<CompiledProcess> {
  const { profile, definition } = await tx.getBeginning(unitId, purpose ?? 'publication', at);
  return definition === null ? currentProcess(purpose ?? profile) : processOf(definition);
}
