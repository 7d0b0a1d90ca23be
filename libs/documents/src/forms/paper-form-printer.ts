import type { FormFormat, FormPrinter, PrintedForm } from '#application';
import { docxOf } from './docx-form.js';
import { pdfOf } from './pdf-form.js';

/** Prints forms as PDF and as Word files; the same form gives the same bytes. */
export class PaperFormPrinter implements FormPrinter {
  async print(form: PrintedForm, format: FormFormat): Promise<Uint8Array> {
    return format === 'pdf' ? pdfOf(form) : docxOf(form);
  }
}
