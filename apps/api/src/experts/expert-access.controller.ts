import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ExpertAccess } from '#application';
import { idempotencyKeyOf } from '../http/envelope.decorator.js';
import { requestMac } from '../http/request-mac.js';
import { Public } from '../session/access.decorator.js';
import { InWords } from '../shared/words.decorator.js';
import { Words } from '../shared/words.js';
import {
  ExpertAnswerResponse,
  ExpertOpinionRequest,
  ExpertPageResponse,
  ExpertTokenRequest,
} from './expert.dto.js';

/** The door for outside experts: whoever holds the secret reads one step of one item, and answers once. */
@Controller('api/v1/expert')
export class ExpertAccessController {
  constructor(private readonly access: ExpertAccess) {}

  /** What I am asked, and the text; each look is an entry. */
  @Post('opening')
  @HttpCode(200)
  @Public()
  async open(@Body() { token }: ExpertTokenRequest, @InWords() words: Words): Promise<ExpertPageResponse> {
    const page = await this.access.open(token);
    return { ...page, stepName: words.of('steps', page.step) };
  }

  /** My opinion. */
  @Post('opinion')
  @HttpCode(200)
  @Public()
  answer(
    @Body() { token, stance, opinion }: ExpertOpinionRequest,
    @Req() request: FastifyRequest & { rawBody?: Buffer },
  ): Promise<ExpertAnswerResponse> {
    return this.access.answer(
      { token, stance, opinion },
      {
        idempotencyKey: idempotencyKeyOf(request),
        requestMac: requestMac(request.server.requestMacKey, request),
      },
    );
  }
}
