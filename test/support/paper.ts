import { randomBytes } from 'node:crypto';
import { civilDateOf, instantOf } from '#domain/kernel';
import type { ApiAnswer } from './api.js';
import { type HttpOffice, personOf } from './http-office.js';

/** A printed form as its paper shows it. */
export interface Sheet {
  readonly taskId: string;
  readonly number: string;
  readonly code: string;
}

/** What a scanner made of a signed sheet. */
export const scannedSheet = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(400)]);
/** The office's day. */
export const today = civilDateOf(instantOf(Date.now()));

/** Somebody prints the form of an open step. */
export async function printSheet(
  office: HttpOffice,
  username: string,
  itemId: string,
  step: string,
): Promise<Sheet> {
  const { taskId } = await office.shown(itemId, step);
  const answer = await office.send(username, `/api/v1/tasks/${taskId}/paper-form`, {});
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  const [sheet] = await office.rows<Sheet>(
    `SELECT f.task_id AS "taskId", f.number, f.code FROM paper_forms f WHERE f.task_id = $1 ORDER BY f.printed_at DESC LIMIT 1`,
    [taskId],
  );
  return sheet!;
}

/** Somebody types in what another has signed. */
export async function recordSheet(
  office: HttpOffice,
  username: string,
  { taskId, number: formNumber, code: revisionCode }: Sheet,
  change: { readonly signer: string; readonly [field: string]: unknown },
): Promise<ApiAnswer> {
  const { signer, ...rest } = change;
  return office.send(username, `/api/v1/tasks/${taskId}/paper-decision`, {
    formNumber,
    revisionCode,
    signerId: personOf(signer).id,
    signedOn: today,
    outcome: 'pass',
    scan: scannedSheet.toString('base64'),
    ...rest,
  });
}
