import { AppError } from '#domain/kernel';
import { compile, type CompiledProcess, countyOffice, takeDown } from '#domain/workflow';

/** A case is pinned to a definition that this program does not carry. */
export class DefinitionUnknownError extends AppError {
  readonly code = 'DEFINITION.UNKNOWN';
  readonly kind = 'fault';
  constructor(hash: string) {
    super(`no definition ${hash}`, { hash });
  }
}

/** Every definition version that cases may be pinned to; old versions stay in this list. */
export const shippedProcesses: readonly CompiledProcess[] = [compile(countyOffice), compile(takeDown)];

const byHash: ReadonlyMap<string, CompiledProcess> = new Map(
  shippedProcesses.map((process) => [process.hash, process]),
);

/** @throws DefinitionUnknownError */
export function processOf(definitionHash: string): CompiledProcess {
  const process = byHash.get(definitionHash);
  if (process === undefined) throw new DefinitionUnknownError(definitionHash);
  return process;
}

const current = { countyOffice: compile(countyOffice), takeDown: compile(takeDown) } as const;

/** The definition that new cases of a kind are pinned to. */
export function currentProcess(name: keyof typeof current): CompiledProcess {
  return current[name];
}
