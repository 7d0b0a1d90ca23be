import { messageOf } from '#application';
import {
  compile,
  earlierDefinitions,
  shippedDocuments,
  toMermaid,
  toSvg,
  type ProcessSource,
} from '#domain/workflow';
import { UnusableInputError } from '../terminal/unusable-input.error.js';

const known: readonly ProcessSource[] = [...shippedDocuments, ...earlierDefinitions];

export const exportForms = ['json', 'mermaid', 'svg'] as const;

interface ExportOptions {
  readonly definitionVersion?: number;
  readonly as: (typeof exportForms)[number];
}

/** Prints the newest version of a shipped definition, or the version that is asked for. */
export function processExport(name: string, options: ExportOptions): void {
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
  process.stdout.write(written(found, options.as));
}

function written(source: ProcessSource, form: ExportOptions['as']): string {
  if (form === 'mermaid') return toMermaid(compile(source));
  if (form === 'json') return `${JSON.stringify(source, null, 2)}\n`;
  return toSvg(compile(source), {
    nameOfStep: (step) => messageOf('zh-CN', 'steps', step),
    nameOfState: (state) => messageOf('zh-CN', 'states', state),
    stored: null,
  });
}

/** @throws UnusableInputError when it is no whole number. */
export function parseVersion(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new UnusableInputError('PROCESS.NO_VERSION', { text });
}
