import { LogWatch } from '#application';
import { LogModule } from '../../apps/api/src/log/log.module.js';
import type { ApiAnswer } from '../support/api.js';
import { HttpOffice } from '../support/http-office.js';

let office: HttpOffice;
let itemId: string;
beforeAll(async () => {
  office = await HttpOffice.open();
  itemId = await office.carried('draft.submit');
  await office.as('zhouzheng');
  // From here on the watch sees what the story tells it, and not the machine's own clock.
  office.api.app.get(LogModule).beforeApplicationShutdown();
});
afterAll(() => office.close());

function told({ status, body }: ApiAnswer): readonly unknown[] {
  return [status, (body as { readonly code?: string }).code];
}

const review = (): Promise<ApiAnswer> => office.attempt('zhouzheng', itemId, 'firstReview.pass');
const reads = async (): Promise<number> =>
  (await (await office.as('zhouzheng')).get(`/api/v1/items/${itemId}`)).status;
const decisions = async (): Promise<number> =>
  (
    await office.rows(`SELECT d.id FROM decisions d WHERE d.item_id = $1 AND d.step = 'firstReview'`, [
      itemId,
    ])
  ).length;

/** The database's own error for a disk without room, at the moment an entry is written. */
const fullDisk = `CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$;
  CREATE TRIGGER no_room BEFORE INSERT ON audit_entries FOR EACH ROW EXECUTE FUNCTION no_room();`;

describe('nothing is decided that cannot be recorded', () => {
  it('while the disk is full: commands are told to come again, reading goes on, and nothing is half done', async () => {
    await office.rows(fullDisk);
    const full = [told(await review()), await reads(), await decisions()];
    await office.rows('DROP TRIGGER no_room ON audit_entries; DROP FUNCTION no_room()');
    expect(full).toEqual([[503, 'DATABASE.UNAVAILABLE'], 200, 0]);
  });

  it('while the clock is behind what has been recorded, or the log stands still', async () => {
    const watch = office.api.app.get(LogWatch);
    const wallMs = Date.now();
    const steadyMs = performance.now();
    const nothing = { oldestWaiting: null, newestMadeAtMs: null };
    watch.observe({ ...nothing, newestMadeAtMs: wallMs + 60_000 }, { wallMs, steadyMs });
    const behind = [told(await review()), await reads(), await decisions()];
    watch.observe({ ...nothing, oldestWaiting: '1' }, { wallMs: wallMs + 60_000, steadyMs });
    watch.observe(
      { ...nothing, oldestWaiting: '1' },
      { wallMs: wallMs + 80_000, steadyMs: steadyMs + 20_000 },
    );
    const stands = [told(await review()), await reads(), await decisions()];
    watch.observe(nothing, { wallMs: wallMs + 80_000, steadyMs: steadyMs + 20_000 });
    expect({ behind, stands, after: [(await review()).status, await decisions()] }).toEqual({
      behind: [[503, 'LOG.STANDS_STILL'], 200, 0],
      stands: [[503, 'LOG.STANDS_STILL'], 200, 0],
      after: [200, 1],
    });
  });
});
