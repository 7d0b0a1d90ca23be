import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a person is told in the application is also sent by e-mail when an address is known. The database itself puts the mail
 * into the outbox with the notification, so that whoever notifies need not think of it.
 */
export class Mails1790000013100 implements MigrationInterface {
  name = 'Mails1790000013100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(address);
    await runner.query(queueing);
    await runner.query(grants);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: write a new one that undoes this');
  }
}

const address = `
ALTER TABLE persons ADD COLUMN email text CHECK (email ~ '^[^@\\s<>"]+@[^@\\s<>"]+$' AND length(email) <= 254);
`;

// The moment belongs to the key: who is reminded again gets another mail.
const queueing = `
CREATE FUNCTION queue_mail() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO public.outbox (kind, dedupe_key, payload, created_at, not_before)
  SELECT 'notification.mail', concat_ws(':', 'mail', NEW.person_id, NEW.task_id, NEW.kind, extract(epoch FROM NEW.created_at)),
    jsonb_build_object('personId', NEW.person_id::text, 'taskId', NEW.task_id::text, 'notification', NEW.kind), NEW.created_at, NEW.created_at
  FROM public.persons p WHERE p.id = NEW.person_id AND p.is_active AND p.email IS NOT NULL
  ON CONFLICT (dedupe_key) DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER queue_mail AFTER INSERT OR UPDATE OF created_at ON notifications FOR EACH ROW EXECUTE FUNCTION queue_mail();
`;

const grants = `
DO $$
BEGIN
  EXECUTE format('GRANT UPDATE (email) ON persons TO %I', current_setting('shenjiao.app_role'));
END $$;
`;
