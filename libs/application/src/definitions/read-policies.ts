import type { OfficePolicy } from '#domain/workflow';

type Fields = Readonly<Record<string, unknown>>;

export type ReadPolicies =
  | { readonly ok: true; readonly policies: readonly OfficePolicy[] }
  | { readonly ok: false; /** JSON pointer of what cannot be read. */ readonly path: string };

/** An office's own rules from a document of `shenjiao-policy/1` (docs/formats/process-prove.md). */
export function readPolicyDocument(value: unknown): ReadPolicies {
  try {
    const root = objectOf(value, '/');
    if (root['format'] !== 'shenjiao-policy/1') throw new Unreadable('/format');
    return { ok: true, policies: listOf(root['policies'], '/policies').map(policyOf) };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, path: error.path };
    throw error;
  }
}

class Unreadable extends Error {
  constructor(readonly path: string) {
    super(path);
  }
}

function policyOf(policy: Fields, index: number): OfficePolicy {
  const at = `/policies/${index}`;
  const { name, title, when, requires, before, never } = policy;
  if (typeof name !== 'string') throw new Unreadable(`${at}/name`);
  const { zh, en } = objectOf(title, `${at}/title`);
  if (typeof zh !== 'string' || typeof en !== 'string') throw new Unreadable(`${at}/title`);
  if ((requires === undefined) === (never === undefined)) throw new Unreadable(`${at}/requires`);
  return {
    name,
    title: { zh, en },
    // Conditions are judged as the definition's are; a fact that nobody knows makes them hold for no item.
    ...(when === undefined ? {} : { when: objectOf(when, `${at}/when`) }),
    ...(requires === undefined
      ? {}
      : { requires: textsOf(requires), before: beforeOf(before, `${at}/before`) }),
    ...(never === undefined ? {} : { never: neverOf(objectOf(never, `${at}/never`), at) }),
  };
}

function beforeOf(before: unknown, at: string): NonNullable<OfficePolicy['before']> {
  if (before === undefined || before === 'delivery') return 'delivery';
  if (before === 'end') return 'end';
  const { step } = objectOf(before, at);
  if (typeof step !== 'string') throw new Unreadable(at);
  return { step };
}

function neverOf({ event, state }: Fields, at: string): NonNullable<OfficePolicy['never']> {
  if (typeof event !== 'string') throw new Unreadable(`${at}/never/event`);
  return { event, ...(typeof state === 'string' ? { state } : {}) };
}

function objectOf(value: unknown, at: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Unreadable(at);
  return { ...value };
}

function listOf(value: unknown, at: string): readonly Fields[] {
  if (!Array.isArray(value)) throw new Unreadable(at);
  return value.map((one, index) => objectOf(one, `${at}/${index}`));
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
