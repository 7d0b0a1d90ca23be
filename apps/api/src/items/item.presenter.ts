import type {
  ItemSummaryView,
  ItemView,
  PublicationView,
  RenditionView,
  RevisionView,
  TimelineEntryView,
} from '#application';
import {
  toAllowedAction,
  toOpinion,
  toPerson,
  toPaperSignature,
  toPersonOrNull,
  toReturned,
} from '../shared/shared.presenter.js';
import type { Words } from '../shared/words.js';
import { toTaskSummary } from '../tasks/task-summary.presenter.js';
import type {
  ItemResponse,
  ItemSummaryResponse,
  PublicationResponse,
  RenditionResponse,
  RevisionResponse,
  TimelineEntryResponse,
} from './item.dto.js';

/** Words of the language asked for, and the origin of the portal for addresses. */
export interface ItemPresentation {
  readonly words: Words;
  readonly portalUrl: string;
}

export function toItemSummary(
  view: ItemSummaryView,
  { words, portalUrl }: ItemPresentation,
): ItemSummaryResponse {
  return {
    id: view.id,
    title: view.title,
    documentNumber: view.documentNumber,
    state: view.state,
    stateName: words.of('states', view.state),
    round: view.round,
    unitId: view.unitId,
    unitName: view.unitName,
    drafter: toPerson(view.drafter),
    attribute: view.attribute,
    attributeName: words.orNull('attributes', view.attribute),
    riskTier: view.riskTier,
    createdAt: view.createdAt,
    updatedAt: view.updatedAt,
    publication: view.publication === null ? null : toPublication(view.publication, words, portalUrl),
    erasedAt: view.erasedAt,
  };
}

export function toItem(view: ItemView, presentation: ItemPresentation): ItemResponse {
  const { words } = presentation;
  return {
    ...toItemSummary(view, presentation),
    version: view.version,
    revisionDigest: view.revisionDigest,
    contentDigest: view.contentDigest,
    releasePlanDigest: view.releasePlanDigest,
    access: view.access,
    metadata: view.metadata,
    releasePlan: view.releasePlan,
    definition: view.definition,
    tasks: view.tasks.map((task) => toTaskSummary(task, words)),
    opinions: view.opinions.map((opinion) => toOpinion(opinion, words)),
    allowedActions: view.allowedActions.map((action) => toAllowedAction(action, words)),
    returned: toReturned(view.returned, words),
  };
}

function toPublication(view: PublicationView, words: Words, portalUrl: string): PublicationResponse {
  const { id, state, ...rest } = view;
  const url = `${portalUrl}/items/${id}`;
  return {
    ...rest,
    state,
    stateName: words.of('publicationStates', state),
    url,
    canonicalUrl: `${url}/canonical.json`,
  };
}

export function toRevision(view: RevisionView): RevisionResponse {
  return {
    digest: view.digest,
    number: view.number,
    createdAt: view.createdAt,
    createdBy: toPerson(view.createdBy),
    maskedPlaces: view.maskedPlaces,
    document: view.document,
    metadata: view.metadata,
    attachments: [...view.attachments],
  };
}

export function toRendition(view: RenditionView): RenditionResponse {
  return {
    contentDigest: view.contentDigest,
    revisionDigest: view.revisionDigest,
    document: view.document,
    metadata: view.metadata,
    attachments: [...view.attachments],
    operations: [...view.operations],
    treatedBy: toPersonOrNull(view.treatedBy),
    treatedAt: view.treatedAt,
  };
}

export function toTimelineEntry(view: TimelineEntryView, words: Words): TimelineEntryResponse {
  return {
    seq: view.seq,
    at: view.at,
    actor: {
      kind: view.actor.kind,
      id: view.actor.id,
      name: view.actor.name ?? words.of('systems', view.actor.id),
      dutyName: words.orNull('duties', view.duty),
    },
    action: view.action,
    actionName: words.of('actions', view.action),
    step: view.step,
    stepName: words.orNull('steps', view.step),
    outcome: view.outcome,
    outcomeName: view.outcome === null ? null : words.action(`${view.step ?? 'item'}.${view.outcome}`),
    round: view.round,
    sentence: words.sentence(view.sentence),
    opinion: view.opinion,
    reasonClass: view.reasonClass,
    reasonClassName: words.orNull('reasonClasses', view.reasonClass),
    ground: view.ground,
    groundName: words.orNull('grounds', view.ground),
    contentDigest: view.contentDigest,
    stale: view.stale,
    paper: toPaperSignature(view.paper),
  };
}
