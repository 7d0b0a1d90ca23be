import type { Instant } from '#domain/kernel';
import type { ItemRow } from '../ports/rows.js';
import { isWithheld } from '../queries/content-access.js';
import type { ExpertLinkState } from './expert-link-row.js';
import { type ExpertLinkRule, expertLinkRules } from './rules/expert-links.v1.js';

/** How a link stands. */
export type ExpertLinkStanding = 'open' | 'answered' | 'revoked' | 'expired' | 'overtaken';

/** The rule that holds at an instant. */
export function expertLinkRuleOn(at: Instant): ExpertLinkRule {
  const rule = expertLinkRules.findLast(({ validFrom }) => validFrom <= at);
  if (rule === undefined) throw new Error('no rule on links of experts holds');
  return rule;
}

/** Whether a link still works: until it has ended, its step has been answered, or its text is another. */
export function standingOf(
  link: ExpertLinkState,
  item: Pick<ItemRow, 'state' | 'sourceDigest' | 'contentDigest' | 'releasePlanDigest'>,
  now: Instant,
): ExpertLinkStanding {
  if (link.answeredAt !== null) return 'answered';
  if (link.revokedAt !== null) return 'revoked';
  const isOvertaken =
    !link.isTaskOpen ||
    isWithheld(item.state) ||
    link.sourceDigest !== item.sourceDigest ||
    link.contentDigest !== item.contentDigest ||
    link.releasePlanDigest !== item.releasePlanDigest;
  if (isOvertaken) return 'overtaken';
  return link.expiresAt <= now || link.openings >= expertLinkRuleOn(now).openingsMax ? 'expired' : 'open';
}
