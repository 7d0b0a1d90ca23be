import { Inject, Injectable } from '@nestjs/common';
import type { PersonActor } from '#domain/kernel';
import { canonicalBytes, digestOf } from '#domain/text';
import { ContentInvalidError } from '../errors/refused.errors.js';
import { CLOCK, type Clock, ID_SOURCE, type IdSource } from '../ports/environment.ports.js';
import { type CommandEnvelope, UNIT_OF_WORK, type UnitOfWork } from '../ports/unit-of-work.port.js';
import { checkTable } from './check-table.js';
import { OfficeTableChangedError } from './office-table.errors.js';
import { OFFICE_TABLE_STORE, type OfficeTableStore } from './office-table.store.port.js';
import type { OfficeTableName } from './office-tables.js';
import { requireKeeper } from './table-keepers.js';

export interface AddTableVersion {
  readonly table: OfficeTableName;
  /** The newest version that the person has seen; 0 when there was none. */
  readonly basedOn: number;
  /** All rows of the new version; read here. */
  readonly rows: unknown;
}

export interface AddedTableVersion {
  readonly version: number;
  readonly digest: string;
}

/** Adds a version of a table. It is in force only when it is activated. */
@Injectable()
export class AddTableVersionHandler {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(OFFICE_TABLE_STORE) private readonly tables: OfficeTableStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
  ) {}

  /** @throws OfficeTableForbiddenError, OfficeTableChangedError, ContentInvalidError with everything that is wrong */
  execute(
    command: AddTableVersion,
    actor: PersonActor,
    envelope: CommandEnvelope,
  ): Promise<AddedTableVersion> {
    const duty = requireKeeper(actor);
    const { table, basedOn } = command;
    const parsed = checkTable(table, command.rows);
    if (!parsed.ok) throw new ContentInvalidError(parsed.issues);
    const { rows } = parsed;
    const digest = digestOf(canonicalBytes(rows));
    return this.unitOfWork.run(envelope, async (tx) => {
      const [newest] = await this.tables.listVersions(table);
      if ((newest?.version ?? 0) !== basedOn) throw new OfficeTableChangedError(newest?.version ?? 0);
      const version = basedOn + 1;
      const at = this.clock.now();
      const entryId = this.ids.next();
      tx.insertOfficeTableVersion({
        table,
        version,
        rows,
        digest,
        madeBy: actor.personId,
        madeAt: at,
        entryId,
      });
      tx.appendEntry(
        null,
        {
          id: entryId,
          at,
          actor: actor.personId,
          duty,
          action: 'officeTable.versionAdded',
          outcome: 'done',
          rules: { [table]: String(version) },
          facts: { table, rows: rows.length, digest },
        },
        [],
      );
      return { version, digest };
    });
  }
}
