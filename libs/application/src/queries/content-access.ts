import { type Confidentiality, isPermitted, type Permission, standingsOf } from '#domain/access';
import type { PersonActor } from '#domain/kernel';
import { findStep } from '#domain/workflow';
import { readerOfItem } from '../assignments/reader.js';
import { processOf } from '../cases/processes.js';
import type { CaseFacts, DecisionFacts, ItemScreen } from './read-models.port.js';
import type { ContentAccess } from './views.js';

const withheldStates: readonly string[] = ['QUARANTINED', 'PURGED'];

/** Nobody reads what may be a state secret, or what has been purged as one (保守国家秘密法 第三十一条). */
export function isWithheld(state: string): boolean {
  return withheldStates.includes(state);
}

/**
 * How much of an item's text somebody who knows of the item may read. Authors and those who treat or verify read
 * the source; first-stage reviewers read it until it is treated; everybody else waits for the verified rendition,
 * which before the treatment would show the very data that is to be removed (个人信息保护法 第六条: least extent).
 */
export function contentAccess(actor: PersonActor, screen: ItemScreen): ContentAccess {
  if (screen.copied !== undefined) return accessByCopy(screen);
  if (mayWithItem(actor, 'item.source', screen)) return 'source';
  return mayWithItem(actor, 'item.rendition', screen) ? 'rendition' : 'none';
}

/**
 * Whether the source is shown with personal information covered: to everybody but its authors and those who treat it
 * and verify that. Who needs to see a value reveals it, and that is an entry (GB/T 35273-2020 7.2).
 */
export function readsMasked(actor: PersonActor, screen: ItemScreen): boolean {
  return !mayWithItem(actor, 'item.personalValues', screen);
}

/** What nobody may where there is no text any more. */
const aboutText: readonly Permission[] = [
  'item.source',
  'item.rendition',
  'item.personalValues',
  'item.reveal',
  'item.preview',
  'item.findings',
];

/** Whether the table of permissions allows something to a reader who has been shown the item's screen. */
export function mayWithItem(actor: PersonActor, permission: Permission, screen: ItemScreen): boolean {
  const { item, authors, hostId, erasedAt } = screen;
  if (erasedAt !== null && aboutText.includes(permission)) return false;
  const isAuthor = authors.includes(actor.personId) || item.createdBy === actor.personId;
  const standings = standingsOf(readerOfItem(actor, screen.tasks), {
    unitId: item.unitId,
    hostId,
    isAuthor,
    isKnown: screen.copied === undefined,
  });
  return isPermitted(permission, standings, {
    state: item.state,
    confidentiality: confidentialityOf(screen),
  });
}

/** The compliance officer who watches over the item's unit, or over all of the host's. */
export function isOverseer(
  actor: PersonActor,
  { item, hostId }: Pick<ItemScreen, 'item' | 'hostId'>,
): boolean {
  const about = { unitId: item.unitId, hostId, isAuthor: false, isKnown: false };
  return standingsOf(actor, about).some(({ relation }) => relation === 'overseer');
}

/** Whether title, opinions and release plan are kept from a reader who may know of the item. */
export function isHiddenFrom(
  actor: PersonActor,
  item: { readonly unitId: string; readonly state: string },
): boolean {
  return isWithheld(item.state) && !mayInspectQuarantine(actor, item.unitId, item.state);
}

/** Who may look at the metadata of a quarantined item: whoever decides on the quarantine. */
export function mayInspectQuarantine(actor: PersonActor, unitId: string, state: string): boolean {
  const standings = standingsOf(actor, { unitId, hostId: unitId, isAuthor: false, isKnown: false });
  return isWithheld(state) && isPermitted('item.catalogue', standings, { state, confidentiality: 'suspect' });
}

function confidentialityOf(screen: ItemScreen): Confidentiality {
  if (isWithheld(screen.item.state)) return 'suspect';
  return isTreated(screen) ? 'treated' : 'personal';
}

/** Whoever an item was copied to reads the text that was copied, as far as whoever copied it did, and no later one. */
function accessByCopy(screen: ItemScreen): ContentAccess {
  const { item, copied = [] } = screen;
  const given = copied.filter(({ sourceDigest }) => sourceDigest === item.sourceDigest);
  if (isWithheld(item.state) || given.length === 0) return 'none';
  if (isTreated(screen)) return 'rendition';
  return given.some(({ showsSource }) => showsSource) ? 'source' : 'none';
}

/** The newest case that leads to publication. */
export function publishingCase({ cases }: Pick<ItemScreen, 'cases'>): CaseFacts {
  const found = cases.filter(({ kind }) => kind === 'newPublication').at(-1);
  if (found === undefined) throw new Error('an item without a publishing case');
  return found;
}

/** A text that has changed since is untreated again, whatever still stands confirmed. */
function isTreated(screen: ItemScreen): boolean {
  if (screen.item.contentDigest === screen.item.sourceDigest) return false;
  const { definitionHash, snapshot } = publishingCase(screen);
  const obligation = processOf(definitionHash).definition.obligations.find(
    (one) => one.obligation === 'deidentification',
  );
  return (obligation?.steps ?? []).every((step) => snapshot.context.confirmed.includes(step));
}

/**
 * Whether a decision still counts: it confirmed its step, the step stands confirmed, and nobody has decided it anew.
 * Where several people answer for a step, all answers of its last round count.
 */
export function standsConfirmed(
  { cases, decisions }: Pick<ItemScreen, 'cases' | 'decisions'>,
  decision: DecisionFacts,
): boolean {
  const running = cases.find(({ id }) => id === decision.caseId);
  if (running?.snapshot.context.confirmed.includes(decision.step) !== true) return false;
  const step = findStep(processOf(running.definitionHash), decision.step);
  const confirming = decisions.filter(
    ({ caseId, step: of, outcome }) =>
      caseId === decision.caseId &&
      of === decision.step &&
      step?.outcomes.some((known) => known.outcome === outcome && known.confirms !== undefined) === true,
  );
  const last = confirming.at(-1);
  const hasVoices = step?.voices !== undefined || step?.mayAddSigners === true;
  const isAmong = confirming.some(({ id }) => id === decision.id);
  return isAmong && (hasVoices ? decision.round === last?.round : decision.id === last?.id);
}
