import { Inject, Injectable } from '@nestjs/common';
import { AppError, type ItemId, type PersonActor, type UnitId } from '#domain/kernel';
import { digestOf } from '#domain/text';
import {
  type CompiledProcess,
  migrateCase,
  type MigratedCase,
  type MigrationReason,
  type Moved,
  stateOf,
  tasksAt,
} from '#domain/workflow';
import { namedRendition } from '../deidentification/settle-rendition.js';
import { CLOCK, type Clock, ID_SOURCE, type IdSource } from '../ports/environment.ports.js';
import type { CaseRow, ItemRow } from '../ports/rows.js';
import {
  type CommandEnvelope,
  type Transaction,
  UNIT_OF_WORK,
  type UnitOfWork,
} from '../ports/unit-of-work.port.js';
import { isHiddenFrom } from '../queries/content-access.js';
import { applyMove } from './apply-move.js';
import { OfficeProcesses } from '../definitions/office-processes.js';
import { traitsOf } from './submission.js';

/** Moving cases is for those who watch over the office's procedure. */
export class MigrationForbiddenError extends AppError {
  readonly code = 'MIGRATION.FORBIDDEN';
  readonly kind = 'forbidden';
}

export interface MigrateCases {
  /** Hashes of the two versions. */
  readonly from: string;
  readonly to: string;
  /** Say what would happen, and change nothing. */
  readonly isDryRun: boolean;
}

/** What became of one case: where it was and is, or why it stays. */
export interface MigratedCaseView {
  readonly itemId: string;
  /** Null while withheld from whoever moves it. */
  readonly title: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly reasons: readonly MigrationReason[];
}

export interface MigratedCases {
  readonly cases: readonly MigratedCaseView[];
}

/**
 * Moves the open cases of one version of a definition to another, each in a transaction of its own: confirmations, acts
 * and what was recorded stay as they are, an entry says that the case moved, and a case that cannot come along stays.
 * Doing it again with the same key gives the first answer again; with another it finds nothing left to do.
 */
@Injectable()
export class MigrateCasesHandler {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
    private readonly processes: OfficeProcesses,
  ) {}

  /**
   * @throws MigrationForbiddenError for anybody but compliance officers; they move the cases of the units they watch over.
   * @throws DefinitionNotFoundError
   * @throws LogStandsStillError while what is done cannot be recorded; a dry run goes on.
   */
  async execute(
    command: MigrateCases,
    actor: PersonActor,
    envelope: CommandEnvelope,
  ): Promise<MigratedCases> {
    const units = watchedUnits(actor);
    if (units.length === 0) throw new MigrationForbiddenError('moving cases is for compliance officers');
    const [from, to] = await Promise.all([this.processes.get(command.from), this.processes.get(command.to)]);
    const items = await this.unitOfWork.runUnkeyed((tx) => tx.listItemsPinnedTo(from.hash, units));
    const views: MigratedCaseView[] = [];
    for (const itemId of items) {
      const work = (tx: Transaction) =>
        this.migrateItem(tx, itemId, { from, to, isDryRun: command.isDryRun }, actor);
      const { cases } = command.isDryRun
        ? await this.unitOfWork.runUnkeyed(work)
        : await this.unitOfWork.run(keyOf(envelope, itemId), work);
      views.push(...cases);
    }
    if (command.isDryRun) return { cases: views };
    return this.unitOfWork.run(envelope, () => Promise.resolve({ cases: views }));
  }

  private async migrateItem(
    tx: Transaction,
    itemId: ItemId,
    { from, to, isDryRun }: Versions,
    actor: PersonActor,
  ): Promise<MigratedCases> {
    const { item, case: publishing, takeDown } = await tx.lockItem(itemId);
    const traits = traitsOf(await tx.getSubmissionFacts(item, null));
    const cases = [publishing, takeDown]
      .filter((running): running is CaseRow => running?.definitionHash === from.hash && !running.isClosed)
      .map((running) => {
        const migrated = migrateCase({ from, to, steps: {} }, running.snapshot, traits);
        if (migrated.kind === 'migrated' && !isDryRun)
          this.write(tx, { item, running }, { to, migrated }, actor);
        return viewOf({ itemId, title: isHiddenFrom(actor, item) ? null : item.title }, running, migrated);
      });
    return { cases };
  }

  private write(
    tx: Transaction,
    { item, running }: { readonly item: ItemRow; readonly running: CaseRow },
    {
      to,
      migrated,
    }: { readonly to: CompiledProcess; readonly migrated: Extract<MigratedCase, { kind: 'migrated' }> },
    actor: PersonActor,
  ): void {
    const at = this.clock.now();
    const { next, opened, voided } = migrated;
    const moved: Moved = {
      kind: 'moved',
      next,
      opened: opened.flatMap((step) => tasksAt(to, next, step, item)),
      closedSteps: [],
      voided,
      effects: [],
    };
    const repinned: CaseRow = { ...running, definitionHash: to.hash };
    const { state } = applyMove({ tx, ids: this.ids, at }, { item, case: repinned, closing: null }, moved);
    tx.repinCase(running.id, to.hash);
    tx.appendEntry(
      item,
      {
        id: this.ids.next(),
        at,
        actor: actor.personId,
        duty: 'complianceOfficer',
        action: 'case.migrated',
        case: running.id,
        outcome: 'done',
        state,
        round: next.context.round,
        revision: item.sourceDigest,
        rendition: namedRendition(item),
        releasePlan: item.releasePlanDigest,
        definition: to.hash,
        facts: { definitionBefore: running.definitionHash, stateBefore: stateOf(running.snapshot) },
      },
      [],
    );
  }
}

/** Units whose cases a person may move. */
export function watchedUnits(actor: PersonActor): readonly UnitId[] {
  return actor.duties.filter(({ duty }) => duty === 'complianceOfficer').map(({ unitId }) => unitId);
}

/** Each item's move is a command of its own, so that a repetition goes on where the first one ended. */
function keyOf(envelope: CommandEnvelope, itemId: ItemId): CommandEnvelope {
  const idempotencyKey = digestOf(Buffer.from(`${envelope.idempotencyKey} ${itemId}`));
  return { ...envelope, idempotencyKey };
}

interface Versions {
  readonly from: CompiledProcess;
  readonly to: CompiledProcess;
  readonly isDryRun: boolean;
}

function viewOf(
  named: Pick<MigratedCaseView, 'itemId' | 'title'>,
  running: CaseRow,
  migrated: MigratedCase,
): MigratedCaseView {
  const from = stateOf(running.snapshot);
  return migrated.kind === 'migrated'
    ? { ...named, from, to: stateOf(migrated.next), reasons: [] }
    : { ...named, from, to: null, reasons: migrated.reasons };
}
