import { compile, countyOffice, takeDown } from '#domain/workflow';
import { HttpOffice } from '../support/http-office.js';
import { movesOf, nameOf, TransitionDriver } from '../support/transition-driver.js';

const processes = { newPublication: compile(countyOffice), takeDown: compile(takeDown) };
const moves = [
  ...movesOf(processes.newPublication, 'newPublication'),
  ...movesOf(processes.takeDown, 'takeDown'),
];

/** What was really driven, as the stored cases told before and after. */
const driven: string[] = [];
const items: string[] = [];

let office: HttpOffice;
let driver: TransitionDriver;
beforeAll(async () => {
  office = await HttpOffice.open();
  driver = new TransitionDriver(office, processes);
});
afterAll(() => office.close());

describe('every transition that the first versions have, driven over HTTP on the newest', () => {
  it.each(moves.map((move) => ({ ...move, name: nameOf(move) })))('$name', async (move) => {
    const arranged = await driver.arrange(move);
    const isStart = move.from === 'NOT_STARTED';
    const before = arranged === null || isStart ? null : await driver.standing(arranged, move.kind);
    const versionBefore = arranged === null ? 0 : await office.version(arranged);

    const itemId = await driver.take(move, arranged);

    const after = await driver.standing(itemId, move.kind);
    driven.push(nameOf({ ...move, from: before?.place ?? 'NOT_STARTED', to: after.place }));
    items.push(itemId);
    expect(after).toEqual({
      place: move.to,
      openTasks: after.openSteps,
      openSteps: after.openSteps,
      entries: before === null ? after.entries : before.entries + 1,
      itemVersion: versionBefore + 1,
    });
  });

  it('are all that the machines have, and no other', () => {
    const listed = [...new Set(moves.map(nameOf))].sort();
    const states = new Set(moves.flatMap(({ kind, from, to }) => [`${kind} ${from}`, `${kind} ${to}`]));
    process.stdout.write(
      `${listed.length} transitions between ${states.size} places driven over HTTP, on ${items.length} items\n`,
    );
    expect([...new Set(driven)].sort()).toEqual(listed);
  });

  it('leave every item with a chain that recomputes, and with one entry for each thing that happened', async () => {
    const officer = await office.as('guyan');
    const reports = await Promise.all(
      items.map((itemId) => officer.get(`/api/v1/audit/items/${itemId}/integrity`)),
    );
    const broken = reports.filter(({ body }) => (body as { readonly intact: boolean }).intact !== true);
    const counted = await office.rows(
      `SELECT i.id FROM items i WHERE i.entry_seq <> (SELECT count(*) FROM audit_entries e WHERE e.item_id = i.id)
         OR (SELECT count(*) FROM decisions d WHERE d.item_id = i.id)
           <> (SELECT count(*) FROM audit_entries e WHERE e.item_id = i.id AND e.action = 'task.decided')`,
    );
    expect([broken, counted]).toEqual([[], []]);
  });
});
