import { Controller, Get, Param } from '@nestjs/common';
import { ReferenceQueries } from '#application';
import { Needs } from '../session/access.decorator.js';
import { InWords } from '../shared/words.decorator.js';
import { Words } from '../shared/words.js';
import { DefinitionResponse, ReferenceResponse } from './reference.dto.js';
import { toReference } from './reference.presenter.js';

/** What forms and screens name. */
@Controller('api/v1')
export class ReferenceController {
  constructor(private readonly queries: ReferenceQueries) {}

  /** Units, columns, and the words for every code, in the language asked for. */
  @Get('reference')
  @Needs('reference.read')
  async reference(@InWords() words: Words): Promise<ReferenceResponse> {
    return toReference(await this.queries.reference(), words);
  }

  /** A process definition by the hash of its bytes. */
  @Get('definitions/:hash')
  @Needs('definitions.read')
  async definition(@Param('hash') hash: string): Promise<DefinitionResponse> {
    const view = await this.queries.definition(hash);
    return { ...view, definition: view.definition as object };
  }
}
