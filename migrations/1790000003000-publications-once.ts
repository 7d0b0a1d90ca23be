import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An item is public once per channel; what is newest and public is found without sorting the whole portal. */
export class PublicationsOnce1790000003000 implements MigrationInterface {
  name = 'PublicationsOnce1790000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: write a new one that undoes this');
  }
}

// One case may publish a second time, when the check after publishing sends it back and another text is signed. The
// new publication replaces the old one in the same statement, hence deferrable: the order of the two writes is open.
const statements = `
ALTER TABLE publications DROP CONSTRAINT publications_case_id_channel_key;
ALTER TABLE publications ADD CONSTRAINT publications_one_public_per_item
  EXCLUDE USING btree (item_id WITH =, channel WITH =) WHERE (status IN ('LIVE', 'SUSPENDED')) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX publications_latest ON publications (published_at DESC, id DESC) WHERE status = 'LIVE';
`;
