import { AppError } from '#domain/kernel';
import type { ErasureRefusalCode } from './erasure.js';

/** The rules of erasing say no. */
export class ErasureRefusedError extends AppError {
  readonly code = 'ERASURE.REFUSED';
  readonly kind = 'refused';
  readonly reasons: readonly { readonly code: ErasureRefusalCode; readonly rule: string }[];
  constructor(codes: readonly ErasureRefusalCode[]) {
    super(`erasure refused: ${codes.join(', ')}`);
    this.reasons = codes.map((code) => ({ code, rule: 'GB/T 22239-2019 8.1.4.11' }));
  }
}

/** There is no such erasure, or it is none of this person's business. */
export class ErasureNotFoundError extends AppError {
  readonly code = 'ERASURE.NOT_FOUND';
  readonly kind = 'not-found';
  constructor() {
    super('no such erasure');
  }
}

/** Somebody has decided in the meantime. */
export class ErasureDecidedError extends AppError {
  readonly code = 'ERASURE.DECIDED_ALREADY';
  readonly kind = 'conflict';
  constructor() {
    super('the erasure has been decided');
  }
}
