import type { Digest } from '#domain/kernel';
import { ClosedReader, canonicalBytes, digestOf } from '#domain/text';
import type { Issue } from '#domain/text';
import { readLegalReference } from './legal-reference.js';
import {
  agenciesMax,
  attributeMethods,
  channels,
  disclosureAttributes,
  proactiveCategoryMax,
  releasePlanFormat,
  riskTiers,
} from './release-plan.js';
import type { Audience, PublicityPeriod, ReleasePlan, Withholding } from './release-plan.js';
import { withholdGrounds } from './withhold-ground.js';

/** A parsed plan, or everything that kept it from being one. */
export type ReleasePlanParse =
  | { readonly ok: true; readonly plan: ReleasePlan }
  | { readonly ok: false; readonly issues: readonly Issue[] };

const reasonMax = 500;
const planKeys = [
  'format',
  'attribute',
  'basis',
  'attributeMethod',
  'proactiveCategory',
  'withheld',
  'audience',
  'channels',
  'column',
  'notBefore',
  'publicityPeriod',
  'riskTier',
];

/**
 * Takes a value from outside as a release plan. A draft may still lack basis, column or channel: what must
 * be filled before submission is asked by `checkSubmission`.
 *
 * @source 政府信息公开条例 (2019) 第十三条 for the shape: attribute, basis and audience belong together
 */
export function parseReleasePlan(value: unknown): ReleasePlanParse {
  const reader = new ClosedReader();
  const plan = readPlan(reader, value);
  return reader.issues.length === 0 && plan !== null
    ? { ok: true, plan }
    : { ok: false, issues: reader.issues };
}

/** The plan's canonical bytes. */
export function releasePlanBytes(plan: ReleasePlan): Uint8Array {
  return canonicalBytes(plan);
}

/** The `releasePlanDigest` that the signer signs beside the content digest. */
export function releasePlanDigest(plan: ReleasePlan): Digest {
  return digestOf(releasePlanBytes(plan));
}

function readPlan(reader: ClosedReader, value: unknown): ReleasePlan | null {
  const fields = reader.object(value, '', planKeys, ['agencies']);
  if (fields === null) return null;
  return {
    format: reader.oneOf(fields.format, '/format', [releasePlanFormat]),
    attribute: reader.oneOf(fields.attribute, '/attribute', disclosureAttributes),
    basis: reader
      .array(fields.basis, '/basis', 0, 20)
      .map((basis, index) => readLegalReference(reader, basis, `/basis/${index}`)),
    attributeMethod: reader.oneOf(fields.attributeMethod, '/attributeMethod', attributeMethods),
    proactiveCategory: reader.nullable(fields.proactiveCategory, () =>
      reader.integer(fields.proactiveCategory, '/proactiveCategory', 1, proactiveCategoryMax),
    ),
    withheld: reader
      .array(fields.withheld, '/withheld', 0, 50)
      .map((withholding, index) => readWithholding(reader, withholding, `/withheld/${index}`)),
    audience: readAudience(reader, fields.audience),
    channels: readChannels(reader, fields.channels),
    column: reader.text(fields.column, '/column', { min: 0, max: 100 }),
    notBefore: reader.nullable(fields.notBefore, () => reader.instant(fields.notBefore, '/notBefore')),
    publicityPeriod: readPublicityPeriod(reader, fields.publicityPeriod),
    riskTier: reader.oneOf(fields.riskTier, '/riskTier', riskTiers),
    ...readAgencies(reader, fields['agencies']),
  };
}

function readWithholding(reader: ClosedReader, value: unknown, path: string): Withholding {
  const fields = reader.object(value, path, ['ground', 'reason']) ?? {};
  return {
    ground: reader.oneOf(fields.ground, `${path}/ground`, withholdGrounds),
    reason: reader.text(fields.reason, `${path}/reason`, { min: 0, max: reasonMax }),
  };
}

function readChannels(reader: ClosedReader, value: unknown): ReleasePlan['channels'] {
  return reader
    .array(value, '/channels', 0, channels.length)
    .map((channel, index) => reader.oneOf(channel, `/channels/${index}`, channels));
}

/** A list without anybody is none: the same plan has the same bytes. */
function readAgencies(reader: ClosedReader, value: unknown): Pick<ReleasePlan, 'agencies'> {
  if (value === undefined) return {};
  const agencies = reader
    .array(value, '/agencies', 0, agenciesMax)
    .map((agency, index) => reader.text(agency, `/agencies/${index}`, { min: 1, max: 64 }));
  return agencies.length === 0 ? {} : { agencies: [...new Set(agencies)].sort() };
}

function readAudience(reader: ClosedReader, value: unknown): Audience {
  if (kindOf(value) === 'limited') {
    const fields = reader.object(value, '/audience', ['kind', 'scope']) ?? {};
    return { kind: 'limited', scope: reader.text(fields.scope, '/audience/scope', { min: 0, max: 200 }) };
  }
  reader.object(value, '/audience', ['kind']);
  reader.oneOf(kindOf(value), '/audience/kind', ['public', 'limited']);
  return { kind: 'public' };
}

function readPublicityPeriod(reader: ClosedReader, value: unknown): PublicityPeriod {
  if (kindOf(value) === 'until') {
    const fields = reader.object(value, '/publicityPeriod', ['kind', 'on']) ?? {};
    return { kind: 'until', on: reader.date(fields.on, '/publicityPeriod/on') };
  }
  reader.object(value, '/publicityPeriod', ['kind']);
  reader.oneOf(kindOf(value), '/publicityPeriod/kind', ['longTerm', 'until']);
  return { kind: 'longTerm' };
}

function kindOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
}
