import { makeFinding } from '#domain/text';
import type { Finding, ItemContent } from '#domain/text';
import { findAddresses } from './detectors/addresses.js';
import { findBankAccounts } from './detectors/bank-accounts.js';
import { findBirthDates } from './detectors/birth-dates.js';
import { findAnnouncedNumbers, findMailAddresses } from './detectors/contacts.js';
import type { Detector } from './detectors/detector.js';
import { findHealth } from './detectors/health.js';
import { findIdentityNumbers } from './detectors/identity-numbers.js';
import { findMinors } from './detectors/minors.js';
import { findNames } from './detectors/names.js';
import { findPlates } from './detectors/plates.js';
import { findProperty, findPropertyCertificates } from './detectors/property.js';
import { findMobiles, findPrivateLandlines } from './detectors/telephones.js';
import type { PersonalInformationFacts } from './facts.js';
import { Claims } from './found.js';
import type { Found } from './found.js';
import { materialOf } from './material.js';
import type { Material } from './material.js';
import type { NameMemory } from './names/name-memory.js';
import { sourceSpansOf } from './reading/reading.js';
import { categoryBases } from './rules/bases.v1.js';
import { personalInformationVersion } from './rules/version.js';

/** The order decides: what an earlier detector has read is not read otherwise by a later one. */
const detectors: readonly Detector[] = [
  findIdentityNumbers,
  findAnnouncedNumbers,
  findBankAccounts,
  findMobiles,
  findPrivateLandlines,
  findPlates,
  findMailAddresses,
  findBirthDates,
  findPropertyCertificates,
  findAddresses,
  findNames,
  findProperty,
  findHealth,
  findMinors,
];

/**
 * Finds personal information of private persons in an item: the seven fields that are to be de-identified
 * (公民身份号码, 手机号码, 家庭住址, 银行账号或卡号, 出生日期, 财产状况, 私家车牌号), names, and their neighbours.
 *
 * @param memory  names that were found in the same lines before; null to find all anew.
 * @returns findings in reading order, naming places and rules, never a value; empty means "no findings under
 *   `personalInformationVersion`", not that there is nothing.
 * @source 个人信息保护法 (2021) 第四条、第二十五条、第二十八条; 政府信息公开条例 (2019) 第十五条
 */
export function checkPersonalInformation(
  content: ItemContent,
  facts: PersonalInformationFacts,
  memory: NameMemory | null = null,
): readonly Finding[] {
  const material = { ...materialOf(content, facts), memory };
  const claims = new Claims(material.reading.codes.length);
  const found: Found[] = [];
  for (const detector of detectors) detector(material, claims, found);
  return found
    .toSorted((one, other) => one.start - other.start || one.end - other.end)
    .flatMap((each) => findingOf(material, each));
}

function findingOf(
  { reading }: Material,
  { start, end, category, rule, severity }: Found,
): readonly Finding[] {
  const [span, ...continuedIn] = sourceSpansOf(reading, start, end);
  if (span === undefined) return [];
  return [
    makeFinding({
      check: 'personalInformation',
      span,
      continuedIn,
      rule,
      ruleVersion: personalInformationVersion,
      category,
      severity,
      why: { code: `FOUND.${category}`, params: {} },
      basis: categoryBases[category],
      suggestion: { kind: 'advice', code: `TREAT.${category}`, params: {} },
    }),
  ];
}
