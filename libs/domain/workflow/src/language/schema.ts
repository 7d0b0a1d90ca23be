import { duties } from '#domain/kernel';
import {
  askedIds,
  basisKeys,
  effectNames,
  gateNames,
  itemEventTypes,
  outcomeIds,
  processKinds,
  systemEventTypes,
  timerIds,
} from '../vocabulary.js';

/** Names that the machine uses for places of its own. */
const reservedStates = ['NEXT', 'PREVIOUS', 'CURRENT', 'HERE', 'ROUTE', 'NOT_STARTED'] as const;

/** JSON Schema (2020-12) as plain data. */
type Schema = Readonly<Record<string, unknown>>;

const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
const oneOf = (values: readonly string[]): Schema => ({ type: 'string', enum: values });
const list = (items: Schema, minItems = 0): Schema => ({ type: 'array', items, minItems, uniqueItems: true });
const text: Schema = { type: 'string', minLength: 1, maxLength: 200 };
const whole = (minimum: number, maximum: number): Schema => ({ type: 'integer', minimum, maximum });
const yes: Schema = { type: 'boolean' };

/** An object that has these keys and no other; those ending in `?` may be left out. */
function object(keys: Readonly<Record<string, Schema>>): Schema {
  const named = Object.entries(keys).map(([key, schema]) => [key.replace('?', ''), schema] as const);
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(keys).filter((key) => !key.endsWith('?')),
    properties: Object.fromEntries(named),
  };
}

const follows: Readonly<Record<string, Schema>> = {
  'asks?': list(oneOf(askedIds)),
  'gates?': list(oneOf(gateNames)),
  'effects?': list(oneOf(effectNames)),
  'timer?': oneOf(timerIds),
  'notes?': list(oneOf(['requireTreatment', 'bindSignature'])),
  then: ref('then'),
  'unless?': object({ gate: oneOf(gateNames), then: ref('then'), 'timer?': oneOf(timerIds) }),
};
const stage: Readonly<Record<string, Schema>> = {
  state: ref('state'),
  steps: { type: 'array', items: ref('step') },
  'system?': { type: 'array', items: ref('system') },
};
const rule: Readonly<Record<string, Schema>> = { rule: text, basis: ref('basis') };
const several = list(ref('stepId'), 2);

/** What a document of `shenjiao-process/2` has to look like; published as docs/formats/process-definition.schema.json. */
export const processSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:shenjiao:process:2',
  title: 'shenjiao-process/2',
  description: 'A process definition: docs/formats/process-definition.md explains every key.',
  ...object({
    format: { const: 'shenjiao-process/2' },
    reader: { const: 2 },
    name: { type: 'string', pattern: '^[a-z][A-Za-z0-9]{0,39}$' },
    version: whole(1, 9999),
    title: ref('bilingual'),
    kind: oneOf(processKinds),
    start: object({
      step: ref('stepId'),
      duties: list(ref('duty'), 1),
      'asks?': list(oneOf(askedIds)),
      'effects?': list(oneOf(effectNames)),
      'startsDraft?': yes,
    }),
    stages: { type: 'array', items: ref('stage'), minItems: 1, maxItems: 100 },
    'asides?': { type: 'array', items: ref('aside') },
    end: ref('state'),
    ends: list(ref('state')),
    'everywhere?': { type: 'array', items: ref('everywhere') },
    separation: { type: 'array', items: ref('separation') },
    'exceptions?': { type: 'array', items: ref('exception') },
    obligations: { type: 'array', items: ref('obligation') },
    freshAuthenticationMinutes: whole(1, 120),
  }),
  $defs: {
    basis: oneOf(basisKeys),
    duty: oneOf(duties),
    stepId: { type: 'string', pattern: '^[a-z][A-Za-z0-9]{0,39}$' },
    state: {
      type: 'string',
      pattern: '^[A-Z][A-Z0-9_]*(\\+[A-Z][A-Z0-9_]*)*$',
      maxLength: 120,
      not: { enum: reservedStates },
    },
    bilingual: object({ zh: text, en: text }),
    stage: object({ ...stage, 'when?': ref('condition'), 'recall?': yes, 'afterwards?': ref('afterwards') }),
    aside: object({ ...stage, beside: { anyOf: [ref('state'), { type: 'null' }] } }),
    step: object({
      step: ref('stepId'),
      'name?': ref('bilingual'),
      'when?': ref('condition'),
      who: ref('who'),
      'voices?': ref('voices'),
      'mayAddSigners?': yes,
      'delegation?': oneOf(['none', 'advice', 'decision']),
      'judges?': oneOf(['shown', 'draft', 'treatment', 'nothing']),
      outcomes: { type: 'array', items: ref('outcome'), minItems: 1 },
      'deadline?': ref('deadline'),
    }),
    outcome: object({ outcome: oneOf(outcomeIds), 'confirms?': ref('stepId'), ...follows }),
    system: object({ event: oneOf(systemEventTypes), 'confirms?': { const: 'delivery' }, ...follows }),
    everywhere: object({
      event: oneOf(itemEventTypes),
      duties: list(ref('duty')),
      except: list(ref('state')),
      ...follows,
    }),
    then: {
      anyOf: [
        oneOf(['next', 'current', 'draft', 'previousStage', 'chosenStep']),
        object({ redo: ref('stepId') }),
        object({ to: ref('state') }),
      ],
    },
    who: object({
      duties: list(ref('duty'), 1),
      'unit?': {
        anyOf: [oneOf(['own', 'superior', 'ownOrSuperior', 'concerned']), object({ id: text })],
      },
      'persons?': list(text, 1),
      'chosenBy?': oneOf(['drafter', 'previousActor']),
    }),
    voices: object({
      rule: { anyOf: [oneOf(['all', 'any', 'inOrder']), object({ atLeast: whole(1, 50) })] },
      of: { anyOf: [whole(1, 50), oneOf(['concernedUnits', 'superiorUnits', 'chosenPersons'])] },
    }),
    deadline: {
      ...object({
        'workingDays?': whole(1, 250),
        'hours?': whole(1, 2000),
        remindAt: list(whole(1, 100)),
        escalateTo: list(ref('duty'), 1),
        'basis?': ref('basis'),
      }),
      oneOf: [{ required: ['workingDays'] }, { required: ['hours'] }],
    },
    afterwards: object({
      within: { anyOf: [object({ workingDays: whole(1, 250) }), object({ hours: whole(1, 2000) })] },
      then: oneOf(['escalate', 'suspend']),
    }),
    condition: { anyOf: [ref('facts'), { type: 'array', items: ref('facts'), minItems: 1 }] },
    facts: {
      ...object({
        'tier?': list(oneOf(['A', 'B', 'C']), 1),
        'documentType?': list(text, 1),
        'channel?': list(text, 1),
        'profile?': list(text, 1),
        'containsPersonalInformation?': yes,
        'severalAgencies?': yes,
        'correction?': list(oneOf(['typographic', 'factual', 'legal']), 1),
      }),
      minProperties: 1,
    },
    separation: {
      anyOf: [
        object({ ...rule, different: several }),
        object({
          ...rule,
          apart: {
            type: 'array',
            prefixItems: [list(ref('stepId'), 1), list(ref('stepId'), 1)],
            items: false,
            minItems: 2,
          },
        }),
        object({ ...rule, atMost: whole(1, 50), of: several }),
        object({ ...rule, same: several }),
      ],
    },
    exception: object({ rule: text, reason: ref('bilingual'), basis: ref('basis') }),
    obligation: object({
      obligation: text,
      steps: list(ref('stepId'), 1),
      basis: ref('basis'),
      'afterwards?': yes,
    }),
  },
};
