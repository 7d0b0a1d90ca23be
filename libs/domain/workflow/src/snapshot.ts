import type { SnapshotFrom, StateValue } from 'xstate';
import { AppError, type Digest } from '#domain/kernel';
import type { CaseContext } from './case-context.js';
import type { CaseMachine, CompiledProcess } from './compile.js';
import { placesOf } from './find-step.js';
import { regionOf } from './task-actions.js';
import type { StateId, StepId } from './vocabulary.js';

/** Formats of stored cases, by the language of their definition; raised when what is stored changes its meaning. */
const machineFormats = {
  'shenjiao-process/1': 'shenjiao-machine/1',
  'shenjiao-process/2': 'shenjiao-machine/2',
} as const;

/** The format in which cases of a definition are stored. */
export function machineFormatOf({ definition }: CompiledProcess): string {
  return machineFormats[definition.format];
}

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
  const format = machineFormatOf(process);
  if (stored.machine !== format) {
    throw new SnapshotMismatchError(`stored case has format ${stored.machine}, its definition ${format}`, {
      found: stored.machine,
    });
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
    machine: machineFormatOf(process),
    definition: process.hash,
    value: snapshot.value,
    context: snapshot.context,
  };
}

/** The place a case is in; parallel steps share one, e.g. `FIRST_REVIEW+FIRST_PROOF`. */
export function stateOf(stored: StoredSnapshot): StateId {
  const key = typeof stored.value === 'string' ? stored.value : Object.keys(stored.value)[0];
  if (key === undefined) throw new SnapshotMismatchError('stored case has no state', { found: '' });
  return key;
}

/** The steps waiting for a person. */
export function openSteps(process: CompiledProcess, stored: StoredSnapshot): readonly StepId[] {
  const state = stateOf(stored);
  const place = placesOf(process.definition).find((candidate) => candidate.state === state);
  const passed = passedRegions(stored.value);
  return (place?.steps ?? []).map(({ step }) => step).filter((step) => !passed.includes(regionOf(step)));
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
    .map(([region]) => region);
}
