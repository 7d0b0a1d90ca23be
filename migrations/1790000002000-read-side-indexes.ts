import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of items per duty and author, and titles found by any two characters in a row. */
export class ReadSideIndexes1790000002000 implements MigrationInterface {
  name = 'ReadSideIndexes1790000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(indexes);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: write a new one that undoes this');
  }
}

// Two-character windows, since Chinese has no word breaks and a trigram index is blind to two-character words.
const indexes = `
CREATE FUNCTION title_bigrams(title text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT substr(lower(title), place, 2)), '{}')
  FROM generate_series(1, char_length(lower(title)) - 1) AS place
$$;
CREATE INDEX items_title_bigrams ON items USING gin (title_bigrams(title));
CREATE INDEX tasks_by_duty ON tasks (unit_id, duty, item_id);
CREATE INDEX revisions_by_author ON revisions (created_by, item_id);
CREATE INDEX audit_entries_by_unit ON audit_entries (unit_id, at, id);
`;
