import { Body, Controller, Get, Header, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import {
  type CommandEnvelope,
  PaperQueries,
  PrintPaperFormHandler,
  RecordPaperDecisionHandler,
} from '#application';
import {
  asId,
  instantOf,
  type CivilDate,
  type ItemId,
  type PersonActor,
  type PersonId,
  type TaskId,
} from '#domain/kernel';
import { Envelope } from '../http/envelope.decorator.js';
import { Needs } from '../session/access.decorator.js';
import { CurrentActor } from '../session/request-session.js';
import { ItemIdPipe, TaskIdPipe } from '../shared/id.pipes.js';
import { documentBodyLimit } from '../shared/limits.js';
import { toPerson } from '../shared/shared.presenter.js';
import { textOrNull } from '../shared/text-or-null.js';
import { InWords } from '../shared/words.decorator.js';
import { Words } from '../shared/words.js';
import { DecidedResponse } from '../tasks/task.dto.js';
import { toDecided } from '../tasks/task.presenter.js';
import { PaperDecisionRequest, PaperResponse } from './paper.dto.js';

/** A step on a printed form: printing it, typing in what was signed, and the scan. */
@Controller('api/v1')
export class PaperController {
  constructor(
    private readonly queries: PaperQueries,
    private readonly printForm: PrintPaperFormHandler,
    private readonly recordDecision: RecordPaperDecisionHandler,
  ) {}

  /** Whether the step may be done on paper, and which forms were printed. */
  @Get('tasks/:id/paper')
  @Needs('task.read')
  async get(
    @Param('id', TaskIdPipe) taskId: TaskId,
    @CurrentActor() actor: PersonActor,
  ): Promise<PaperResponse> {
    const { forms, ...may } = await this.queries.get(actor, taskId);
    return { ...may, forms: forms.map((form) => ({ ...form, printedBy: toPerson(form.printedBy) })) };
  }

  /** The form for this step as PDF, with a number of its own; every printing is an entry. */
  @Post('tasks/:id/paper-form')
  @Needs('paper.print')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  async print(
    @Param('id', TaskIdPipe) taskId: TaskId,
    @CurrentActor() actor: PersonActor,
    @InWords() { language }: Words,
  ): Promise<StreamableFile> {
    const { number, pdf } = await this.printForm.execute({ taskId, language }, actor);
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      disposition: `attachment; filename="paper-form-${number}.pdf"`,
    });
  }

  /** What somebody else has signed on a printed form; it counts as that person's decision. */
  @Post('tasks/:id/paper-decision')
  @Needs('paper.record')
  @HttpCode(200)
  @RouteConfig(documentBodyLimit)
  async record(
    @Param('id', TaskIdPipe) taskId: TaskId,
    @Body() body: PaperDecisionRequest,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
    @InWords() words: Words,
  ): Promise<DecidedResponse> {
    const { formNumber, revisionCode, outcome, deferUntil } = body;
    const answer = await this.recordDecision.execute(
      {
        taskId,
        formNumber,
        revisionCode,
        outcome,
        signerId: asId<PersonId>(body.signerId),
        signedOn: body.signedOn as CivilDate,
        opinion: textOrNull(body.opinion),
        reasonClass: body.reasonClass ?? null,
        ground: body.ground ?? null,
        statement: textOrNull(body.statement),
        returnTo: body.returnTo ?? null,
        deferUntil: deferUntil ? instantOf(Date.parse(deferUntil)) : null,
        scan: Buffer.from(body.scan, 'base64'),
      },
      actor,
      envelope,
    );
    return toDecided(answer, words);
  }

  /** The scan of a signed form, for those who read the source. */
  @Get('items/:id/paper-scans/:number')
  @Needs('item.source')
  @Header('Cache-Control', 'no-store')
  async scan(
    @Param('id', ItemIdPipe) itemId: ItemId,
    @Param('number') formNumber: string,
    @CurrentActor() actor: PersonActor,
  ): Promise<StreamableFile> {
    const { type, bytes } = await this.queries.scan(actor, itemId, formNumber);
    const ending = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' }[type];
    return new StreamableFile(bytes, { type, disposition: `attachment; filename="paper-scan.${ending}"` });
  }
}
