import { ProblemError } from '../../app/api/http.js';

/**
 * Gives one idempotency key per intent of the user. The same content keeps its key until the API has answered for
 * certain, so that a repeated click or a retry after a lost connection is answered with the first answer; changed
 * content is another intent.
 */
export class IntentKeys {
  private held: { readonly content: string; readonly key: string } | null = null;

  constructor(private readonly makeKey: () => string) {}

  keyFor(body: unknown): string {
    const content = JSON.stringify(body);
    if (this.held?.content !== content) this.held = { content, key: this.makeKey() };
    return this.held.key;
  }

  answered(): void {
    this.held = null;
  }
}

/** Whether an error is an answer (a refusal), as against silence or a fault after which the outcome is not known. */
export function isCertain(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.status < 500;
}
