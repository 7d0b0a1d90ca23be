import type { GivenAnswer } from '#application';
import { asId } from '#domain/kernel';
import type { DbRow } from '../unit-of-work/row-mapping.js';
import type { ReadStatement } from '../unit-of-work/read-statements.js';

/** Every answer of a case ($1), oldest first. */
export const answersOfCase: ReadStatement = {
  name: 'answers_of_case',
  text: `SELECT d.task_id, d.step, d.person_id, d.round, t.voice <> '' AS is_voice
    FROM decisions d JOIN tasks t ON t.id = d.task_id WHERE d.case_id = $1 ORDER BY d.decided_at, d.id`,
};

/** From a row of the statement above. */
export function toGivenAnswer(row: DbRow): GivenAnswer {
  return {
    taskId: asId(row['task_id'] as string),
    step: row['step'] as string,
    personId: asId(row['person_id'] as string),
    round: row['round'] as number,
    isVoice: row['is_voice'] as boolean,
  };
}
