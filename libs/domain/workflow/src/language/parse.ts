import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { ProcessDefinition } from '../definition.js';
import type { ProcessDocument } from './document.js';
import type { DocumentIssue } from './issue.js';
import { nonsenseIn } from './nonsense.js';
import { processSchema } from './schema.js';

export type ParsedDocument =
  | { readonly ok: true; readonly document: ProcessDocument }
  | { readonly ok: false; readonly issues: readonly DocumentIssue[] };

let validate: ValidateFunction<ProcessDocument> | null = null;

/**
 * A document of `shenjiao-process/2` from what was read: its shape by the JSON Schema, then that what it names is
 * there. Whether the process is a good one is another question, which `prove` answers.
 *
 * @returns the document, or everything that is wrong with it.
 */
export function parseProcess(value: unknown): ParsedDocument {
  const issues = formatIssues(value);
  if (issues.length > 0) return { ok: false, issues };
  validate ??= new Ajv2020({ allErrors: true }).compile<ProcessDocument>(processSchema);
  if (!validate(value)) return { ok: false, issues: shapeIssues(validate) };
  const nonsense = nonsenseIn(value);
  return nonsense.length === 0 ? { ok: true, document: value } : { ok: false, issues: nonsense };
}

/** The same from text. */
export function parseProcessText(text: string): ParsedDocument {
  try {
    return parseProcess(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, issues: [{ code: 'DOCUMENT.NOT_JSON', path: '', params: {} }] };
  }
}

function formatIssues(value: unknown): readonly DocumentIssue[] {
  const { format, reader } = (typeof value === 'object' && value !== null ? value : {}) as Partial<
    Record<keyof ProcessDefinition | 'reader', unknown>
  >;
  if (format !== 'shenjiao-process/2')
    return [{ code: 'DOCUMENT.FORMAT_UNKNOWN', path: '/format', params: {} }];
  return typeof reader === 'number' && reader > 2
    ? [{ code: 'DOCUMENT.READER_TOO_OLD', path: '/reader', params: { reader } }]
    : [];
}

function shapeIssues({ errors }: ValidateFunction): readonly DocumentIssue[] {
  const known = new Map(
    (errors ?? []).map(({ instancePath, keyword, params, message = '' }) => {
      const named = ['additionalProperty', 'missingProperty', 'allowedValues'].flatMap(
        (name) => (params[name] as string | readonly string[] | undefined) ?? [],
      );
      const key = `${instancePath} ${keyword} ${named.join(' ')}`;
      const said = named.length === 0 ? message : `${message}: ${named.join(', ')}`;
      return [key, { code: 'DOCUMENT.SHAPE', path: instancePath, params: { message: said } } as const];
    }),
  );
  return [...known.values()];
}
