import type { PgDatabase } from './pg-database.js';

export interface DefinitionRecord {
  readonly hash: string;
  readonly name: string;
  readonly kind: string;
  readonly version: number;
  readonly body: Uint8Array;
}

export interface ReceiptKeyRecord {
  readonly id: string;
  readonly algorithm: 'ed25519';
  readonly publicKey: Uint8Array;
}

const insertDefinition = {
  name: 'insert_definition',
  text: `INSERT INTO definitions (hash, name, kind, version, body, created_at) VALUES ($1, $2, $3, $4, $5, clock_timestamp())
    ON CONFLICT (hash) DO NOTHING`,
};
const insertReceiptKey = {
  name: 'insert_receipt_key',
  text: `INSERT INTO receipt_keys (id, algorithm, public_key, created_at) VALUES ($1, $2, $3, clock_timestamp())
    ON CONFLICT (id) DO NOTHING`,
};

/** Puts every definition that cases may be pinned to beside them, so that history is readable without this program. */
export async function registerDefinitions(
  database: PgDatabase,
  definitions: readonly DefinitionRecord[],
): Promise<void> {
  for (const { hash, name, kind, version, body } of definitions) {
    await database.query(insertDefinition, [hash, name, kind, version, Buffer.from(body)]);
  }
}

/** Puts the public half of the receipt key beside the sign-offs it attests. */
export async function registerReceiptKey(database: PgDatabase, key: ReceiptKeyRecord): Promise<void> {
  await database.query(insertReceiptKey, [key.id, key.algorithm, Buffer.from(key.publicKey)]);
}
