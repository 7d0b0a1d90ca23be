import type { Instant, PersonId, Digest, ItemId } from '#domain/kernel';

/**
 * What a person says of a finding: it is none, or what was found may lawfully be shown. The other two answers are
 * acts on the text: treated (an operation covers the place) and corrected (the text no longer says it).
 *
 * @source 个人信息保护法 (2021) 第五十五条、第七十三条; 政府信息公开条例 (2019) 第十五条
 */
export type DispositionKind = (typeof dispositionKinds)[number];
export const dispositionKinds = ['FALSE_POSITIVE', 'LAWFUL_EXPOSURE'] as const;

/** Why it is none, or on which ground it may be shown; `OTHER` needs words beside it. */
export const dispositionReasons = {
  FALSE_POSITIVE: [
    'OFFICE_CONTACT',
    'OFFICIAL_IN_DUTY',
    'ORGANISATION',
    'OFFICIAL_NUMBER',
    'PAYMENT_ACCOUNT',
    'QUOTED_TERM',
    'CORRECT_AS_WRITTEN',
    'NO_RISK_TOGETHER',
    'OTHER',
  ],
  LAWFUL_EXPOSURE: [
    'STATUTORY_DISCLOSURE',
    'PENALTY_DISCLOSURE',
    'SEPARATE_CONSENT',
    'ALREADY_PUBLIC',
    'OTHER',
  ],
} as const satisfies Readonly<Record<DispositionKind, readonly string[]>>;
export type DispositionReason = (typeof dispositionReasons)[DispositionKind][number];

/** Whether the reason belongs to the kind. */
export function isReasonOf(kind: DispositionKind, reason: string): reason is DispositionReason {
  const reasons: readonly string[] = dispositionReasons[kind];
  return reasons.includes(reason);
}

/** A person's answer to one finding on one revision; a later answer to the same finding takes its place. */
export interface DispositionRow {
  readonly id: string;
  readonly itemId: ItemId;
  readonly revisionDigest: Digest;
  readonly findingId: string;
  readonly kind: DispositionKind;
  readonly reason: DispositionReason;
  readonly personId: PersonId;
  readonly decidedAt: Instant;
  /** The entry that records what the person said, and that holds the words beside it apart. */
  readonly entryId: string;
  /** The answer on an earlier revision that holds on here, since the text of the place is the same. */
  readonly carriedFrom: string | null;
}
