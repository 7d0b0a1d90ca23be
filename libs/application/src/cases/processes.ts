import { AppError } from '#domain/kernel';
import {
  compile,
  type CompiledProcess,
  earlierDefinitions,
  shippedDocuments,
  type Step,
} from '#domain/workflow';
import { keepOwnNames } from '../messages/own-names.js';

/** A case is pinned to a definition that this process has not got (yet). */
export class DefinitionUnknownError extends AppError {
  readonly code = 'DEFINITION.UNKNOWN';
  readonly kind = 'fault';
  constructor(readonly hash: string) {
    super(`no definition ${hash}`, { hash });
  }
}

/** Every shipped definition version that cases may be pinned to; old versions stay in this list. */
export const shippedProcesses: readonly CompiledProcess[] = [...shippedDocuments, ...earlierDefinitions].map(
  compile,
);

const shippedByHash: ReadonlyMap<string, CompiledProcess> = new Map(
  shippedProcesses.map((process) => [process.hash, process]),
);

/** So many definitions of offices are kept compiled; the one that was not asked for the longest goes first. */
const keptMax = 200;
const kept = new Map<string, CompiledProcess>();

/**
 * The machine of a definition: shipped, or made by an office and loaded before (`OfficeProcesses`).
 *
 * @throws DefinitionUnknownError
 */
export function processOf(definitionHash: string): CompiledProcess {
  const shipped = shippedByHash.get(definitionHash);
  if (shipped !== undefined) return shipped;
  const own = kept.get(definitionHash);
  if (own === undefined) throw new DefinitionUnknownError(definitionHash);
  kept.delete(definitionHash);
  kept.set(definitionHash, own);
  return own;
}

/** Whether `processOf` has an answer. */
export function isKept(definitionHash: string): boolean {
  return shippedByHash.has(definitionHash) || kept.has(definitionHash);
}

/** Keeps a definition of an office at hand, with the names it gives to steps of its own. */
export function keepProcess(process: CompiledProcess): void {
  if (shippedByHash.has(process.hash)) return;
  kept.set(process.hash, process);
  const [longest] = kept.keys();
  if (kept.size > keptMax && longest !== undefined) kept.delete(longest);
  const places = [...process.definition.stages, ...process.definition.asides];
  keepOwnNames(places);
  places.flatMap(({ steps }) => steps).forEach(fileStep);
}

type FiledStep = Pick<Step, 'step' | 'duties'>;
const filed = new Map<string, FiledStep>();

function fileStep({ step, duties }: Step): void {
  if (duties.length > 1) filed.set(`${step} ${duties.join(' ')}`, { step, duties });
}

shippedProcesses
  .flatMap(({ definition }) => [...definition.stages, ...definition.asides])
  .flatMap(({ steps }) => steps)
  .forEach(fileStep);

/** Every step that several duties may do, once, however many definitions have it. */
export function stepsOfSeveralDuties(): Iterable<FiledStep> {
  return filed.values();
}

const current = new Map(shippedDocuments.map((document) => [document.name, compile(document)]));

/** Processes that a drafter chooses for one item; without a choice it takes the one of the unit's profile. */
export const processesByChoice = ['normativeDocument', 'reprint', 'emergency'] as const;
export type ProcessByChoice = (typeof processesByChoice)[number];

/**
 * The newest version of a shipped definition: what new cases are pinned to where the office has made none of its own.
 *
 * @throws DefinitionUnknownError
 */
export function currentProcess(name: string): CompiledProcess {
  const process = current.get(name);
  if (process === undefined) throw new DefinitionUnknownError(name);
  return process;
}
