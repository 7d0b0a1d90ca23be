import { type Finding, makeFinding, type Severity, type Span } from '#domain/text';
import { secrecyMarksVersion } from './rules/secrecy-marks.v1.js';

/**
 * How sure a mark or a signal is: `hard` refuses saving; `strong` and `medium` are for a person to answer. What
 * is none (征求意见稿, 特急) gives no finding.
 */
export type FindingStrength = 'hard' | 'strong' | 'medium';

/** What kind of mark or signal it is: 绝密, 机密, 秘密, then the rest. The category of a finding. */
export type MarkClass = (typeof markClasses)[number];
export const markClasses = [
  'TOP_SECRET',
  'SECRET',
  'CONFIDENTIAL',
  'LEVEL_UNKNOWN',
  'COPY_NUMBER',
  'CIPHER_TELEGRAM',
  'WORK_SECRET',
  'INTERNAL',
  'TRADE_SECRET',
  'NOT_PUBLIC',
  'LIMITED_CIRCULATION',
  'DECLASSIFIED',
  'PROCESS_INFO',
] as const;

/** What a rule says about its hits. */
export interface MarkRule {
  readonly id: string;
  readonly strength: FindingStrength;
  readonly markClass: MarkClass;
  /** Keys of the bases in the catalogues. */
  readonly basis: readonly string[];
}

/** One place, in as many pieces as there are texts that it lies in. */
export type Place = readonly [Span, ...Span[]];

const severities: Readonly<Record<FindingStrength, Severity>> = {
  hard: 'VETO',
  strong: 'SERIOUS',
  medium: 'GENERAL',
};

/** A finding of the check `confidentiality`. */
export function confidentialityFinding(rule: MarkRule, [span, ...continuedIn]: Place): Finding {
  const { id, strength, markClass, basis } = rule;
  return makeFinding({
    check: 'confidentiality',
    span,
    continuedIn,
    rule: id,
    ruleVersion: secrecyMarksVersion,
    category: markClass,
    severity: severities[strength],
    why: { code: id, params: {} },
    basis,
    suggestion: { kind: 'advice', code: adviceOn(rule), params: {} },
  });
}

/**
 * Whether a finding is the mark of a state secret beyond doubt: a text with one may not be saved at all.
 *
 * @source 保守国家秘密法 (2024) 第三十一条第三项
 */
export function isStateSecretMark({ check, severity }: Finding): boolean {
  return check === 'confidentiality' && severity === severities.hard;
}

/** Every advice that findings of this check give. */
export const secrecyAdvice = [
  'SECRECY.TAKE_AWAY',
  'SECRECY.ASK_OFFICER',
  'SECRECY.DECLASSIFY_FIRST',
  'SECRECY.CHECK_ATTRIBUTE',
  'SECRECY.CHECK_PROCESS_INFO',
] as const;

function adviceOn({ strength, markClass }: MarkRule): (typeof secrecyAdvice)[number] {
  if (strength === 'hard') return 'SECRECY.TAKE_AWAY';
  switch (markClass) {
    case 'DECLASSIFIED':
      return 'SECRECY.DECLASSIFY_FIRST';
    case 'NOT_PUBLIC':
    case 'LIMITED_CIRCULATION':
      return 'SECRECY.CHECK_ATTRIBUTE';
    case 'PROCESS_INFO':
      return 'SECRECY.CHECK_PROCESS_INFO';
    default:
      return 'SECRECY.ASK_OFFICER';
  }
}
