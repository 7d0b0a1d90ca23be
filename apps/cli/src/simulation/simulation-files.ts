import { readFile } from 'node:fs/promises';
import { Ajv2020, type JSONSchemaType } from 'ajv/dist/2020.js';
import { duties } from '#domain/kernel';
import { UnusableInputError } from '../terminal/unusable-input.error.js';

/** People of an office, as `--roster` takes them. */
export interface RosterFile {
  readonly people: readonly { readonly id: string; readonly duties: readonly string[] }[];
}

/** Items with the days they arrived on, as `--load` takes them; `minutes` says how long steps take. */
export interface LoadFile {
  readonly items: readonly LoadedItem[];
  readonly minutes?: Readonly<Record<string, number>>;
}

interface LoadedItem {
  readonly arrivesOn: string;
  readonly tier?: 'A' | 'B' | 'C';
  readonly documentType?: string;
  readonly containsPersonalInformation?: boolean;
  readonly agencies?: readonly string[];
}

interface Files {
  readonly roster: RosterFile;
  readonly load: LoadFile;
}

const texts = { type: 'array', items: { type: 'string', minLength: 1, maxLength: 64 } } as const;
const schemas = {
  roster: {
    type: 'object',
    additionalProperties: false,
    required: ['people'],
    properties: {
      people: {
        type: 'array',
        minItems: 1,
        maxItems: 10_000,
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['id', 'duties'],
          properties: {
            id: { type: 'string', minLength: 1, maxLength: 64 },
            duties: { type: 'array', items: { enum: duties } },
          },
        },
      },
    },
  },
  load: {
    type: 'object',
    additionalProperties: false,
    required: ['items'],
    properties: {
      items: {
        type: 'array',
        minItems: 1,
        maxItems: 20_000,
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['arrivesOn'],
          properties: {
            arrivesOn: { type: 'string', pattern: '^20[0-9]{2}-[01][0-9]-[0-3][0-9]$' },
            tier: { enum: ['A', 'B', 'C'] },
            documentType: { type: 'string', minLength: 1, maxLength: 64 },
            containsPersonalInformation: { type: 'boolean' },
            agencies: texts,
          },
        },
      },
      minutes: { type: 'object', additionalProperties: { type: 'number', minimum: 1, maximum: 10_000 } },
    },
  },
} as const;

/**
 * A file of the office for a simulation.
 *
 * @throws UnusableInputError when it cannot be read, or names what is wrong with it.
 */
export async function readSimulationFile<Kind extends keyof Files>(
  file: string,
  kind: Kind,
): Promise<Files[Kind]> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw new UnusableInputError('SIMULATE.FILE_INVALID', { file, issues: 'JSON' }, { cause });
  }
  const schema: unknown = schemas[kind];
  const validate = new Ajv2020({ allErrors: true }).compile<Files[Kind]>(
    schema as JSONSchemaType<Files[Kind]>,
  );
  if (validate(value)) return value;
  const issues = (validate.errors ?? [])
    .slice(0, 10)
    .map(({ instancePath, message }) => `${instancePath} ${message}`);
  throw new UnusableInputError('SIMULATE.FILE_INVALID', { file, issues });
}
