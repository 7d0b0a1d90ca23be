import {
  hasMessage,
  messageOf,
  type AuditEntryView,
  type IntegrityView,
  type TrailEntryView,
} from '#application';
import { reasonText } from '../http/problem.js';
import type { Words } from '../shared/words.js';
import type { AuditEntryResponse, IntegrityResponse, TrailEntryResponse } from './audit.dto.js';

export function toAuditEntry(view: AuditEntryView, words: Words): AuditEntryResponse {
  return {
    id: view.id,
    itemId: view.itemId,
    itemTitle: view.itemTitle,
    seq: view.seq,
    at: view.at,
    actor: {
      kind: view.actor.kind,
      id: view.actor.id,
      name: view.actor.name ?? words.of('systems', view.actor.id),
      dutyName: words.orNull('duties', view.duty),
    },
    duty: view.duty,
    dutyName: words.orNull('duties', view.duty),
    action: view.action,
    actionName: words.of('actions', view.action),
    step: view.step,
    stepName: words.orNull('steps', view.step),
    outcome: view.outcome,
    outcomeName: view.outcome === null ? null : words.action(`${view.step ?? 'item'}.${view.outcome}`),
    reasons: view.reasonCodes.map((code) => reasonOfEntry(code, words)),
    sentence: words.sentence(view.sentence),
    leaf: view.leaf,
  };
}

export function toTrailEntry(view: TrailEntryView, words: Words): TrailEntryResponse {
  return { ...toAuditEntry(view, words), values: [...view.values] };
}

export function toIntegrity(view: IntegrityView, words: Words): IntegrityResponse {
  const { problems, ...rest } = view;
  const key = view.intact ? 'intact' : 'broken';
  return {
    ...rest,
    problems: problems.map(({ seq, code }) => ({ seq, code, text: words.of('integrity', code) })),
    text: messageOf(words.language, 'integrity', key, { entries: view.entries, brokenSeq: view.brokenSeq }),
  };
}

/** An entry names refusal codes, reason classes and grounds alike: the first catalogue that knows the code has the words. */
function reasonOfEntry(code: string, words: Words): AuditEntryResponse['reasons'][number] {
  const section = (['reasonNames', 'reasonClasses', 'grounds', 'takeDownTriggers', 'issues'] as const).find(
    (one) => hasMessage(one, code),
  );
  const reason = reasonText({ code }, words.language);
  return section === undefined ? reason : { ...reason, text: words.of(section, code) };
}
