import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  type CommandEnvelope,
  EndSubstitutionHandler,
  NameSubstituteHandler,
  SubstitutionNotFoundError,
  SubstitutionQueries,
  type SubstitutionView,
} from '#application';
import { asId, instantOf, type PersonActor, type PersonId, type UnitId } from '#domain/kernel';
import { Envelope } from '../http/envelope.decorator.js';
import { Needs } from '../session/access.decorator.js';
import { CurrentActor } from '../session/request-session.js';
import { isUuid } from '../shared/id.pipes.js';
import { toPerson } from '../shared/shared.presenter.js';
import { InWords } from '../shared/words.decorator.js';
import { Words } from '../shared/words.js';
import {
  SubstituteAnswerResponse,
  SubstituteRequest,
  SubstitutionResponse,
  SubstitutionsResponse,
} from './substitutions.dto.js';

/** Whom I have stand in for me (代理), and for whom I do. */
@Controller('api/v1/substitutions')
export class SubstitutionsController {
  constructor(
    private readonly queries: SubstitutionQueries,
    private readonly nameSubstitute: NameSubstituteHandler,
    private readonly endSubstitution: EndSubstitutionHandler,
  ) {}

  /** Those of mine that run or are to come. */
  @Get()
  @Needs('substitutions.own')
  async list(@CurrentActor() actor: PersonActor, @InWords() words: Words): Promise<SubstitutionsResponse> {
    return { items: (await this.queries.mine(actor)).map((view) => toSubstitution(view, words)) };
  }

  /** I lend duties to somebody for a period. */
  @Post()
  @HttpCode(201)
  @Needs('substitutions.own')
  async name(
    @Body() { substitute, duties, unitId, from, to }: SubstituteRequest,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
  ): Promise<SubstituteAnswerResponse> {
    const command = {
      substituteId: asId<PersonId>(substitute),
      duties: duties ?? null,
      unitId: unitId === undefined || unitId === null ? null : asId<UnitId>(unitId),
      validFrom: instantOf(Date.parse(from)),
      validTo: instantOf(Date.parse(to)),
    };
    const { id, entryId } = await this.nameSubstitute.execute(command, actor, envelope);
    return { id, entryId };
  }

  /** I take back what I have lent, before the time. */
  @Post(':id/end')
  @HttpCode(200)
  @Needs('substitutions.own')
  async end(
    @Param('id') id: string,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
  ): Promise<SubstituteAnswerResponse> {
    if (!isUuid(id)) throw new SubstitutionNotFoundError();
    const { entryId } = await this.endSubstitution.execute(id, actor, envelope);
    return { id, entryId };
  }
}

function toSubstitution(view: SubstitutionView, words: Words): SubstitutionResponse {
  const { id, principal, substitute, duties, unitId, unitName, validFrom, validTo } = view;
  return {
    id,
    principal: toPerson(principal),
    substitute: toPerson(substitute),
    duties: duties === null ? null : duties.map((code) => ({ code, name: words.of('duties', code) })),
    unitId,
    unitName,
    from: validFrom,
    to: validTo,
  };
}
