import { Inject, Injectable } from '@nestjs/common';
import type { PersonActor } from '#domain/kernel';
import { CLOCK, type Clock, ID_SOURCE, type IdSource } from '../ports/environment.ports.js';
import { type CommandEnvelope, UNIT_OF_WORK, type UnitOfWork } from '../ports/unit-of-work.port.js';
import { OfficeTableNotFoundError } from './office-table.errors.js';
import { OFFICE_TABLE_STORE, type OfficeTableStore } from './office-table.store.port.js';
import type { OfficeTableName } from './office-tables.js';
import { requireKeeper } from './table-keepers.js';

export interface ActivateTableVersion {
  readonly table: OfficeTableName;
  readonly version: number;
}

/** Brings a version of a table into force; an earlier one may come back so too. Texts are screened with it from then on. */
@Injectable()
export class ActivateTableVersionHandler {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(OFFICE_TABLE_STORE) private readonly tables: OfficeTableStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
  ) {}

  /** @throws OfficeTableForbiddenError, OfficeTableNotFoundError */
  execute(
    { table, version }: ActivateTableVersion,
    actor: PersonActor,
    envelope: CommandEnvelope,
  ): Promise<ActivateTableVersion> {
    const duty = requireKeeper(actor);
    return this.unitOfWork.run(envelope, async (tx) => {
      const versions = await this.tables.listVersions(table);
      const before = versions.find(({ isActive }) => isActive)?.version ?? 0;
      if (!versions.some((known) => known.version === version)) throw new OfficeTableNotFoundError();
      const at = this.clock.now();
      const entryId = this.ids.next();
      tx.insertOfficeTableActivation({
        table,
        version,
        activatedBy: actor.personId,
        activatedAt: at,
        entryId,
      });
      tx.appendEntry(
        null,
        {
          id: entryId,
          at,
          actor: actor.personId,
          duty,
          action: 'officeTable.activated',
          outcome: 'done',
          rules: { [table]: String(version) },
          facts: { table, before },
        },
        [],
      );
      return { table, version };
    });
  }
}
