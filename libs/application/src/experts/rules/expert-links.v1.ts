/** For how long, and for how many openings, the link of an outside expert works: an office's rule. */
export interface ExpertLinkRule {
  readonly id: string;
  readonly version: number;
  readonly daysMax: number;
  readonly openingsMax: number;
  readonly region: 'CN';
  readonly basis: string;
  readonly validFrom: string;
}

/** Newest last. @source 中华人民共和国个人信息保护法 第六条 (least extent); the figures are the office's own */
export const expertLinkRules: readonly ExpertLinkRule[] = [
  {
    id: 'expertLinks',
    version: 1,
    daysMax: 15,
    openingsMax: 50,
    region: 'CN',
    basis: 'law.personalInformation.6',
    validFrom: '2026-01-01',
  },
];
