import type { Digest } from '#domain/kernel';
import { machineFormatOf, type CompiledProcess, type StoredSnapshot } from '#domain/workflow';

/** A case of the process in which nothing has happened yet, as it would be stored. */
export function startSnapshot(process: CompiledProcess): StoredSnapshot {
  const definition: Digest = process.hash;
  return {
    machine: machineFormatOf(process),
    definition,
    value: 'NOT_STARTED',
    context: {
      round: 0,
      acts: {},
      confirmed: [],
      submitter: null,
      subject: null,
      signed: null,
      until: null,
      treatmentRequired: false,
      failure: null,
    },
  };
}
