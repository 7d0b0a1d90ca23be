import type { Instant } from '#domain/kernel';

/** A form for paper: what stands in its cells, not how they look. */
export interface PrintedForm {
  readonly title: string;
  /** A line under the title, such as the form's number. */
  readonly subtitle: string;
  /** As of when it says what it says; the same form has the same bytes whenever it is printed. */
  readonly asOf: Instant;
  readonly sections: readonly FormSection[];
  /** Lines under the table. */
  readonly notes: readonly string[];
  /** What the QR code holds; null for a form without one. */
  readonly code: string | null;
}

export interface FormSection {
  readonly heading: string;
  /** Cells of one row share its width equally. */
  readonly rows: readonly (readonly FormCell[])[];
}

export interface FormCell {
  readonly label: string;
  readonly value: string;
}

export type FormFormat = (typeof formFormats)[number];
export const formFormats = ['pdf', 'docx'] as const;

/** Prints forms. The same form gives the same bytes. */
export interface FormPrinter {
  print(form: PrintedForm, format: FormFormat): Promise<Uint8Array>;
}

export const FORM_PRINTER = Symbol('FormPrinter');
