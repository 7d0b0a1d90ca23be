import { AppError } from '#domain/kernel';

/** The facts an index number (索引号) is made of; `sequence` counts per unit and year, from 1. */
export interface IndexNumberFacts {
  readonly creditCode: string;
  readonly year: number;
  readonly sequence: number;
}

/** An index-number template that would not give every publication its own number. */
export class IndexTemplateError extends AppError {
  readonly code = 'INDEX_NUMBER.TEMPLATE_INVALID';
  readonly kind = 'fault';

  constructor(template: string, reason: 'unknownPlaceholder' | 'missingPlaceholder' | 'sequenceInvalid') {
    super(`index number template ${template}: ${reason}`, { template, reason });
  }
}

const placeholder = /\{(?<name>[^{}:]*)(?::(?<width>\d{1,2}))?\}/g;

/**
 * Fills an index-number template such as `{creditCode}/{year}-{sequence:5}`; a width pads with zeros.
 *
 * @param template  must name creditCode, year and sequence, or two publications could share a number.
 * @throws IndexTemplateError for an unknown or missing placeholder, or a sequence below 1.
 * @source 政府信息公开条例 (2019) 第十二条 (索引); the form differs by region, hence the template
 */
export function formatIndexNumber(template: string, facts: IndexNumberFacts): string {
  const values: ReadonlyMap<string, string> = new Map(
    Object.entries({
      creditCode: facts.creditCode,
      year: String(facts.year),
      sequence: String(facts.sequence),
    }),
  );
  if (!Number.isSafeInteger(facts.sequence) || facts.sequence < 1)
    throw new IndexTemplateError(template, 'sequenceInvalid');
  const named = new Set<string>();
  const filled = template.replace(placeholder, (_, name: string, width: string | undefined) => {
    const value = values.get(name);
    if (value === undefined) throw new IndexTemplateError(template, 'unknownPlaceholder');
    named.add(name);
    return value.padStart(Number(width ?? 0), '0');
  });
  if (named.size < values.size) throw new IndexTemplateError(template, 'missingPlaceholder');
  return filled;
}
