import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { assign, setup } from 'xstate';
import { asId, type Digest } from '#domain/kernel';
import { emptyContext, type CaseContext } from './case-context.js';
import type { CaseEvent } from './case-event.js';
import { someStepWaits } from './conditions.js';
import type { ProcessDefinition } from './definition.js';
import type { ProcessDocument } from './language/document.js';
import { lower } from './language/lower.js';
import { machineConfigOf } from './machine-config.js';
import type { MachineConfig, MemoryAction, PolicyParams } from './machine-types.js';
import { remember } from './memory.js';
import { reasonsAgainst } from './policies.js';
import type { StepId } from './vocabulary.js';

/** What a process is written as: a document of the present language, or one of the first, which stays readable. */
export type ProcessSource = ProcessDefinition | ProcessDocument;

/** A document together with the machine it compiles to and the hash that names both. */
export interface CompiledProcess {
  /** As it was written; its canonical bytes are what the hash is taken over. */
  readonly source: ProcessSource;
  /** What it says, in the form that compiles. */
  readonly definition: ProcessDefinition;
  readonly hash: Digest;
  readonly config: MachineConfig;
  readonly machine: CaseMachine;
}

const compiledByHash = new Map<Digest, CompiledProcess>();
const compiledBySource = new WeakMap<ProcessSource, CompiledProcess>();

/** The process of a document; compiled once per hash and kept. */
export function compile(source: ProcessSource): CompiledProcess {
  const known = compiledBySource.get(source);
  if (known !== undefined) return known;
  const hash = definitionHash(source);
  const process = compiledByHash.get(hash) ?? compileAnew(source, hash);
  compiledByHash.set(hash, process);
  compiledBySource.set(source, process);
  return process;
}

/** Compiles without keeping the result: for proofs over many variations of a document. */
export function compileAside(source: ProcessSource): CompiledProcess {
  return compileAnew(source, definitionHash(source));
}

/** The process of a hash, when a definition with that hash has been compiled before. */
export function findCompiled(hash: string): CompiledProcess | null {
  return compiledByHash.get(asId<Digest>(hash)) ?? null;
}

/** The bytes a definition is stored and named by (RFC 8785). */
export function definitionBytes(source: ProcessSource): Uint8Array {
  return Buffer.from(canonicalize(source) ?? '', 'utf8');
}

/** The name of a definition: SHA-256 over its canonical bytes. */
export function definitionHash(source: ProcessSource): Digest {
  return asId<Digest>(`sha256:${createHash('sha256').update(definitionBytes(source)).digest('hex')}`);
}

function compileAnew(source: ProcessSource, hash: Digest): CompiledProcess {
  const definition = isDocument(source) ? lower(source) : source;
  const config = machineConfigOf(definition);
  return { source, definition, hash, config, machine: machineOf(definition, config) };
}

function isDocument(source: ProcessSource): source is ProcessDocument {
  return source.format === 'shenjiao-process/2' && 'end' in source;
}

/** XState takes the types of context and events from an object that it never reads. */
const noTypes: unknown = {};

/** What XState needs beside the configuration: the one guard, and one named change of memory per action. */
export type CaseMachine = ReturnType<typeof machineOf>;

function machineOf(definition: ProcessDefinition, config: MachineConfig) {
  const memory = memoryOf(definition);
  const whole: unknown = { ...config, context: emptyContext };
  return setup({
    types: noTypes as { context: CaseContext; events: CaseEvent },
    guards: {
      everyPolicyHolds: ({ context, event }, params: PolicyParams) =>
        reasonsAgainst([...params.policies, ...params.when], { ...params, definition, context, event })
          .length === 0,
      someStepWaits: ({ context }, { steps }: WaitingParams) => someStepWaits(definition, context, steps),
      noStepWaits: ({ context }, { steps }: WaitingParams) => !someStepWaits(definition, context, steps),
    },
    actions: {
      recordAct: memory('recordAct'),
      confirmStep: memory('confirmStep'),
      voidConfirmations: memory('voidConfirmations'),
      startNextRound: memory('startNextRound'),
      rememberSubject: memory('rememberSubject'),
      rememberDueTime: memory('rememberDueTime'),
      forgetDueTime: memory('forgetDueTime'),
      rememberSubmitter: memory('rememberSubmitter'),
      bindSignature: memory('bindSignature'),
      requireTreatment: memory('requireTreatment'),
      rememberFailure: memory('rememberFailure'),
      clearFailure: memory('clearFailure'),
      rememberOverdue: memory('rememberOverdue'),
      voidWhatChanged: memory('voidWhatChanged'),
      rememberSource: memory('rememberSource'),
      rememberTraits: memory('rememberTraits'),
      callVoices: memory('callVoices'),
      giveVoice: memory('giveVoice'),
      addSigner: memory('addSigner'),
      removeSigner: memory('removeSigner'),
      openTask: request,
      closeTask: request,
      openNextVoices: request,
      setTimer: request,
      cancelTimer: request,
      requestEffect: request,
    },
    // The configuration is built, not written out, so its literal types are not known to the compiler;
    // machine-types.ts holds it to the names declared above.
  }).createMachine(whole as never);
}

interface WaitingParams {
  readonly steps: readonly StepId[];
}

function memoryOf(definition: ProcessDefinition) {
  return <Type extends MemoryAction['type']>(type: Type) => {
    type Params = Extract<MemoryAction, { type: Type }> extends { params: infer P } ? P : undefined;
    return assign<CaseContext, CaseEvent, Params, CaseEvent, never>(({ context, event }, params) => {
      const action: unknown = { type, params };
      return remember(action as MemoryAction, context, event, definition);
    });
  };
}

/** Requests are carried out by whoever asked for the transition; the machine only names them. */
function request(): void {}
