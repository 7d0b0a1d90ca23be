import type { ReferenceView } from '#application';
import { correctionClasses, dispositionKinds, dispositionReasons, reasonClasses } from '#application';
import { auditActionNames } from '#domain/audit-log';
import {
  disclosureAttributes,
  proactiveCategoryMax,
  riskTiers,
  withholdGrounds,
  withholdRules,
  type WithholdGround,
} from '#domain/disclosure';
import { duties } from '#domain/kernel';
import { validities } from '#domain/text';
import { outcomeIds, stateIds, stepIds, takeDownTriggers } from '#domain/workflow';
import type { Words } from '../shared/words.js';
import { deidentificationSuggestions } from './deidentification-suggestions.js';
import type { GroundResponse, ReferenceResponse } from './reference.dto.js';

/** Tables of the office and vocabularies of the domain, each with its words. */
export function toReference({ units, columns }: ReferenceView, words: Words): ReferenceResponse {
  return {
    units: units.map(({ id, name, parentId, kind }) => ({ id, name, parentId, kind })),
    columns: columns.map(({ id, name, unitId }) => ({ id, name, unitId })),
    reasonClasses: words.named('reasonClasses', reasonClasses),
    grounds: withholdGrounds.map((ground) => toGround(ground, words)),
    duties: words.named('duties', duties),
    steps: words.named('steps', stepIds),
    outcomes: words.named('outcomes', outcomeIds),
    actions: words.named('actions', auditActionNames),
    entryOutcomes: [...words.all('outcomes'), ...words.all('entryOutcomes')].filter(isFirst),
    rules: words.all('reasonNames'),
    states: words.named('states', stateIds),
    attributes: words.named('attributes', disclosureAttributes),
    riskTiers: words.named('riskTiers', riskTiers),
    validities: words.named('validities', validities),
    proactiveCategories: Array.from({ length: proactiveCategoryMax }, (_, index) => ({
      code: index + 1,
      name: words.of('proactiveCategories', String(index + 1)),
    })),
    correctionClasses: words.named('correctionClasses', correctionClasses),
    takeDownTriggers: words.named('takeDownTriggers', takeDownTriggers),
    deidentificationRules: deidentificationSuggestions.map(({ rule, basis, action }) => ({
      code: rule,
      name: words.of('deidentificationRules', rule),
      basis: words.of('deidentificationBases', basis),
      action,
    })),
    dispositionKinds: dispositionKinds.map((code) => ({
      code,
      name: words.of('findingStatuses', code),
      reasons: words.named('dispositionReasons', dispositionReasons[code]),
    })),
  };
}

/** Some codes have their word in two sections. */
function isFirst({ code }: { code: string }, index: number, all: readonly { code: string }[]): boolean {
  return all.findIndex((one) => one.code === code) === index;
}

function toGround(ground: WithholdGround, words: Words): GroundResponse {
  const { article, paragraph, force } = withholdRules[ground];
  return {
    code: ground,
    name: words.of('grounds', ground),
    article: words.of('articles', paragraph === null ? String(article) : `${article}.${paragraph}`),
    force,
  };
}
