import type { CivilDate } from '#domain/kernel';
import type { RegionCode } from '../calendar-table.js';

/** What a limit runs from. */
export type LimitTrigger =
  | 'informationFormed'
  | 'enforcementDecided'
  | 'penaltyVoided'
  | 'documentPublished'
  | 'secrecyDoubtful'
  | 'secrecyReferred'
  | 'leakFound'
  | 'emergencyHappened';

/** A limit set by law or by an order: a row with its basis, where and from when it holds. */
export interface TimeLimit {
  readonly id: string;
  readonly version: number;
  readonly trigger: LimitTrigger;
  readonly amount: number;
  readonly unit: 'workingDays' | 'hours';
  readonly law: string;
  /** Null where the order as a whole is named. */
  readonly article: string | null;
  readonly region: RegionCode;
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
}

type Row = readonly [
  id: string,
  trigger: LimitTrigger,
  amount: number,
  unit: TimeLimit['unit'],
  basis: readonly [law: string, article: string | null],
  validFrom: string,
  region?: RegionCode,
];

const disclosure = '中华人民共和国政府信息公开条例';
const secrecyRules = '中华人民共和国保守国家秘密法实施条例';
const emergencyNotice = '《关于全面推进政务公开工作的意见》实施细则（国办发〔2016〕80号）';
const enforcementNotice =
  '国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见（国办发〔2018〕118号）';

/**
 * Limits on publication and on the office's own steps. What the office sets itself (how long a review may take) stands in
 * the definition of the process. Statutory periods of disclosure requests are not here: they belong to another procedure.
 */
const rows: readonly Row[] = [
  ['disclosure.20', 'informationFormed', 20, 'workingDays', [disclosure, '第二十六条'], '2019-05-15'],
  ['enforcement.7', 'enforcementDecided', 7, 'workingDays', [enforcementNotice, null], '2018-12-05'],
  [
    'penaltyVoided.3',
    'penaltyVoided',
    3,
    'workingDays',
    ['中华人民共和国行政处罚法', '第四十八条、第八十五条'],
    '2021-07-15',
  ],
  [
    'interpretation.3',
    'documentPublished',
    3,
    'workingDays',
    ['银川市综合执法监督局2022年政务公开工作要点任务落实台账', '第四项、第七项'],
    '2022-01-01',
    '640100',
  ],
  ['secrecy.refer.10', 'secrecyDoubtful', 10, 'workingDays', [secrecyRules, '第二十五条'], '2024-09-01'],
  ['secrecy.decide.10', 'secrecyReferred', 10, 'workingDays', [secrecyRules, '第二十五条'], '2024-09-01'],
  ['leak.24h', 'leakFound', 24, 'hours', [secrecyRules, '第六十一条'], '2024-09-01'],
  ['emergency.5h', 'emergencyHappened', 5, 'hours', [emergencyNotice, null], '2016-11-10'],
  ['emergency.24h', 'emergencyHappened', 24, 'hours', [emergencyNotice, null], '2016-11-10'],
];

/** All limits known, as rows. @source the law or order named in each row */
export const timeLimits: readonly TimeLimit[] = rows.map(
  ([id, trigger, amount, unit, [law, article], validFrom, region = 'CN']) => ({
    id,
    version: 1,
    trigger,
    amount,
    unit,
    law,
    article,
    region,
    validFrom: validFrom as CivilDate,
    validTo: null,
  }),
);
