import type { Finding as MarkFinding, FindingStrength } from '#domain/screening';
import { makeFinding, type Finding, type Severity } from '#domain/text';

const severityOf: Readonly<Record<FindingStrength, Severity>> = {
  hard: 'VETO',
  strong: 'SERIOUS',
  medium: 'GENERAL',
};

/** What the scan for secrecy marks found, in the shape that all checks share. */
export function toFinding({
  span,
  continuedIn,
  rule,
  ruleVersion,
  strength,
  markClass,
}: MarkFinding): Finding {
  return makeFinding({
    check: 'confidentiality',
    span,
    continuedIn,
    rule,
    ruleVersion,
    category: markClass,
    severity: severityOf[strength],
    why: { code: rule, params: {} },
    basis: ['law.secrecy.31'],
    suggestion: null,
  });
}
