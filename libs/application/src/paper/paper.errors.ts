import { AppError } from '#domain/kernel';
import type { WhatChanged } from '../errors/conflict.errors.js';

/** What the sheet shows is not what there is to decide on any more. */
export class PaperFormOutdatedError extends AppError {
  readonly code = 'PAPER.FORM_OUTDATED';
  readonly kind = 'conflict';
  constructor(
    formNumber: string,
    readonly changed: WhatChanged,
  ) {
    super(`paper form ${formNumber} shows what has changed since`, { formNumber });
  }
}

/** Neither PDF nor JPEG nor PNG, whatever it is called. */
export class ScanTypeError extends AppError {
  readonly code = 'PAPER.SCAN_TYPE';
  readonly kind = 'invalid';
  constructor() {
    super('the scan is neither PDF nor JPEG nor PNG');
  }
}

/** More bytes than a scan has. */
export class ScanTooLargeError extends AppError {
  readonly code = 'PAPER.SCAN_TOO_LARGE';
  readonly kind = 'invalid';
  constructor(bytesMax: number) {
    super(`the scan is larger than ${bytesMax} bytes`, { megabytesMax: bytesMax / 1_000_000 });
  }
}

/** No sheet was typed in under this number, or none on an item that this person may know of. */
export class PaperScanNotFoundError extends AppError {
  readonly code = 'PAPER.SCAN_NOT_FOUND';
  readonly kind = 'not-found';
  constructor() {
    super('no such scan');
  }
}
