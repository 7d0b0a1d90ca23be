import { determineAttribute, type ReleasePlan, type SeriesRule } from '#domain/disclosure';
import type { Issue, ItemMetadata } from '#domain/text';
import { ContentInvalidError } from '../errors/refused.errors.js';

/**
 * The plan with the attribute that the office's rules give its document-number series, where the drafter chose to
 * have it determined so (发文字号管理). A draft without a number yet keeps what it has.
 *
 * @throws ContentInvalidError when the number cannot be read, or no rule names its series.
 * @source 政府信息公开条例 (2019) 第十七条: the attribute is determined while drafting
 */
export function withSeriesAttribute(
  plan: ReleasePlan,
  metadata: ItemMetadata,
  rules: readonly SeriesRule[],
): ReleasePlan {
  if (plan.attributeMethod !== 'series') return plan;
  const determination = determineAttribute(metadata.documentNumber, rules);
  if (determination.kind === 'determined')
    return { ...plan, attribute: determination.rule.attribute, basis: determination.rule.basis };
  if (determination.reason === 'noDocumentNumber') return plan;
  throw new ContentInvalidError([undetermined(determination.reason)]);
}

function undetermined(reason: string): Issue {
  return {
    code: 'RELEASE_PLAN.SERIES_UNDETERMINED',
    path: '/releasePlan/attributeMethod',
    params: { reason },
  };
}
