import { Controller, Get, Param, Query } from '@nestjs/common';
import { AsOfQueries, type AsOfView } from '#application';
import { asId, instantOf, type ItemId, type PersonActor, type PersonId } from '#domain/kernel';
import { Needs } from '../session/access.decorator.js';
import { CurrentActor } from '../session/request-session.js';
import { ItemIdPipe } from '../shared/id.pipes.js';
import { reasonText } from '../http/problem.js';
import { toPerson } from '../shared/shared.presenter.js';
import { InWords } from '../shared/words.decorator.js';
import { Words } from '../shared/words.js';
import { AsOfQuery, AsOfResponse } from './as-of.dto.js';

/** Looking back, for those who watch over a unit. */
@Controller('api/v1/audit/items/:id/as-of')
export class AsOfController {
  constructor(private readonly queries: AsOfQueries) {}

  /** What a person had seen of the item at an instant, and what he could do with it. */
  @Get()
  @Needs('audit.read')
  async look(
    @Param('id', ItemIdPipe) itemId: ItemId,
    @Query() { person, at }: AsOfQuery,
    @CurrentActor() actor: PersonActor,
    @InWords() words: Words,
  ): Promise<AsOfResponse> {
    const asked = { personId: asId<PersonId>(person), at: instantOf(Date.parse(at)) };
    return toAsOf(await this.queries.look(actor, itemId, asked), words);
  }
}

function toAsOf({ duties, seen, steps, person, ...view }: AsOfView, words: Words): AsOfResponse {
  return {
    ...view,
    person: toPerson(person),
    stateName: words.of('states', view.state),
    duties: duties.map(({ duty, step }) => ({ duty, dutyName: words.of('duties', duty), step })),
    seen: seen.map((one) => ({
      ...one,
      actionName: words.of('actions', one.action),
      stepName: words.orNull('steps', one.step),
    })),
    steps: steps.map(({ step, allowed, reasons }) => ({
      step,
      stepName: words.of('steps', step),
      allowed,
      reasons: reasons.map((reason) => reasonText(reason, words.language)),
    })),
  };
}
