import {
  basisName,
  messageOf,
  type CheckMade,
  type FindingsView,
  type FindingView,
  type TreatmentProposalView,
} from '#application';
import { toPerson } from '../shared/shared.presenter.js';
import type { Words } from '../shared/words.js';
import type {
  CheckResponse,
  FindingResponse,
  FindingsResponse,
  TreatmentProposalResponse,
} from './screening.dto.js';

/** Findings with the words of every code. */
export function toFindings(view: FindingsView, words: Words): FindingsResponse {
  return {
    itemId: view.itemId,
    itemVersion: view.itemVersion,
    revisionDigest: view.revisionDigest,
    scene: { code: view.scene, name: words.of('screeningScenes', view.scene) },
    screenedAt: view.screenedAt,
    checks: view.checks.map((made) => toCheck(made, view.findings, words)),
    findings: view.findings.map((finding) => toFinding(finding, words)),
    residual: view.residual.map((finding) => ({
      ...toFinding(finding, words),
      isAnswerable: finding.isAnswerable,
    })),
    answerable: [...view.answerable],
  };
}

/** Proposed operations with the words for rule and basis. */
export function toProposal(view: TreatmentProposalView, words: Words): TreatmentProposalResponse {
  const named = ({ rule, basis }: { readonly rule: string; readonly basis: string }) => ({
    ruleName: words.of('findingAdvice', rule.replace(/\.(?:PENALTY|LIST|NEWS)$/, '')),
    basisName: basisName(words.language, basis),
  });
  return {
    revisionDigest: view.revisionDigest,
    operations: view.operations.map((operation) => ({ ...operation, ...named(operation) })),
    kept: view.kept.map((finding) => ({ ...finding, ...named(finding) })),
  };
}

function toCheck(
  { check, ruleSet, findings }: CheckMade,
  all: readonly FindingView[],
  words: Words,
): CheckResponse {
  const open = all.filter(
    (one) => one.check === check && one.status === 'OPEN' && one.holds.length > 0,
  ).length;
  const sentence = findings === 0 ? 'none' : 'some';
  return {
    check,
    name: words.of('checks', check),
    ruleSet,
    findings,
    open,
    text: messageOf(words.language, 'checkResults', sentence, { ruleSet, findings, open }),
  };
}

function toFinding(finding: FindingView, words: Words): FindingResponse {
  const { suggestion, disposition, why } = finding;
  const { language } = words;
  return {
    id: finding.id,
    check: finding.check,
    checkName: words.of('checks', finding.check),
    rule: finding.rule,
    ruleVersion: finding.ruleVersion,
    category: finding.category,
    categoryName: words.of('findingCategories', finding.category),
    severity: finding.severity,
    severityName: words.of('severities', finding.severity),
    place: finding.span,
    continuedIn: [...finding.continuedIn],
    why: messageOf(language, 'findings', why.code, why.params),
    basis: finding.basis.map((basis) => basisName(words.language, basis)),
    suggestion:
      suggestion?.kind === 'advice'
        ? messageOf(language, 'findingAdvice', suggestion.code, suggestion.params)
        : null,
    replacement: suggestion?.kind === 'replacement' ? suggestion.replacement : null,
    status: finding.status,
    statusName: words.of('findingStatuses', finding.status),
    holds: words.named('steps', finding.holds),
    disposition:
      disposition === null
        ? null
        : {
            kind: disposition.kind,
            kindName: words.of('findingStatuses', disposition.kind),
            reason: disposition.reason,
            reasonName: words.of('dispositionReasons', disposition.reason),
            note: disposition.note,
            by: toPerson(disposition.by),
            at: disposition.at,
            isCarried: disposition.isCarried,
          },
  };
}
