import type { SnapshotFrom, StateValue } from 'xstate';
import { AppError, type Digest } from '#domain/kernel';
import type { CaseContext } from './case-context.js';
import type { CaseMachine, CompiledProcess } from './compile.js';
import { stateIds, type StateId, type StepId } from './vocabulary.js';

/** Format of stored cases; raised when what is stored, or what it means, changes. */
export const machineFormat = 'shenjiao-machine/1';

/** A case as it is stored: plain data, stamped with the format and the definition that it belongs to. */
export interface StoredSnapshot {
  readonly machine: string;
  readonly definition: Digest;
  readonly value: StateValue;
  readonly context: CaseContext;
}

/** A stored case was given to a machine that it does not belong to, or its state no longer exists. */
export class SnapshotMismatchError extends AppError {
  readonly code = 'CASE.SNAPSHOT_MISMATCH';
  readonly kind = 'fault';
}

export type CaseSnapshot = SnapshotFrom<CaseMachine>;

/**
 * Brings a stored case back to life. XState itself would accept the state of any machine.
 *
 * @throws SnapshotMismatchError when format, definition or state do not belong to this process.
 */
export function restore(process: CompiledProcess, stored: StoredSnapshot): CaseSnapshot {
  if (stored.machine !== machineFormat) {
    throw new SnapshotMismatchError(
      `stored case has format ${stored.machine}, this program ${machineFormat}`,
      { found: stored.machine },
    );
  }
  if (stored.definition !== process.hash) {
    throw new SnapshotMismatchError(`stored case belongs to ${stored.definition}, not to ${process.hash}`, {
      found: stored.definition,
    });
  }
  try {
    return process.machine.resolveState({ value: stored.value, context: stored.context });
  } catch (cause) {
    throw new SnapshotMismatchError(
      `stored state does not exist in ${process.definition.name}`,
      { found: JSON.stringify(stored.value) },
      { cause },
    );
  }
}

/** The form of a case in which it is stored. */
export function store(process: CompiledProcess, snapshot: CaseSnapshot): StoredSnapshot {
  return {
    machine: machineFormat,
    definition: process.hash,
    value: snapshot.value,
    context: snapshot.context,
  };
}

/** The place a case is in; parallel steps share one, e.g. `FIRST_REVIEW+FIRST_PROOF`. */
export function stateOf(stored: StoredSnapshot): StateId {
  const key = typeof stored.value === 'string' ? stored.value : Object.keys(stored.value)[0];
  const state = stateIds.find((id) => id === key);
  if (state === undefined)
    throw new SnapshotMismatchError(`stored state ${String(key)} is not known`, { found: String(key) });
  return state;
}

/** The steps waiting for a person. */
export function openSteps(process: CompiledProcess, stored: StoredSnapshot): readonly StepId[] {
  const state = stateOf(stored);
  const place = [...process.definition.stages, ...process.definition.asides].find(
    (candidate) => candidate.state === state,
  );
  const passed = passedRegions(stored.value);
  return (place?.steps ?? []).map(({ step }) => step).filter((step) => !passed.includes(step));
}

/** Whether nothing more can happen in the case. */
export function isClosed(process: CompiledProcess, stored: StoredSnapshot): boolean {
  const state = stateOf(stored);
  return process.definition.finals.some((final) => final.state === state);
}

function passedRegions(value: StateValue): readonly string[] {
  if (typeof value === 'string') return [];
  const regions = Object.values(value)[0];
  if (typeof regions !== 'object') return [];
  return Object.entries(regions)
    .filter(([, inside]) => inside === 'PASSED')
    .map(([region]) => region.toLowerCase().replace(/_[a-z]/g, (mark) => mark.charAt(1).toUpperCase()));
}
