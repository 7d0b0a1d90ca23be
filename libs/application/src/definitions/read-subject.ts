import type { Digest, Instant } from '#domain/kernel';
import { canonicalBytes, digestOf } from '#domain/text';
import {
  compileAside,
  type CompiledProcess,
  definitionBytes,
  type OfficePolicy,
  parseProcessText,
} from '#domain/workflow';
import type { ProcessRow } from './definition-rows.js';
import { ProcessUnfitError } from './definition.errors.js';
import { kindOfPurpose, type ProposalPurpose } from './purposes.js';
import { readPolicyDocument } from './read-policies.js';

/** What a proposal is about, read from its text. */
export type ReadSubject =
  | { readonly kind: 'definition'; readonly hash: Digest; readonly process: CompiledProcess }
  | {
      readonly kind: 'policies';
      readonly hash: Digest;
      readonly policies: readonly OfficePolicy[];
      readonly body: Uint8Array;
    };

/** @throws ProcessUnfitError naming everything that is wrong with the text. */
export function readSubject(purpose: ProposalPurpose, text: string): ReadSubject {
  if (purpose === 'policies') return readPolicies(text);
  const read = parseProcessText(text);
  if (!read.ok) throw new ProcessUnfitError(read.issues);
  if (read.document.kind !== kindOfPurpose[purpose])
    throw new ProcessUnfitError([{ code: 'PROCESS.KIND_UNFIT', path: '/kind' }]);
  const process = compiled(() => compileAside(read.document));
  return { kind: 'definition', hash: process.hash, process };
}

/** What reads well may still lead nowhere, for example back to a step that no stage has. */
function compiled(compileIt: () => CompiledProcess): CompiledProcess {
  try {
    return compileIt();
  } catch {
    throw new ProcessUnfitError([{ code: 'PROCESS.LEADS_NOWHERE', path: '' }]);
  }
}

function readPolicies(text: string): ReadSubject {
  const value = parsedJson(text);
  const read = readPolicyDocument(value);
  if (!read.ok) throw new ProcessUnfitError([{ code: 'PROCESS.POLICIES_UNREADABLE', path: read.path }]);
  const body = canonicalBytes(value);
  return { kind: 'policies', hash: digestOf(body), policies: read.policies, body };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ProcessUnfitError([{ code: 'DOCUMENT.NOT_JSON', path: '', params: {} }]);
  }
}

/** The row that keeps the text, named by its hash. */
export function rowOfSubject(subject: ReadSubject, at: Instant): ProcessRow {
  if (subject.kind === 'policies') return { row: 'policies', hash: subject.hash, body: subject.body, at };
  const { definition, source, hash } = subject.process;
  const { name, kind, version } = definition;
  return { row: 'definition', hash, name, kind, version, body: definitionBytes(source), at };
}
