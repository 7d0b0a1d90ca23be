import { Controller, Get, Param, Query } from '@nestjs/common';
import { LogEntryNotFoundError, LogQueries } from '#application';
import { asId, type EntryId, type PersonActor } from '#domain/kernel';
import { Needs, Public } from '../session/access.decorator.js';
import { CurrentActor } from '../session/request-session.js';
import { isUuid } from '../shared/id.pipes.js';
import { ConsistencyQuery, ConsistencyResponse, EntryProofResponse } from './log.dto.js';

/** Proofs out of the log. */
@Controller('api/v1/log')
export class LogController {
  constructor(private readonly queries: LogQueries) {}

  /** That an entry stands in the log: for whoever made it, and for compliance officers. */
  @Get('entries/:id/proof')
  @Needs('log.proof')
  entryProof(@Param('id') id: string, @CurrentActor() actor: PersonActor): Promise<EntryProofResponse> {
    if (!isUuid(id)) throw new LogEntryNotFoundError('no such entry');
    return this.queries.entryProof(actor, asId<EntryId>(id));
  }

  /** That the log of the older size is the beginning of the one of the newer. */
  @Get('consistency')
  @Public()
  async consistency(@Query() { from, to }: ConsistencyQuery): Promise<ConsistencyResponse> {
    const { sha256, sm3 } = await this.queries.consistency(from, to);
    return { sha256: sha256.map(base64), sm3: sm3.map(base64) };
  }
}

function base64(hash: Uint8Array): string {
  return Buffer.from(hash).toString('base64');
}
