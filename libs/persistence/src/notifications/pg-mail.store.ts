import type { MailFacts, MailStore } from '#application';
import type { PgDatabase, Statement } from '../pg-database.js';

// A locked item's title may itself be what must not go out.
const mailOfNotification: Statement = {
  name: 'mail_of_notification',
  text: `SELECT p.email, t.step, CASE WHEN i.state IN ('QUARANTINED', 'PURGED') THEN NULL ELSE i.title END AS title
    FROM notifications n JOIN persons p ON p.id = n.person_id AND p.is_active AND p.email IS NOT NULL
      JOIN tasks t ON t.id = n.task_id AND t.status = 'open' JOIN items i ON i.id = n.item_id
    WHERE n.person_id = $1 AND n.task_id = $2 AND n.kind = $3 AND n.read_at IS NULL`,
};

interface MailRow {
  readonly email: string;
  readonly step: string;
  readonly title: string | null;
}

/** Mails about tasks that still wait and that the person has not read of. */
export class PgMailStore implements MailStore {
  constructor(
    private readonly database: PgDatabase,
    private readonly address: string | null,
  ) {}

  async find(personId: string, taskId: string, notification: string): Promise<MailFacts | null> {
    const [row] = await this.database.query<MailRow>(mailOfNotification, [personId, taskId, notification]);
    return row === undefined
      ? null
      : { to: row.email, step: row.step, title: row.title, address: this.address };
  }
}
