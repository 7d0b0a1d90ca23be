import {
  ApprovalFormFactsReader,
  approvalFormOf,
  formFormats,
  ItemQueries,
  OriginalReads,
} from '#application';
import { PaperFormPrinter } from '#documents';
import { asId, type ItemId, type PersonActor, type PersonId, type UnitId } from '#domain/kernel';
import {
  PgAuditReadModel,
  type PgDatabase,
  PgFormCoverReader,
  PgItemReadModel,
  PgReferenceReadModel,
  PgScreeningReadModel,
  PgUnitOfWork,
} from '#persistence';
import { systemClock, UuidV7Source } from '#platform';

const nobody = asId<PersonId>('00000000-0000-0000-0000-000000000000');
const hostOffice = { name: 'cli_host_office', text: `SELECT u.id FROM units u WHERE u.kind = 'host'` };

/** The approval forms of items, in Chinese, as the host's compliance officer would print them. */
export async function* approvalForms(
  database: PgDatabase,
  items: readonly string[],
): AsyncGenerator<{ readonly file: string; readonly bytes: Uint8Array }> {
  const reader = factsReader(database);
  const printer = new PaperFormPrinter();
  const overseer = await hostOverseer(database);
  for (const item of items) {
    const form = approvalFormOf(await reader.read(overseer, asId<ItemId>(item)), 'zh-CN');
    for (const format of formFormats)
      yield { file: `${item}.${format}`, bytes: await printer.print(form, format) };
  }
}

function factsReader(database: PgDatabase): ApprovalFormFactsReader {
  const originalReads = new OriginalReads(new PgUnitOfWork(database), systemClock, new UuidV7Source());
  const queries = new ItemQueries(
    new PgItemReadModel(database),
    systemClock,
    new PgAuditReadModel(database),
    new PgScreeningReadModel(database),
    originalReads,
  );
  return new ApprovalFormFactsReader(
    queries,
    new PgReferenceReadModel(database),
    new PgFormCoverReader(database),
  );
}

/** Whoever may read the whole database reads the forms as the officer who watches over all units. */
async function hostOverseer(database: PgDatabase): Promise<PersonActor> {
  const [host] = await database.query<{ id: UnitId }>(hostOffice, []);
  const unitId = host?.id ?? asId<UnitId>('');
  const duties = [{ duty: 'complianceOfficer', unitId, step: null }] as const;
  return { kind: 'person', personId: nobody, unitId, duties, authenticatedAt: systemClock.now() };
}
