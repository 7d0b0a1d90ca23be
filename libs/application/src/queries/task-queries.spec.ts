import { type InboxRow, type ItemReadModel, shippedProcesses, TaskQueries } from '#application';
import { asId, instantOf, type PersonActor, type PersonId, type UnitId } from '#domain/kernel';

const unitId = asId<UnitId>('office');
const actor: PersonActor = {
  kind: 'person',
  personId: asId<PersonId>('0190c000-0000-7000-8000-000000000001'),
  unitId,
  duties: [{ duty: 'proofreader', unitId, step: null }],
  authenticatedAt: instantOf(0),
};

/** Tasks of a step that the person may never do: all that the inbox looks at. */
function barred(count: number): readonly InboxRow[] {
  return Array.from({ length: count }, (_, index) => {
    const task = { id: String(index).padStart(6, '0'), step: 'noneOfHis', unitId };
    return { task, case: { definitionHash: shippedProcesses[0]?.hash } } as unknown as InboxRow; // the rest is not looked at
  });
}

describe('the inbox', () => {
  it('passes over thousands of barred tasks in a few statements', async () => {
    const rows = barred(2_000);
    const asked: number[] = [];
    const items: Pick<ItemReadModel, 'inbox'> = {
      inbox: ({ after, limit }) => {
        asked.push(limit);
        return Promise.resolve(rows.filter(({ task }) => after === null || task.id > after).slice(0, limit));
      },
    };
    const queries = new TaskQueries(items as ItemReadModel, { now: () => instantOf(0) });
    expect([await queries.inbox(actor, { limit: 20 }), asked]).toEqual([
      { items: [], nextCursor: null },
      [21, 42, 84, 168, 336, 500, 500, 500],
    ]);
  });
});
