import {
  BootstrapHandler,
  demoPeople,
  NewPasswords,
  SeedDemoOfficeHandler,
  type Bootstrap,
} from '#application';
import { countyOffice, takeDown } from '#domain/workflow';
import { Argon2PasswordHasher, createDataSource, PgDatabase, PgOfficeStore } from '#persistence';
import { appRole, KnownPasswords, systemClock, UuidV7Source } from '#platform';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let sql: PgDatabase;
let close: () => Promise<void>;
beforeEach(async () => {
  database = await createTestDatabase();
  const source = await createDataSource({
    url: database.appUrl,
    poolSize: 4,
    appRole,
    applicationName: 'test',
  }).initialize();
  sql = new PgDatabase(source);
  close = async () => {
    await source.destroy();
    await database.close();
  };
});
afterEach(() => close());

const hasher = new Argon2PasswordHasher();
const seed = () =>
  new SeedDemoOfficeHandler(new PgOfficeStore(sql), hasher, new UuidV7Source(), systemClock).execute();
const bootstrap = (change: Partial<Bootstrap> = {}) =>
  new BootstrapHandler(
    new PgOfficeStore(sql),
    hasher,
    new UuidV7Source(),
    systemClock,
    new NewPasswords({ passwords: 'dengbao' }, new KnownPasswords()),
  ).execute({
    hostId: 'yunxi-gov',
    hostName: '云溪市人民政府办公室',
    creditCode: null,
    name: '吴维',
    username: 'WuWei',
    password: 'Mountain-River-7',
    ...change,
  });
const rows = <Row extends object>(text: string): Promise<Row[]> =>
  sql.query({ name: text.slice(0, 60), text }, []);

describe('the demonstration office', () => {
  it('is set up once, however often and however simultaneously it is asked for', async () => {
    const answers = await Promise.all([seed(), seed(), seed()]);
    expect(answers.filter((isNow) => isNow)).toEqual([true]);
    expect(await seed()).toEqual(false);
    expect(await rows('SELECT count(*)::int AS accounts FROM accounts')).toEqual([
      { accounts: demoPeople.length },
    ]);
    expect(await rows('SELECT action, count(*)::int AS entries FROM audit_entries GROUP BY action')).toEqual([
      { action: 'installation.seeded', entries: 1 },
    ]);
  });

  it('has somebody for every step of the processes', async () => {
    await seed();
    const held = await rows<{ duty: string; step: string | null }>(
      `SELECT duty, step FROM duty_assignments WHERE unit_id = 'yunxi-enforcement'`,
    );
    const steps = [countyOffice, takeDown].flatMap((definition) =>
      [...definition.stages, ...definition.asides].flatMap((place) => ('steps' in place ? place.steps : [])),
    );
    const vacant = steps.filter(
      ({ step, duties }) =>
        !held.some(
          (one) => duties.some((duty) => duty === one.duty) && (one.step === null || one.step === step),
        ),
    );
    expect(vacant.map(({ step }) => step)).toEqual([]);
  });
});

describe('the first administrator', () => {
  it('is set up with the host, and the log says so', async () => {
    const { personId } = await bootstrap();
    expect(await rows('SELECT username, is_demo FROM accounts')).toEqual([
      { username: 'wuwei', is_demo: false },
    ]);
    expect(await rows('SELECT person_id, unit_id, duty, step FROM duty_assignments')).toEqual([
      { person_id: personId, unit_id: 'yunxi-gov', duty: 'systemAdmin', step: null },
    ]);
    expect(await rows('SELECT actor, action, outcome FROM audit_entries')).toEqual([
      { actor: 'system:installer', action: 'installation.bootstrapped', outcome: 'done' },
    ]);
  });

  it('is set up never again', async () => {
    await bootstrap();
    await expect(bootstrap({ username: 'another' })).rejects.toThrow('accounts exist already');
    expect(await seed()).toEqual(false);
  });

  it('needs a password that is not among the first to be tried', async () => {
    await expect(bootstrap({ password: 'wuwei-Mountain-7' })).rejects.toThrow('password');
    expect(await rows('SELECT id FROM accounts')).toEqual([]);
  });
});
