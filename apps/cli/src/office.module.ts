import {
  BootstrapHandler,
  demoPeople,
  NewPasswords,
  SeedDemoOfficeHandler,
  type Bootstrap,
  type DemoPerson,
  type PasswordProfile,
} from '#application';
import { Argon2PasswordHasher, createDataSource, PgDatabase, PgOfficeStore } from '#persistence';
import { KnownPasswords, systemClock, UuidV7Source } from '#platform';

/** The database of the running program, as its own role. */
export interface OfficeDatabase {
  readonly url: string;
  readonly appRole: string;
}

const demoAccounts = {
  name: 'cli_demo_accounts',
  text: 'SELECT accounts.username FROM accounts WHERE accounts.is_demo AND accounts.is_active',
};

/** Sets up the demonstration office where nobody can sign in yet. @returns the demonstration's people, if it is one. */
export function seedDemoOffice(database: OfficeDatabase): Promise<readonly DemoPerson[]> {
  return withStore(database, async (store, connection) => {
    await new SeedDemoOfficeHandler(
      store,
      new Argon2PasswordHasher(),
      new UuidV7Source(),
      systemClock,
    ).execute();
    const rows = await connection.query<{ username: string }>(demoAccounts, []);
    const usernames = new Set(rows.map(({ username }) => username));
    return demoPeople.filter(({ username }) => usernames.has(username));
  });
}

/** Sets up the host and its first administrator. @throws BootstrapAlreadyDoneError, PasswordTooWeakError */
export async function bootstrapOffice(
  database: OfficeDatabase,
  passwords: PasswordProfile,
  command: Bootstrap,
): Promise<void> {
  await withStore(database, (store) =>
    new BootstrapHandler(
      store,
      new Argon2PasswordHasher(),
      new UuidV7Source(),
      systemClock,
      new NewPasswords({ passwords }, new KnownPasswords()),
    ).execute(command),
  );
}

async function withStore<Result>(
  { url, appRole }: OfficeDatabase,
  work: (store: PgOfficeStore, connection: PgDatabase) => Promise<Result>,
): Promise<Result> {
  const dataSource = await createDataSource({
    url,
    poolSize: 1,
    appRole,
    applicationName: 'shenjiao-cli',
  }).initialize();
  try {
    const connection = new PgDatabase(dataSource);
    return await work(new PgOfficeStore(connection), connection);
  } finally {
    await dataSource.destroy();
  }
}
