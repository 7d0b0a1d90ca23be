import { Inject, Injectable } from '@nestjs/common';
import type { AuditAction, EntryFields } from '#domain/audit-log';
import type { ItemId, PersonActor } from '#domain/kernel';
import { secrecyMarksVersion } from '#domain/screening';
import { whoCouldDoStep } from '../cases/who-could-act.js';
import { ItemNotFoundError } from '../errors/not-found.error.js';
import { DecisionRefusedError } from '../errors/refused.errors.js';
import {
  CLOCK,
  type Clock,
  ID_SOURCE,
  type IdSource,
  PERSON_DIRECTORY,
  type PersonDirectory,
} from '../ports/environment.ports.js';
import {
  type LockedItem,
  type Transaction,
  UNIT_OF_WORK,
  type UnitOfWork,
} from '../ports/unit-of-work.port.js';
import { viewerOf } from '../queries/viewer.js';
import { type MarkPosition, SecrecyMarkError } from './secrecy-mark.error.js';

/** As many positions as an entry names; their number is always told in full. */
const positionsMax = 20;

type RefusedSave = 'draft.refused' | 'treatment.refused' | 'disposition.refused';

/** The step whose people could have saved it; findings are answered in several. */
const stepOf: Readonly<Partial<Record<RefusedSave, 'draft' | 'deidentification'>>> = {
  'draft.refused': 'draft',
  'treatment.refused': 'deidentification',
};

/** Appends the entry of a save that was refused, in a transaction of its own: nothing else of the attempt is kept. */
@Injectable()
export class RefusedSaves {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
    @Inject(PERSON_DIRECTORY) private readonly directory: PersonDirectory,
  ) {}

  /** A refusal to create an item stands in no item's chain, since there is none. */
  async onCreate(error: unknown, actor: PersonActor): Promise<void> {
    const fields = this.fieldsOf(error, actor, 'entry.refused', 'item.create');
    if (fields === null) return;
    await this.unitOfWork.runUnkeyed(async (tx) => {
      tx.appendEntry(null, fields, []);
    });
  }

  /**
   * A refusal to save a draft or a treatment stands in the chain of its item; that of somebody who may not even know
   * of the item stands alone, so that nobody writes into a chain from outside. Who could act instead is looked up
   * after that: a lock is never held while waiting for another connection.
   *
   * @returns the error to throw: a refusal by the process now names the people who could act instead.
   */
  async onItem(error: unknown, actor: PersonActor, action: RefusedSave, itemId: ItemId): Promise<unknown> {
    const fields = this.fieldsOf(error, actor, action, 'refused');
    if (fields === null) return error;
    const locked = await this.unitOfWork.runUnkeyed(async (tx) => {
      const found = await findKnownItem(tx, itemId, actor);
      tx.appendEntry(
        found?.item ?? null,
        found === null ? { ...fields, action: 'entry.refused' } : fields,
        [],
      );
      return found;
    });
    const step = stepOf[action];
    if (locked === null || step === undefined || !(error instanceof DecisionRefusedError)) return error;
    return this.withOthers(error, locked, step);
  }

  private async withOthers(
    error: DecisionRefusedError,
    { item, case: running, openTasks }: LockedItem,
    step: 'draft' | 'deidentification',
  ): Promise<DecisionRefusedError> {
    if (running === null) return error;
    const assigneeId = openTasks.find((task) => task.step === step)?.assigneeId ?? null;
    const couldAct = await whoCouldDoStep(this.directory, { item, running }, { step, assigneeId });
    return new DecisionRefusedError(error.subject, error.reasons, couldAct);
  }

  /** Null for an error that is no refusal: a wrong form is not an attempt at something forbidden. */
  private fieldsOf(
    error: unknown,
    actor: PersonActor,
    action: AuditAction,
    outcome: string,
  ): EntryFields | null {
    const common = { id: this.ids.next(), at: this.clock.now(), actor: actor.personId, action, outcome };
    if (error instanceof SecrecyMarkError) {
      return {
        ...common,
        reasons: [error.code],
        rules: { secrecyMarks: secrecyMarksVersion },
        facts: markFacts(error.findings),
      };
    }
    if (error instanceof DecisionRefusedError)
      return { ...common, reasons: error.reasons.map(({ code }) => code) };
    return null;
  }
}

async function findKnownItem(
  tx: Transaction,
  itemId: ItemId,
  actor: PersonActor,
): Promise<LockedItem | null> {
  try {
    const locked = await tx.lockItem(itemId);
    return (await tx.mayKnowItem(viewerOf(actor), itemId)) ? locked : null;
  } catch (error) {
    if (error instanceof ItemNotFoundError) return null;
    throw error;
  }
}

/** Classes and positions only. A hash of the words would let anybody test guesses at them, so there is none. */
function markFacts(findings: readonly MarkPosition[]): Readonly<Record<string, string | number>> {
  const positions = findings
    .slice(0, positionsMax)
    .map(
      ({ markClass, block, start, end }, index) =>
        [`mark${index + 1}`, `${markClass}|${block.slice(-100)}:${start}-${end}`] as const,
    );
  return { marks: findings.length, ...Object.fromEntries(positions) };
}
