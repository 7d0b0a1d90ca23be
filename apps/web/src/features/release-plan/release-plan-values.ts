import type { LegalBasis, ReleasePlan } from '../../app/api/contract.js';
import { instantFromLocal, localFromInstant } from '../../ui/instant-format.js';

/** A release plan as the form holds it: an empty text is a value that is not given. */
export interface ReleasePlanValues {
  readonly attribute: ReleasePlan['attribute'];
  readonly attributeMethod: ReleasePlan['attributeMethod'];
  readonly basis: readonly {
    readonly law: string;
    readonly article: number | null;
    readonly paragraph: number | null;
    readonly item: number | null;
  }[];
  readonly proactiveCategory: number | null;
  readonly withheld: readonly { readonly ground: string; readonly reason: string }[];
  readonly audience: { readonly kind: ReleasePlan['audience']['kind']; readonly scope: string };
  readonly channels: readonly string[];
  readonly column: string;
  readonly notBefore: string;
  readonly publicityPeriod: { readonly kind: ReleasePlan['publicityPeriod']['kind']; readonly on: string };
  readonly riskTier: ReleasePlan['riskTier'];
  readonly agencies: readonly string[];
}

/** Stands for an article that has not been filled in: articles count from 1, and the API says so at the field. */
const noArticle = 0;

export function emptyReleasePlan(): ReleasePlan {
  return {
    format: 'shenjiao-release-plan/1',
    attribute: 'PROACTIVE',
    basis: [],
    attributeMethod: 'item',
    proactiveCategory: null,
    withheld: [],
    audience: { kind: 'public' },
    channels: ['portal'],
    column: '',
    notBefore: null,
    publicityPeriod: { kind: 'longTerm' },
    riskTier: 'A',
  };
}

export function releasePlanToValues(plan: ReleasePlan): ReleasePlanValues {
  return {
    attribute: plan.attribute,
    attributeMethod: plan.attributeMethod,
    basis: plan.basis.length === 0 ? [untouchedBasis] : plan.basis.map(basisToValues),
    proactiveCategory: plan.proactiveCategory,
    withheld: plan.withheld,
    audience: { scope: '', ...plan.audience },
    channels: plan.channels,
    column: plan.column,
    notBefore: plan.notBefore === null ? '' : localFromInstant(plan.notBefore),
    publicityPeriod: { on: '', ...plan.publicityPeriod },
    riskTier: plan.riskTier,
    agencies: plan.agencies ?? [],
  };
}

export function valuesToReleasePlan(values: ReleasePlanValues): ReleasePlan {
  return {
    format: 'shenjiao-release-plan/1',
    attribute: values.attribute,
    // The row that waits for the first basis is not one yet: a draft may be saved before its basis is known.
    basis: values.basis.slice(0, values.basis.findLastIndex(isTouched) + 1).map(basisOf),
    attributeMethod: values.attributeMethod,
    proactiveCategory: values.proactiveCategory ?? null,
    withheld: values.withheld.map(({ ground, reason }) => ({ ground, reason: reason.trim() })),
    audience:
      values.audience.kind === 'public'
        ? { kind: 'public' }
        : { kind: 'limited', scope: values.audience.scope.trim() },
    channels: values.channels,
    column: values.column,
    notBefore: values.notBefore === '' ? null : instantFromLocal(values.notBefore),
    publicityPeriod:
      values.publicityPeriod.kind === 'longTerm'
        ? { kind: 'longTerm' }
        : { kind: 'until', on: values.publicityPeriod.on },
    riskTier: values.riskTier,
    ...(values.agencies.length === 0 ? {} : { agencies: values.agencies }),
  };
}

type BasisValues = ReleasePlanValues['basis'][number];

const untouchedBasis: BasisValues = { law: '', article: null, paragraph: null, item: null };

function basisToValues(basis: LegalBasis): BasisValues {
  return { ...basis, article: basis.article === noArticle ? null : basis.article };
}

function isTouched({ law, article, paragraph, item }: BasisValues): boolean {
  return law.trim() !== '' || [article, paragraph, item].some((part) => typeof part === 'number');
}

function basisOf({ law, article, paragraph, item }: BasisValues): LegalBasis {
  return { law: law.trim(), article: article ?? noArticle, paragraph: paragraph ?? null, item: item ?? null };
}
