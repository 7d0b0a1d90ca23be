import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { type CommandEnvelope, messageOf, MigrateCasesHandler } from '#application';
import type { PersonActor } from '#domain/kernel';
import { Envelope } from '../http/envelope.decorator.js';
import { Needs } from '../session/access.decorator.js';
import { CurrentActor } from '../session/request-session.js';
import { InWords } from '../shared/words.decorator.js';
import { Words } from '../shared/words.js';
import { CaseMigrationRequest, CaseMigrationResponse } from './definitions.dto.js';

/** Versions of processes, and the cases that run on them. */
@Controller('api/v1/definitions')
export class DefinitionsController {
  constructor(private readonly migrateCases: MigrateCasesHandler) {}

  /** Moves the open cases of one version to another, or says what would become of each. */
  @Post('migrations')
  @Needs('definitions.migrate')
  @HttpCode(200)
  async migrate(
    @Body() body: CaseMigrationRequest,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
    @InWords() words: Words,
  ): Promise<CaseMigrationResponse> {
    const { cases } = await this.migrateCases.execute(body, actor, envelope);
    return {
      cases: cases.map(({ itemId, title, from, to, reasons }) => ({
        itemId,
        title,
        from,
        fromName: words.of('states', from),
        to,
        toName: words.orNull('states', to),
        reasons: reasons.map(({ code, params }) => ({
          code,
          text: messageOf(words.language, 'issues', code, params),
        })),
      })),
    };
  }
}
