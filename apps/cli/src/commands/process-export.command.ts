import { earlierDefinitions, shippedDocuments, type ProcessSource } from '#domain/workflow';
import { UnusableInputError } from '../terminal/unusable-input.error.js';

const known: readonly ProcessSource[] = [...shippedDocuments, ...earlierDefinitions];

/** Prints the newest version of a shipped definition, or the version that is asked for. */
export function processExport(name: string, options: { readonly definitionVersion?: number }): void {
  if (name === 'list') {
    process.stdout.write(`${known.map((one) => `${one.name} v${one.version} (${one.kind})`).join('\n')}\n`);
    return;
  }
  const found = known.find(
    (one) => one.name === name && (options.definitionVersion ?? one.version) === one.version,
  );
  if (found === undefined) {
    const names = [...new Set(known.map((one) => one.name))].join(', ');
    throw new UnusableInputError('PROCESS.NOT_SHIPPED', { name, names });
  }
  process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
}

/** @throws UnusableInputError when it is no whole number. */
export function parseVersion(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new UnusableInputError('PROCESS.NO_VERSION', { text });
}
