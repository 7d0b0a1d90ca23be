import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { PrintApprovalFormHandler } from '#application';
import type { ItemId, PersonActor } from '#domain/kernel';
import { Needs } from '../session/access.decorator.js';
import { CurrentActor } from '../session/request-session.js';
import { ItemIdPipe } from '../shared/id.pipes.js';
import { InWords } from '../shared/words.decorator.js';
import { Words } from '../shared/words.js';
import { ApprovalFormQuery } from './approval-form.dto.js';

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** The approval form (审批单) of an item, for the file. */
@Controller('api/v1/items/:id/approval-form')
export class ApprovalFormController {
  constructor(private readonly handler: PrintApprovalFormHandler) {}

  /** As much of it as the reader may read; the export is an entry. */
  @Get()
  @Needs('item.read')
  @Header('Cache-Control', 'no-store')
  async print(
    @Param('id', ItemIdPipe) itemId: ItemId,
    @Query() { format }: ApprovalFormQuery,
    @CurrentActor() actor: PersonActor,
    @InWords() { language }: Words,
  ): Promise<StreamableFile> {
    const bytes = await this.handler.execute({ itemId, format, language }, actor);
    return new StreamableFile(bytes, {
      type: types[format],
      disposition: `attachment; filename="approval-form-${itemId}.${format}"`,
    });
  }
}
