import { Inject, Injectable } from '@nestjs/common';
import type { AuditAction, EntryFields } from '#domain/audit-log';
import type { ItemId, PersonActor } from '#domain/kernel';
import { secrecyMarksVersion } from '#domain/screening';
import { dutiesIn } from '../cases/item-facts.js';
import { ItemNotFoundError } from '../errors/not-found.error.js';
import { DecisionRefusedError } from '../errors/refused.errors.js';
import { CLOCK, type Clock, ID_SOURCE, type IdSource } from '../ports/environment.ports.js';
import type { ItemRow } from '../ports/rows.js';
import { type Transaction, UNIT_OF_WORK, type UnitOfWork } from '../ports/unit-of-work.port.js';
import { type MarkPosition, SecrecyMarkError } from './secrecy-mark.error.js';

/** As many positions as an entry names; their number is always told in full. */
const positionsMax = 20;

/** Appends the entry of a save that was refused, in a transaction of its own: nothing else of the attempt is kept. */
@Injectable()
export class RefusedSaves {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
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
   * of the item stands alone, so that nobody writes into a chain from outside.
   */
  async onItem(
    error: unknown,
    actor: PersonActor,
    action: 'draft.refused' | 'treatment.refused',
    itemId: ItemId,
  ): Promise<void> {
    const fields = this.fieldsOf(error, actor, action, 'refused');
    if (fields === null) return;
    await this.unitOfWork.runUnkeyed(async (tx) => {
      const item = await findOwnUnitsItem(tx, itemId, actor);
      tx.appendEntry(item, item === null ? { ...fields, action: 'entry.refused' } : fields, []);
    });
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

async function findOwnUnitsItem(
  tx: Transaction,
  itemId: ItemId,
  actor: PersonActor,
): Promise<ItemRow | null> {
  try {
    const { item } = await tx.lockItem(itemId);
    return dutiesIn(actor, item.unitId).length > 0 ? item : null;
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
