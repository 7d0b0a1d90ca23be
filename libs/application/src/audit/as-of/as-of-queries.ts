import { Inject, Injectable } from '@nestjs/common';
import { type ReadEntry, readEntry } from '#domain/audit-log';
import type { HeldDuty, Instant, PersonActor, PersonId } from '#domain/kernel';
import { eligibility, isIncluded } from '#domain/workflow';
import { officeRoster } from '../../assignments/office-roster.js';
import { processOf } from '../../cases/processes.js';
import { ItemNotFoundError } from '../../errors/not-found.error.js';
import { UNIT_OF_WORK, type UnitOfWork } from '../../ports/unit-of-work.port.js';
import { reasonView } from '../../queries/allowed-actions.js';
import { publishingCase } from '../../queries/content-access.js';
import { isUuid } from '../../queries/page.js';
import {
  AUDIT_READ_MODEL,
  type AuditReadModel,
  ITEM_READ_MODEL,
  type ItemReadModel,
} from '../../queries/read-models.port.js';
import { viewerOf } from '../../queries/viewer.js';
import type { PersonRef, ReasonView } from '../../queries/views.js';
import { standingAsOf } from './standing-as-of.js';

/** Actions by which a person has had a text before him. */
const sights: readonly string[] = [
  'item.created',
  'draft.saved',
  'treatment.saved',
  'task.opened',
  'task.decided',
  'source.read',
  'source.revealed',
  'form.printed',
  'trail.read',
];

/** Something that a person is recorded to have had before him. */
export interface SeenView {
  readonly at: Instant;
  readonly action: string;
  readonly step: string | null;
  readonly revision: string | null;
  readonly rendition: string | null;
}

/** A step that was open, and whether the person could have taken it. */
export interface StepAsOf {
  readonly step: string;
  readonly allowed: boolean;
  readonly reasons: readonly ReasonView[];
}

/** What a person had seen of an item at an instant, and what he could do with it. */
export interface AsOfView {
  readonly itemId: string;
  readonly person: PersonRef;
  readonly at: Instant;
  /** The newest entry at that time. */
  readonly seq: number;
  readonly state: string;
  readonly round: number;
  readonly revision: string | null;
  readonly rendition: string | null;
  readonly releasePlan: string | null;
  readonly definition: string;
  readonly duties: readonly HeldDuty[];
  readonly seen: readonly SeenView[];
  readonly steps: readonly StepAsOf[];
}

/**
 * Looks back: the item's entries up to an instant, replayed, and the duties of that time, judged by the function that
 * authorises. Facts that conditions are decided by, and people who have been blocked since, are as they are now.
 */
@Injectable()
export class AsOfQueries {
  constructor(
    @Inject(AUDIT_READ_MODEL) private readonly audit: AuditReadModel,
    @Inject(ITEM_READ_MODEL) private readonly items: ItemReadModel,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws ItemNotFoundError for who does not watch over the item's unit, and before the item was there. */
  async look(
    actor: PersonActor,
    itemId: string,
    { personId, at }: { readonly personId: PersonId; readonly at: Instant },
  ): Promise<AsOfView> {
    const viewer = viewerOf(actor);
    const chain = isUuid(itemId) ? await this.audit.findChain(viewer, itemId) : null;
    const screen = chain?.isOverseen === true ? await this.items.findScreen(viewer, itemId) : null;
    if (chain === null || screen === null) throw new ItemNotFoundError(itemId);
    const running = publishingCase(screen);
    const entries = chain.entries
      .filter(({ columns }) => columns.at <= at)
      .flatMap(({ canon }) => readEntry(canon) ?? []);
    const ofCase = entries.filter((entry) => entry.case === running.id);
    if (ofCase.length === 0) throw new ItemNotFoundError(itemId);
    const definition = ofCase.findLast((entry) => typeof entry.definition === 'string')?.definition;
    const process = processOf(definition ?? running.definitionHash);
    const { context, openSteps, ...standing } = standingAsOf(
      ofCase,
      process,
      running.snapshot.context.traits,
    );
    const person = await this.personAt(personId, at);
    const { item } = screen;
    const duties = person.duties.filter(({ unitId }) => unitId === item.unitId);
    const by = {
      persons: [personId],
      duties,
      elsewhere: person.duties
        .filter(({ unitId }) => unitId !== item.unitId)
        .map(({ duty, step, unitId }) => ({ duty, step, unit: unitId })),
    };
    const stored = { ...running.snapshot, context };
    const steps = openSteps
      .filter((step) => isIncluded(process.definition, step, context.traits))
      .map((step) => ({ step, reasons: eligibility({ process, stored, step, person: by }) }));
    return {
      itemId: item.id,
      person: { id: personId, name: person.name },
      at,
      ...standing,
      definition: process.hash,
      duties,
      seen: entries.filter((entry) => entry.actor === personId && sights.includes(entry.action)).map(toSeen),
      steps: steps.map(({ step, reasons }) => ({
        step,
        allowed: reasons.length === 0,
        reasons: reasons.map((reason) => reasonView(reason, [])),
      })),
    };
  }

  /** Duties and lent duties of that time. */
  private async personAt(
    personId: PersonId,
    at: Instant,
  ): Promise<{ readonly name: string; readonly duties: readonly HeldDuty[] }> {
    const rows = await this.unitOfWork.runUnkeyed((tx) => tx.getRosterRows(at, null));
    const known = officeRoster(rows, Date.parse(at)).people.get(personId);
    const lent = known?.standsFor.flatMap(({ duties }) => duties) ?? [];
    return { name: known?.name ?? '', duties: [...(known?.duties ?? []), ...lent] };
  }
}

function toSeen({ at, action, step, revision, rendition }: ReadEntry): SeenView {
  return {
    at,
    action,
    step: step ?? null,
    revision: revision ?? null,
    rendition: rendition ?? null,
  };
}
