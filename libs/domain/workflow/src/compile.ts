import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { assign, setup } from 'xstate';
import { asId, type Digest } from '#domain/kernel';
import { emptyContext, type CaseContext } from './case-context.js';
import type { CaseEvent } from './case-event.js';
import type { ProcessDefinition } from './definition.js';
import { machineConfigOf } from './machine-config.js';
import type { MachineConfig, MemoryAction, PolicyParams } from './machine-types.js';
import { remember } from './memory.js';
import { reasonsAgainst } from './policies.js';

/** A definition together with the machine it compiles to and the hash that names both. */
export interface CompiledProcess {
  readonly definition: ProcessDefinition;
  readonly hash: Digest;
  readonly config: MachineConfig;
  readonly machine: CaseMachine;
}

const compiledByHash = new Map<Digest, CompiledProcess>();
const compiledByDefinition = new WeakMap<ProcessDefinition, CompiledProcess>();

/** The process of a definition; compiled once per hash and kept. */
export function compile(definition: ProcessDefinition): CompiledProcess {
  const known = compiledByDefinition.get(definition);
  if (known !== undefined) return known;
  const hash = definitionHash(definition);
  const process = compiledByHash.get(hash) ?? compileAnew(definition, hash);
  compiledByHash.set(hash, process);
  compiledByDefinition.set(definition, process);
  return process;
}

/** The process of a hash, when a definition with that hash has been compiled before. */
export function findCompiled(hash: string): CompiledProcess | null {
  return compiledByHash.get(asId<Digest>(hash)) ?? null;
}

/** The bytes a definition is stored and named by (RFC 8785). */
export function definitionBytes(definition: ProcessDefinition): Uint8Array {
  return Buffer.from(canonicalize(definition) ?? '', 'utf8');
}

/** The name of a definition: SHA-256 over its canonical bytes. */
export function definitionHash(definition: ProcessDefinition): Digest {
  return asId<Digest>(`sha256:${createHash('sha256').update(definitionBytes(definition)).digest('hex')}`);
}

function compileAnew(definition: ProcessDefinition, hash: Digest): CompiledProcess {
  const config = machineConfigOf(definition);
  return { definition, hash, config, machine: machineOf(definition, config) };
}

/** XState takes the types of context and events from an object that it never reads. */
const noTypes: unknown = {};

/** What XState needs beside the configuration: the one guard, and one named change of memory per action. */
export type CaseMachine = ReturnType<typeof machineOf>;

function machineOf(definition: ProcessDefinition, config: MachineConfig) {
  const whole: unknown = { ...config, context: emptyContext };
  return setup({
    types: noTypes as { context: CaseContext; events: CaseEvent },
    guards: {
      everyPolicyHolds: ({ context, event }, { policies, when, step, duties }: PolicyParams) =>
        reasonsAgainst([...policies, ...when], { definition, context, event, step, duties }).length === 0,
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
      openTask: request,
      closeTask: request,
      setTimer: request,
      cancelTimer: request,
      requestEffect: request,
    },
    // The configuration is built, not written out, so its literal types are not known to the compiler;
    // machine-types.ts holds it to the names declared above.
  }).createMachine(whole as never);
}

function memory<Type extends MemoryAction['type']>(type: Type) {
  type Params = Extract<MemoryAction, { type: Type }> extends { params: infer P } ? P : undefined;
  return assign<CaseContext, CaseEvent, Params, CaseEvent, never>(({ context, event }, params) => {
    const action: unknown = { type, params };
    return remember(action as MemoryAction, context, event);
  });
}

/** Requests are carried out by whoever asked for the transition; the machine only names them. */
function request(): void {}
