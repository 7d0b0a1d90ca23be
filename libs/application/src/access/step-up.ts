import type { Instant } from '#domain/kernel';
import { refusal } from '#domain/workflow';
import { DecisionRefusedError } from '../errors/refused.errors.js';

/** How old the last authentication may be. */
const freshMinutes = 5;

/** Acts that the public sees at once, beside those whose definition asks for a fresh authentication itself (签发). */
const acts: readonly string[] = ['publish.publish', 'item.takeDown'];

/** Whether an act asks for a fresh authentication under every definition. */
export function asksStepUp(act: string): boolean {
  return acts.includes(act);
}

/**
 * An act of this kind must not be done at a desk that somebody has left.
 *
 * @throws DecisionRefusedError when the person's last authentication is too long ago.
 * @source GB/T 22239-2019 8.1.4.1 (identification); OWASP ASVS 5.0.0 7.5.3
 */
export function requireStepUp(act: string, by: { readonly authenticatedAt: Instant }, now: Instant): void {
  if (!asksStepUp(act)) return;
  const ageMs = Date.parse(now) - Date.parse(by.authenticatedAt);
  if (ageMs < 0 || ageMs > freshMinutes * 60_000)
    throw new DecisionRefusedError(act, [refusal('AUTHENTICATION.NOT_FRESH', { minutes: freshMinutes })], []);
}
