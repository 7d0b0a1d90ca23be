import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  type CommandEnvelope,
  DecideProcessHandler,
  ProcessQueries,
  ProposalNotFoundError,
  ProposeProcessHandler,
} from '#application';
import { asId, type Instant, type PersonActor, type UnitId } from '#domain/kernel';
import { Envelope } from '../http/envelope.decorator.js';
import { Needs } from '../session/access.decorator.js';
import { CurrentActor } from '../session/request-session.js';
import { isUuid } from '../shared/id.pipes.js';
import { InWords } from '../shared/words.decorator.js';
import { Words } from '../shared/words.js';
import { toOutline } from './process-outline.presenter.js';
import {
  DecidedProcessResponse,
  DefinitionHashParam,
  ProcessDecisionRequest,
  ProcessOutlineResponse,
  ProcessProofResponse,
  ProcessProposalRequest,
  ProcessTextRequest,
  ProcessUnitQuery,
  ProposalDetailResponse,
  ProposedProcessResponse,
  UnitProcessesResponse,
  UnitStaffingResponse,
} from './processes.dto.js';
import { toProof, toProposalDetail, toUnitProcesses, toUnitStaffing } from './processes.presenter.js';

/** How a unit works: what new items take, and what is proposed to change about it. */
@Controller('api/v1/processes')
export class ProcessesController {
  constructor(
    private readonly queries: ProcessQueries,
    private readonly propose: ProposeProcessHandler,
    private readonly decide: DecideProcessHandler,
  ) {}

  /** Definitions in use in a unit, rules of the office, and proposals. */
  @Get()
  @Needs('processes.read')
  async ofUnit(
    @Query() { unitId }: ProcessUnitQuery,
    @CurrentActor() actor: PersonActor,
    @InWords() words: Words,
  ): Promise<UnitProcessesResponse> {
    return toUnitProcesses(await this.queries.ofUnit(asId<UnitId>(unitId), actor), words);
  }

  /** What a proof says of a text; nothing is kept. */
  @Post('proofs')
  @Needs('processes.propose')
  @HttpCode(200)
  async prove(@Body() request: ProcessTextRequest, @InWords() words: Words): Promise<ProcessProofResponse> {
    const { unitId, purpose, text } = request;
    return toProof(await this.queries.check(asId<UnitId>(unitId), purpose, text), words);
  }

  /** Proposes a definition or rules of the office; what is not proven is refused with the shortest cases against it. */
  @Post('proposals')
  @Needs('processes.propose')
  add(
    @Body() request: ProcessProposalRequest,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
  ): Promise<ProposedProcessResponse> {
    const { unitId, purpose, text, reason, validFrom = null, validTo = null } = request;
    const period = { validFrom: validFrom as Instant | null, validTo: validTo as Instant | null };
    return this.propose.execute(
      { unitId: asId<UnitId>(unitId), purpose, text, reason, ...period },
      actor,
      envelope,
    );
  }

  /** A proposal with what it would change. */
  @Get('proposals/:id')
  @Needs('processes.read')
  async proposal(
    @Param('id') id: string,
    @CurrentActor() actor: PersonActor,
    @InWords() words: Words,
  ): Promise<ProposalDetailResponse> {
    if (!isUuid(id)) throw new ProposalNotFoundError();
    return toProposalDetail(await this.queries.proposal(id, actor), words);
  }

  /** Brings a proposal into force, declines it, or withdraws it. */
  @Post('proposals/:id/decision')
  @Needs('processes.decide')
  @HttpCode(200)
  answer(
    @Param('id') proposalId: string,
    @Body() { outcome }: ProcessDecisionRequest,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
  ): Promise<DecidedProcessResponse> {
    if (!isUuid(proposalId)) throw new ProposalNotFoundError();
    return this.decide.execute({ proposalId, outcome }, actor, envelope);
  }

  /** Who holds which duty for a unit, and which definitions in use these people cannot finish. */
  @Get('staffing')
  @Needs('processes.decide')
  async staffing(
    @Query() { unitId }: ProcessUnitQuery,
    @CurrentActor() actor: PersonActor,
    @InWords() words: Words,
  ): Promise<UnitStaffingResponse> {
    return toUnitStaffing(await this.queries.staffing(asId<UnitId>(unitId), actor), words);
  }

  /** A definition as people read it, with its diagram. */
  @Get('definitions/:hash')
  @Needs('processes.read')
  async outline(
    @Param() { hash }: DefinitionHashParam,
    @InWords() words: Words,
  ): Promise<ProcessOutlineResponse> {
    return toOutline(await this.queries.definition(hash), words);
  }
}
