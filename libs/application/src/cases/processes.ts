import { AppError } from '#domain/kernel';
import { compile, type CompiledProcess, earlierDefinitions, shippedDocuments } from '#domain/workflow';

/** A case is pinned to a definition that this program does not carry. */
export class DefinitionUnknownError extends AppError {
  readonly code = 'DEFINITION.UNKNOWN';
  readonly kind = 'fault';
  constructor(hash: string) {
    super(`no definition ${hash}`, { hash });
  }
}

/** Every definition version that cases may be pinned to; old versions stay in this list. */
export const shippedProcesses: readonly CompiledProcess[] = [...shippedDocuments, ...earlierDefinitions].map(
  compile,
);

const byHash: ReadonlyMap<string, CompiledProcess> = new Map(
  shippedProcesses.map((process) => [process.hash, process]),
);

/** @throws DefinitionUnknownError */
export function processOf(definitionHash: string): CompiledProcess {
  const process = byHash.get(definitionHash);
  if (process === undefined) throw new DefinitionUnknownError(definitionHash);
  return process;
}

const current = new Map(shippedDocuments.map((document) => [document.name, compile(document)]));

/** Processes that a drafter chooses for one item; without a choice it takes the one of the unit's profile. */
export const processesByChoice = ['normativeDocument', 'reprint', 'emergency'] as const;
export type ProcessByChoice = (typeof processesByChoice)[number];

/**
 * The newest version of a shipped definition: what new cases are pinned to.
 *
 * @throws DefinitionUnknownError
 */
export function currentProcess(name: string): CompiledProcess {
  const process = current.get(name);
  if (process === undefined) throw new DefinitionUnknownError(name);
  return process;
}
