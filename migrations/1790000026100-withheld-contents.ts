import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A second wall around what may be a state secret (保守国家秘密法 第三十一条): while an item is quarantined, and for good once
 * it is purged, the database itself gives its contents to nobody who asks as the application, whatever the program says.
 * One door is left, for whoever reviews confidentiality in the item's unit and has to know what he decides on.
 */
export class WithheldContents1790000026100 implements MigrationInterface {
  name = 'WithheldContents1790000026100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(functions);
    await runner.query(policies);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: write a new one that undoes this');
  }
}

const functions = `
CREATE FUNCTION item_is_withheld(item uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM items i WHERE i.id = item AND i.state IN ('QUARANTINED', 'PURGED'))
$$;

CREATE FUNCTION revision_is_withheld(named text) RETURNS boolean LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM revisions r JOIN items i ON i.id = r.item_id WHERE r.digest = named AND i.state IN ('QUARANTINED', 'PURGED'))
$$;

CREATE FUNCTION quarantined_revision(item uuid, named text, reviewer uuid) RETURNS bytea LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT c.bytes FROM items i JOIN revisions r ON r.item_id = i.id JOIN revision_contents c ON c.digest = r.digest
  WHERE i.id = item AND i.state = 'QUARANTINED' AND r.digest = named AND EXISTS (SELECT FROM duty_assignments d
    WHERE d.person_id = reviewer AND d.unit_id = i.unit_id AND d.duty = 'confidentialityReviewer' AND d.valid_from <= now() AND (d.valid_to IS NULL OR d.valid_to > now()))
$$;
`;

const policies = `
DO $$
DECLARE app text := current_setting('shenjiao.app_role');
BEGIN
  ALTER TABLE revision_contents ENABLE ROW LEVEL SECURITY;
  ALTER TABLE rendition_contents ENABLE ROW LEVEL SECURITY;
  CREATE POLICY granted ON revision_contents USING (true);
  CREATE POLICY granted ON rendition_contents USING (true);
  EXECUTE format('CREATE POLICY withheld ON revision_contents AS RESTRICTIVE FOR SELECT TO %I USING (NOT revision_is_withheld(digest))', app);
  EXECUTE format('CREATE POLICY withheld ON rendition_contents AS RESTRICTIVE FOR SELECT TO %I USING (NOT item_is_withheld(item_id))', app);
  REVOKE ALL ON FUNCTION quarantined_revision(uuid, text, uuid) FROM PUBLIC;
  EXECUTE format('GRANT EXECUTE ON FUNCTION quarantined_revision(uuid, text, uuid) TO %I', app);
END $$;
`;
