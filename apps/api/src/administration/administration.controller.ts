import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import {
  AccessChangeNotFoundError,
  AdministrationQueries,
  CLOCK,
  DecideAccessChangeHandler,
  ProposeAccessChangeHandler,
  type Clock,
  type CommandEnvelope,
} from '#application';
import type { PersonActor } from '#domain/kernel';
import { Envelope } from '../http/envelope.decorator.js';
import { Needs } from '../session/access.decorator.js';
import { CurrentActor } from '../session/request-session.js';
import { isUuid } from '../shared/id.pipes.js';
import { InWords } from '../shared/words.decorator.js';
import { Words } from '../shared/words.js';
import {
  AccessChangeRequest,
  AccessChangesResponse,
  AccessDecisionRequest,
  AdministeredPeopleResponse,
  DecidedChangeResponse,
  ProposedChangeResponse,
} from './administration.dto.js';
import { toAccessChangeBody } from './administration.mapper.js';
import { toAccessChange, toAdministeredPerson } from './administration.presenter.js';

/** Accounts and duties, kept by three administrators, changed by two persons. */
@Controller('api/v1/administration')
export class AdministrationController {
  constructor(
    private readonly queries: AdministrationQueries,
    private readonly propose: ProposeAccessChangeHandler,
    private readonly decide: DecideAccessChangeHandler,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** People with account and duties. */
  @Get('people')
  @Needs('administration.read')
  async people(
    @CurrentActor() actor: PersonActor,
    @InWords() words: Words,
  ): Promise<AdministeredPeopleResponse> {
    return { items: (await this.queries.people(actor)).map((person) => toAdministeredPerson(person, words)) };
  }

  /** Changes asked for: the waiting ones, then the newest decided ones. */
  @Get('changes')
  @Needs('administration.read')
  async changes(@CurrentActor() actor: PersonActor, @InWords() words: Words): Promise<AccessChangesResponse> {
    return { items: (await this.queries.changes(actor)).map((change) => toAccessChange(change, words)) };
  }

  /** Asks for a change; another administrator decides. */
  @Post('changes')
  @Needs('administration.propose')
  add(
    @Body() request: AccessChangeRequest,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
  ): Promise<ProposedChangeResponse> {
    const body = toAccessChangeBody(request, this.clock.now());
    const { reason, password = null } = request;
    return this.propose.execute({ body, reason, password }, actor, envelope);
  }

  /** Approves, rejects or withdraws a change; approved, it holds at once. */
  @Post('changes/:id/decision')
  @Needs('administration.decide')
  @HttpCode(200)
  answer(
    @Param('id') changeId: string,
    @Body() { outcome }: AccessDecisionRequest,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
  ): Promise<DecidedChangeResponse> {
    if (!isUuid(changeId)) throw new AccessChangeNotFoundError();
    return this.decide.execute({ changeId, outcome }, actor, envelope);
  }
}
