import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ChangeSignersHandler,
  ColleagueQueries,
  type CommandEnvelope,
  type ItemEventAnswer,
  SignerQueries,
} from '#application';
import { asId, type Digest, type PersonActor, type TaskId } from '#domain/kernel';
import { Envelope } from '../http/envelope.decorator.js';
import { reasonText } from '../http/problem.js';
import { Needs } from '../session/access.decorator.js';
import { CurrentActor } from '../session/request-session.js';
import { TaskIdPipe } from '../shared/id.pipes.js';
import { textOrNull } from '../shared/text-or-null.js';
import { InWords } from '../shared/words.decorator.js';
import { Words } from '../shared/words.js';
import {
  ColleaguesResponse,
  ItemMovedResponse,
  NameQuery,
  SignerCandidatesResponse,
  SignerRequest,
  SignersResponse,
} from './signer.dto.js';

/** Further signers of a step: who they are, who could be, calling in and doing without. */
@Controller('api/v1')
export class SignersController {
  constructor(
    private readonly queries: SignerQueries,
    private readonly colleagues: ColleagueQueries,
    private readonly changeSigners: ChangeSignersHandler,
  ) {}

  /** People of the office by a part of the name. */
  @Get('colleagues')
  @Needs('colleague.find')
  async find(@Query() { name = '' }: NameQuery): Promise<ColleaguesResponse> {
    return { people: [...(await this.colleagues.search(name))] };
  }

  /** Who answers this step, where somebody was called in to it. */
  @Get('tasks/:id/signers')
  @Needs('task.read')
  async signers(
    @Param('id', TaskIdPipe) taskId: TaskId,
    @CurrentActor() actor: PersonActor,
  ): Promise<SignersResponse> {
    const { mayAdd, signers } = await this.queries.signers(actor, taskId);
    return { mayAdd, signers: [...signers] };
  }

  /** Whom I could call in, by a part of the name, and what keeps others from it. */
  @Get('tasks/:id/signer-candidates')
  @Needs('signer.change')
  async candidates(
    @Param('id', TaskIdPipe) taskId: TaskId,
    @Query() { name = '' }: NameQuery,
    @CurrentActor() actor: PersonActor,
    @InWords() words: Words,
  ): Promise<SignerCandidatesResponse> {
    const found = await this.queries.candidates(actor, taskId, name);
    return {
      people: found.map(({ reasons, ...colleague }) => ({
        ...colleague,
        reasons: reasons.map((reason) => reasonText(reason, words.language)),
      })),
    };
  }

  /** I call in a signer before or after me, or do without one whom I called in. */
  @Post('tasks/:id/signers')
  @HttpCode(200)
  @Needs('signer.change')
  async change(
    @Param('id', TaskIdPipe) taskId: TaskId,
    @Body() { signerId, reason, ...body }: SignerRequest,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
    @InWords() words: Words,
  ): Promise<ItemMovedResponse> {
    const command = {
      taskId,
      change: body.change,
      taskVersion: body.taskVersion,
      contentDigest: asId<Digest>(body.contentDigest),
      releasePlanDigest: asId<Digest>(body.releasePlanDigest),
      signerId: asId<PersonActor['personId']>(signerId),
      reason: textOrNull(reason),
    };
    return toMoved(await this.changeSigners.execute(command, actor, envelope), words);
  }
}

function toMoved({ opened, ...answer }: ItemEventAnswer, words: Words): ItemMovedResponse {
  return {
    ...answer,
    stateName: words.of('states', answer.state),
    opened: opened.map(({ taskId, step }) => ({ taskId, step, stepName: words.of('steps', step) })),
  };
}
