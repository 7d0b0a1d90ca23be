import type { AuditQuery } from '../../app/api/api.js';
import { endOfDay, startOfDay } from '../../ui/instant-format.js';

/** The search form of the compliance page; dates are civil days of the office, both of them included. */
export interface AuditFilterValues {
  readonly item: string;
  readonly person: string;
  readonly from: string;
  readonly to: string;
  readonly step: string;
  readonly action: string;
  readonly outcome: string;
  readonly rule: string;
}

export const filterNames = ['item', 'person', 'from', 'to', 'step', 'action', 'outcome', 'rule'] as const;

/** The query of a search: whole days become the half-open range of instants that the API takes. */
export function auditQueryOf({
  item,
  person,
  from,
  to,
  step,
  action,
  outcome,
  rule,
}: AuditFilterValues): AuditQuery {
  return {
    item: item.trim(),
    person: person.trim(),
    from: from === '' ? null : startOfDay(from),
    to: to === '' ? null : endOfDay(to),
    step,
    action,
    outcome: outcome.trim(),
    rule: rule.trim(),
  };
}
