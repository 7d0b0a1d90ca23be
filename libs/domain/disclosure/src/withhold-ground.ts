/**
 * Grounds for not disclosing. With force `must` no reviewer may disclose all the same, except where
 * `unless` names what lifts the ban; with force `may` a reviewer may, and gives a reason.
 *
 * @source 政府信息公开条例 (2019) 第十四条、第十五条、第十六条
 */
export interface WithholdRule {
  readonly article: 14 | 15 | 16;
  readonly paragraph: 1 | 2 | null;
  readonly force: 'must' | 'may';
  readonly unless: readonly WithholdException[];
}

export type WithholdException = 'thirdPartyConsents' | 'publicInterestGravelyHarmed' | 'lawSaysPublic';

export type WithholdGround = (typeof withholdGrounds)[number];
export const withholdGrounds = [
  'STATE_SECRET',
  'LEGAL_PROHIBITION',
  'THREE_SECURITIES_ONE_STABILITY',
  'THIRD_PARTY_TRADE_SECRET',
  'THIRD_PARTY_PRIVACY',
  'INTERNAL_AFFAIRS',
  'PROCESS_INFO',
  'ENFORCEMENT_FILE',
] as const;

const banned: WithholdRule = { article: 14, paragraph: null, force: 'must', unless: [] };
const thirdParty: WithholdRule = {
  article: 15,
  paragraph: null,
  force: 'must',
  unless: ['thirdPartyConsents', 'publicInterestGravelyHarmed'],
};
const internalFile: WithholdRule = { article: 16, paragraph: 2, force: 'may', unless: ['lawSaysPublic'] };

/**
 * The rule behind each ground.
 *
 * @source 政府信息公开条例 (2019) 第十四条至第十六条
 */
export const withholdRules: Readonly<Record<WithholdGround, WithholdRule>> = {
  STATE_SECRET: banned,
  LEGAL_PROHIBITION: banned,
  THREE_SECURITIES_ONE_STABILITY: banned,
  THIRD_PARTY_TRADE_SECRET: thirdParty,
  THIRD_PARTY_PRIVACY: thirdParty,
  INTERNAL_AFFAIRS: { article: 16, paragraph: 1, force: 'may', unless: [] },
  PROCESS_INFO: internalFile,
  ENFORCEMENT_FILE: internalFile,
};

/** Whether a reviewer may disclose against this ground at all, giving a reason. */
export function mayBeOverridden(ground: WithholdGround): boolean {
  return withholdRules[ground].force === 'may';
}
