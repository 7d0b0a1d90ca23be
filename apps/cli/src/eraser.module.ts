import pg from 'pg';
import { PgEraser, type ErasedItem } from '#persistence';
import { systemClock, UuidV7Source, type ContentKeys } from '#platform';

/** Carries out every erasure that two persons have approved, over the eraser's own login. */
export async function eraseApproved(url: string, keys: ContentKeys): Promise<readonly ErasedItem[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'shenjiao-eraser' });
  await client.connect();
  try {
    const ids = new UuidV7Source();
    const eraser = new PgEraser(client, {
      now: () => systemClock.now(),
      newId: () => ids.next(),
      destroyKey: (itemId) => keys.destroy(itemId),
    });
    return await eraser.eraseApproved();
  } finally {
    await client.end();
  }
}
