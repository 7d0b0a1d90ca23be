import { IsIn } from 'class-validator';
import { formFormats, type FormFormat } from '#application';

export class ApprovalFormQuery {
  /** pdf or docx. */
  @IsIn(formFormats)
  format: FormFormat = 'pdf';
}
