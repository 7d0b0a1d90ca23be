import { createHash } from 'node:crypto';
import { civilDateOf, type CivilDate, type Digest, type Instant } from '#domain/kernel';
import { type CompiledProcess, findStep, refusal, type RefusalReason } from '#domain/workflow';
import { asksStepUp } from '../access/step-up.js';

/**
 * Whether a step may be done on a printed form. Where the person has to prove anew who he is (签发, 发布), nobody can do so
 * for him; and what is done on the text itself (draft, treatment) is done where the text is.
 *
 * @source practice of offices: 线下与线上、纸质与电子相结合; 电子签名法 第十三条 (the sign-off is the signer's own)
 */
export function paperReasons(process: CompiledProcess, step: string): readonly RefusalReason[] {
  const found = findStep(process, step);
  const isOnText = found === null || found === undefined || found.editing !== undefined;
  const asksPassword =
    found?.outcomes.some(
      ({ outcome, requires = [] }) =>
        requires.includes('authenticationIsFresh') || asksStepUp(`${step}.${outcome}`),
    ) === true;
  return isOnText || asksPassword ? [refusal('PAPER.NOT_FOR_STEP', { step })] : [];
}

/** A form's number: the day it is printed, and what tells it from others of that day. @param random 5 bytes. */
export function paperFormNumber(printedAt: Instant, random: Uint8Array): string {
  return `${civilDateOf(printedAt).replaceAll('-', '')}-${hex(random)}`;
}

/** The short code of what a form shows; another text or another release plan has another one. */
export function revisionCode(contentDigest: Digest, releasePlanDigest: Digest): string {
  return hex(createHash('sha256').update(`${contentDigest}\n${releasePlanDigest}`).digest().subarray(0, 4));
}

/** A sheet is signed after it was printed and before it is typed in. */
export function signedOnReasons(
  signedOn: CivilDate,
  { printedAt, now }: { readonly printedAt: Instant; readonly now: Instant },
): readonly RefusalReason[] {
  const [from, to] = [civilDateOf(printedAt), civilDateOf(now)];
  return signedOn >= from && signedOn <= to ? [] : [refusal('PAPER.SIGNED_ON', { from, to })];
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex').toUpperCase();
}
