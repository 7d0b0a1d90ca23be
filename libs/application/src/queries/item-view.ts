import type { ItemMetadata } from '#domain/text';
import { storedReleasePlan } from '../cases/stored-content.js';
import { itemActions, type Looking, taskAtHand } from './allowed-actions.js';
import { holdingOf } from '../assignments/holding-view.js';
import { contentAccess, isHiddenFrom, publishingCase, standsConfirmed } from './content-access.js';
import { toDueView } from './due-view.js';
import type { DecisionFacts, PublicationFacts, TaskFacts } from './read-models.port.js';
import type {
  ItemView,
  OpinionView,
  PositionView,
  PublicationView,
  ReturnedView,
  TaskSummaryView,
} from './views.js';

/** The screen of an item; `metadata` are those of the content that may be read. */
export function toItemView(looking: Looking, metadata: ItemMetadata | null): ItemView {
  const { actor, screen } = looking;
  const { item } = screen;
  const running = publishingCase(screen);
  const isHidden = hides(looking);
  const plan = storedReleasePlan(screen.releasePlan);
  return {
    id: item.id,
    title: isHidden ? null : item.title,
    documentNumber: metadata?.documentNumber ?? null,
    state: item.state,
    round: running.snapshot.context.round,
    unitId: item.unitId,
    unitName: screen.unitName,
    drafter: screen.drafter,
    attribute: plan.attribute,
    riskTier: item.riskTier,
    createdAt: item.createdAt,
    updatedAt: item.updatedAt,
    publication: toPublicationView(screen.publication),
    erasedAt: screen.erasedAt,
    version: item.version,
    revisionDigest: item.sourceDigest,
    contentDigest: item.contentDigest,
    releasePlanDigest: item.releasePlanDigest,
    access: contentAccess(actor, screen),
    metadata,
    releasePlan: isHidden ? null : plan,
    definition: running.definitionHash,
    tasks: screen.tasks.filter(({ status }) => status === 'open').map((task) => toTaskSummary(looking, task)),
    opinions: opinionsOf(looking),
    allowedActions: itemActions(looking),
    returned: returnedTo(
      looking,
      screen.tasks.find(({ step, status }) => step === 'draft' && status === 'open'),
    ),
  };
}

/** Whether what people wrote about the item is kept from this reader. */
export function hides({ actor, screen: { item } }: Looking): boolean {
  return isHiddenFrom(actor, item);
}

/** A task in a list, on the screen of its item. */
export function toTaskSummary(looking: Looking, task: TaskFacts): TaskSummaryView {
  const { screen } = looking;
  return {
    id: task.id,
    version: task.version,
    itemId: task.itemId,
    title: hides(looking) ? null : screen.item.title,
    step: task.step,
    duty: task.duty,
    round: task.round,
    waitingSince: task.createdAt,
    unitId: screen.item.unitId,
    unitName: screen.unitName,
    drafter: screen.drafter,
    riskTier: screen.item.riskTier,
    openedBy: task.opener,
    assignee: task.assignee,
    holding: holdingOf(looking.actor, taskAtHand(looking, task)),
    returned: returnedTo(looking, task),
    due: task.status === 'open' ? toDueView(task.deadline, looking.now) : null,
  };
}

function returnedTo(looking: Looking, task: TaskFacts | undefined): ReturnedView | null {
  if (task === undefined) return null;
  const before = looking.screen.decisions.filter(
    ({ caseId, at }) => caseId === task.caseId && at <= task.createdAt,
  );
  const latest = before.at(-1);
  return latest === undefined || latest.reasonClass === null ? null : toReturnedView(latest, hides(looking));
}

/** The decision that sent something back. */
export function toReturnedView(decision: DecisionFacts, isHidden: boolean): ReturnedView {
  return {
    step: decision.step,
    outcome: decision.outcome,
    reasonClass: decision.reasonClass,
    opinion: isHidden ? null : decision.opinion,
    positions: isHidden ? [] : positionsOf(decision),
    by: decision.person,
    at: decision.at,
  };
}

/** Every decision on the item, oldest first, saying which were given on what stands there now. */
export function opinionsOf(looking: Looking): readonly OpinionView[] {
  const { screen } = looking;
  const isHidden = hides(looking);
  return screen.decisions.map((decision) => ({
    decisionId: decision.id,
    step: decision.step,
    outcome: decision.outcome,
    round: decision.round,
    person: decision.person,
    actingFor: decision.actingFor,
    duty: decision.duty,
    opinion: isHidden ? null : decision.opinion,
    reasonClass: decision.reasonClass,
    ground: decision.ground,
    positions: isHidden ? [] : positionsOf(decision),
    contentDigest: decision.contentDigest,
    releasePlanDigest: decision.releasePlanDigest,
    at: decision.at,
    current: standsConfirmed(screen, decision),
    carriedBy: standsConfirmed(screen, decision) ? decision.carriedBy : null,
    paper: decision.paper,
  }));
}

function positionsOf({ positions }: DecisionFacts): readonly PositionView[] {
  return positions === null ? [] : (JSON.parse(positions) as readonly PositionView[]);
}

/** How an item stands on the portal. */
export function toPublicationView(facts: PublicationFacts | null): PublicationView | null {
  if (facts === null) return null;
  const { id, status, indexNumber, columnId, publishedAt, contentDigest, pageDigest, templateVersion } =
    facts;
  return {
    id,
    state: status,
    indexNumber,
    columnId,
    publishedAt,
    digest: contentDigest,
    pageDigest,
    templateVersion,
  };
}
