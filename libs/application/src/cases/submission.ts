import type { ReleasePlan } from '#domain/disclosure';
import { revisionOf } from '#domain/text';
import {
  type ChangeClass,
  classifyChange,
  type ItemFacts,
  type ItemTraits,
  type Subject,
} from '#domain/workflow';
import { correctionDepth } from '../corrections/correction.js';
import type { LockedTask, SubmissionFacts, Transaction } from '../ports/unit-of-work.port.js';
import { storedReleasePlan } from './stored-content.js';

/**
 * What a submission is judged by beside the text: the traits that choose the stages, and, when a draft comes back,
 * what has changed since confirmations were given.
 */
export async function readSubmission(
  tx: Transaction,
  { item, case: running }: Pick<LockedTask, 'item' | 'case'>,
  earlier: Subject | null,
): Promise<Pick<ItemFacts, 'traits' | 'changes'>> {
  const facts = await tx.getSubmissionFacts(item, earlier);
  const changes = changesSince(facts);
  const traits = traitsOf(facts);
  // A correction that was once more than a misprint goes the whole way, whatever the drafter has taken back since.
  const before = running.snapshot.context.traits?.correction ?? null;
  const correction = traits.correction === 'typographic' ? (before ?? traits.correction) : traits.correction;
  return { traits: { ...traits, correction }, ...(changes === null ? {} : { changes }) };
}

/** What conditions are decided by, as the item's rows say now. */
export function traitsOf({
  profile,
  superiors,
  containsPersonalInformation,
  ...facts
}: SubmissionFacts): ItemTraits {
  const plan = storedReleasePlan(facts.releasePlan);
  return {
    tier: plan.riskTier,
    documentType: revisionOf(facts.revision).metadata.genreCategory ?? '',
    channels: plan.channels,
    profile,
    containsPersonalInformation,
    agencies: plan.agencies ?? [],
    superiors,
    correction: depthOf({ ...facts, profile, superiors, containsPersonalInformation }),
    chosen: {},
  };
}

/** Whether a correction is of a misprint only is not the drafter's word: what differs from the public text says it. */
function depthOf({ correction, revision, releasePlan }: SubmissionFacts): ItemTraits['correction'] {
  if (correction === null) return null;
  const content = classifyChange({
    before: revisionOf(correction.revision),
    after: revisionOf(revision),
    by: 'proofreader',
  });
  const plan = planChanges(storedReleasePlan(correction.releasePlan), storedReleasePlan(releasePlan));
  return correctionDepth(correction.errorClass, [...content, ...plan]);
}

/** Null when it is not known, and then nothing stands any more. */
function changesSince({
  revision,
  releasePlan,
  earlierRevision,
  earlierPlan,
}: SubmissionFacts): readonly ChangeClass[] | null {
  if (earlierRevision === null || earlierPlan === null) return null;
  const content = classifyChange({
    before: revisionOf(earlierRevision),
    after: revisionOf(revision),
    by: 'drafter',
  });
  return [...content, ...planChanges(storedReleasePlan(earlierPlan), storedReleasePlan(releasePlan))];
}

/** Attribute, basis and what is withheld were decided with the item; the rest says where and when it appears. */
const decisive = ['attribute', 'basis', 'attributeMethod', 'proactiveCategory', 'withheld'] as const;
/** A tier decides which stages there are, so a change of it is a change of what was to be reviewed. */
const tiered = ['riskTier'] as const;

function planChanges(before: ReleasePlan, after: ReleasePlan): readonly ChangeClass[] {
  const keys = Object.keys({ ...before, ...after }) as (keyof ReleasePlan)[];
  const changed = keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  const classOf = (key: keyof ReleasePlan): ChangeClass => {
    if (key === 'agencies') return 'parties';
    return [...decisive, ...tiered].some((known) => known === key) ? 'attribute' : 'releasePlan';
  };
  return [...new Set(changed.map(classOf))];
}
