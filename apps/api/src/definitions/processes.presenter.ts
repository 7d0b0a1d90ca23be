import {
  counterExamplesOf,
  messageOf,
  type PolicySet,
  type ProcessInUse,
  type ProposalDetail,
  type ProposalView,
  type UnitProcesses,
  type UnitProof,
  type UnitStaffing,
} from '#application';
import type { DefinitionChange } from '#domain/workflow';
import type { Words } from '../shared/words.js';
import { titleOf, toOutline } from './process-outline.presenter.js';
import { inProcessWords } from './process-words.js';
import type {
  OfficePolicyResponse,
  ProcessChangeResponse,
  ProcessInUseResponse,
  ProcessProofResponse,
  ProcessProposalResponse,
  ProposalDetailResponse,
  RosterPersonResponse,
  UnitProcessesResponse,
  UnitStaffingResponse,
} from './processes.dto.js';

export function toUnitProcesses(view: UnitProcesses, words: Words): UnitProcessesResponse {
  const { unitId, inUse, policies, proposals, mayPropose, running } = view;
  return {
    unitId,
    inUse: inUse.map((one) => toInUse(one, words)),
    policies: policies.flatMap((set) => toPolicies(set, words)),
    proposals: proposals.map((one) => toProposal(one, words)),
    mayPropose,
    running: running.map(({ process, openCases }) => {
      const { name, version } = process.definition;
      return { hash: process.hash, name, version, title: titleOf(process, words), openCases };
    }),
  };
}

export function toProposalDetail(detail: ProposalDetail, words: Words): ProposalDetailResponse {
  const { proposal, text, process, compared, changes } = detail;
  return {
    proposal: toProposal(proposal, words),
    text,
    outline: process === null ? null : toOutline(process, words),
    compared: compared === null ? null : toInUse(compared, words),
    changes: changes.map((one) => toChange(one, words)),
  };
}

export function toProof(proven: UnitProof, words: Words): ProcessProofResponse {
  const { faults, situations, transitions } = proven.proof;
  const counterExamples = counterExamplesOf(proven, words.language).map((one) => ({
    ...one,
    story: [...one.story],
  }));
  return { isProven: faults.length === 0, situations, transitions, counterExamples };
}

export function toUnitStaffing(
  { holders, inUse, shortages }: UnitStaffing,
  words: Words,
): UnitStaffingResponse {
  const people = new Map<string, RosterPersonResponse>();
  for (const { personId, name, duty, unitId, step } of holders) {
    const known = people.get(personId) ?? { personId, name, duties: [] };
    known.duties.push({
      duty,
      dutyName: words.of('duties', duty),
      unitId,
      stepName: words.orNull('steps', step),
    });
    people.set(personId, known);
  }
  const told = counterExamplesOf(shortages, words.language);
  return {
    people: [...people.values()],
    shortages: shortages.proof.faults.map(({ definition }, index) => ({
      hash: definition,
      purposes: inUse
        .filter(({ process }) => process.hash === definition)
        .map(({ purpose }) => words.of('processPurposes', purpose)),
      sentence: told[index]?.sentence ?? '',
    })),
  };
}

/** A difference as one sentence; answers are called as their buttons are. */
export function toChange({ code, params }: DefinitionChange, words: Words): ProcessChangeResponse {
  const { step, outcome, ...rest } = params;
  const named = Object.entries({ ...rest, ...(step === undefined ? {} : { step }) }).map(
    ([key, value]): readonly [string, string] => [key, spoken(key, value, words)],
  );
  const answer = outcome === undefined ? {} : { outcome: words.action(`${step ?? ''}.${outcome}`) };
  return {
    code,
    text: messageOf(words.language, 'definitionChanges', code, { ...Object.fromEntries(named), ...answer }),
  };
}

/** Names of rules are the office's own and stay as they are. */
function spoken(key: string, value: string, words: Words): string {
  if (key === 'rule' || key === 'obligation') return value;
  const separator = words.language === 'en' ? ', ' : '、';
  return value
    .split('|')
    .map((part) => inProcessWords(part, words))
    .join(separator);
}

function toInUse({ purpose, process, inForce }: ProcessInUse, words: Words): ProcessInUseResponse {
  const { name, version } = process.definition;
  return {
    purpose,
    purposeName: words.of('processPurposes', purpose),
    hash: process.hash,
    name,
    version,
    title: titleOf(process, words),
    unitId: inForce?.unitId ?? null,
    validFrom: inForce?.validFrom ?? null,
    validTo: inForce?.validTo ?? null,
  };
}

function toPolicies({ inForce, policies }: PolicySet, words: Words): readonly OfficePolicyResponse[] {
  return policies.map(({ name, title }) => ({
    name,
    title: words.language === 'en' ? title.en : title.zh,
    unitId: inForce.unitId,
  }));
}

function toProposal(view: ProposalView, words: Words): ProcessProposalResponse {
  const { id, unitId, purpose, subject, reason, validFrom, validTo, outcome, reasons } = view;
  const { proposerName, proposedAt, deciderName, decidedAt, allowedOutcomes } = view;
  return {
    ...{ id, unitId, purpose, hash: subject, reason, validFrom, validTo, proposerName, proposedAt },
    purposeName: words.of('processPurposes', purpose),
    status: outcome ?? 'waiting',
    deciderName,
    decidedAt,
    allowedOutcomes: [...allowedOutcomes],
    reasons: reasons.map((code) => words.of('reasons', code)),
  };
}
