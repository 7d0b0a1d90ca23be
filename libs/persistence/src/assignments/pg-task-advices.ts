import type { AdviceView, TaskAdvices } from '#application';
import { instantOf } from '#domain/kernel';
import type { PgDatabase, Statement } from '../pg-database.js';

const advicesOfTask: Statement = {
  name: 'advices_of_task',
  text: `SELECT a.person_id, ap.name, a.principal_id, pp.name AS principal_name, a.outcome, a.given_at,
      (SELECT v.value FROM audit_values v WHERE v.entry_id = a.entry_id AND v.field = 'opinion') AS opinion
    FROM task_advices a JOIN persons ap ON ap.id = a.person_id JOIN persons pp ON pp.id = a.principal_id
    WHERE a.task_id = $1 ORDER BY a.given_at, a.entry_id`,
};

interface AdviceDbRow {
  readonly person_id: string;
  readonly name: string;
  readonly principal_id: string;
  readonly principal_name: string;
  readonly outcome: string;
  readonly given_at: Date;
  readonly opinion: string | null;
}

/** What delegates have prepared, with the words behind the entries. */
export class PgTaskAdvices implements TaskAdvices {
  constructor(private readonly database: PgDatabase) {}

  async listOf(taskId: string): Promise<readonly AdviceView[]> {
    const rows = await this.database.query<AdviceDbRow>(advicesOfTask, [taskId]);
    return rows.map((row) => ({
      by: { id: row.person_id, name: row.name },
      principal: { id: row.principal_id, name: row.principal_name },
      outcome: row.outcome,
      opinion: row.opinion,
      at: instantOf(row.given_at.getTime()),
    }));
  }
}
