import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import {
  AdviseTaskHandler,
  AssignTaskHandler,
  ClaimTaskHandler,
  type CommandEnvelope,
  DelegateTaskHandler,
  type HandsAnswer,
  ReleaseTaskHandler,
  TransferTaskHandler,
} from '#application';
import { asId, type PersonActor, type PersonId, type TaskId } from '#domain/kernel';
import { Envelope } from '../http/envelope.decorator.js';
import { Needs } from '../session/access.decorator.js';
import { CurrentActor } from '../session/request-session.js';
import { TaskIdPipe } from '../shared/id.pipes.js';
import { textOrNull } from '../shared/text-or-null.js';
import {
  AdviceRequest,
  GivingRequest,
  HandingRequest,
  HandsRequest,
  HandsResponse,
} from './assignments.dto.js';

/** In whose hands a task is: taken, given back, assigned, handed over, given to a delegate and prepared by him. */
@Controller('api/v1/tasks/:id')
export class AssignmentsController {
  constructor(
    private readonly claimTask: ClaimTaskHandler,
    private readonly releaseTask: ReleaseTaskHandler,
    private readonly assignTask: AssignTaskHandler,
    private readonly transferTask: TransferTaskHandler,
    private readonly delegateTask: DelegateTaskHandler,
    private readonly adviseTask: AdviseTaskHandler,
  ) {}

  /** I take the task (签收): nobody else answers it as long as I have it. */
  @Post('claim')
  @HttpCode(200)
  @Needs('task.decide')
  claim(
    @Param('id', TaskIdPipe) taskId: TaskId,
    @Body() { taskVersion }: HandsRequest,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
  ): Promise<HandsResponse> {
    return answered(this.claimTask.execute({ taskId, taskVersion }, actor, envelope));
  }

  /** The task goes back to all who may do it, or from a delegate to the principal. */
  @Post('release')
  @HttpCode(200)
  @Needs('task.decide')
  release(
    @Param('id', TaskIdPipe) taskId: TaskId,
    @Body() { taskVersion }: HandsRequest,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
  ): Promise<HandsResponse> {
    return answered(this.releaseTask.execute({ taskId, taskVersion }, actor, envelope));
  }

  /** The leader of the unit gives the task to somebody who may do it (指派). */
  @Post('assignment')
  @HttpCode(200)
  @Needs('task.assign')
  assign(
    @Param('id', TaskIdPipe) taskId: TaskId,
    @Body() { taskVersion, to }: GivingRequest,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
  ): Promise<HandsResponse> {
    return answered(
      this.assignTask.execute({ taskId, taskVersion, to: asId<PersonId>(to) }, actor, envelope),
    );
  }

  /** I hand the task over for good (转办). */
  @Post('transfer')
  @HttpCode(200)
  @Needs('task.decide')
  transfer(
    @Param('id', TaskIdPipe) taskId: TaskId,
    @Body() { taskVersion, to, reason }: HandingRequest,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
  ): Promise<HandsResponse> {
    const command = { taskId, taskVersion, to: asId<PersonId>(to), reason: textOrNull(reason) };
    return answered(this.transferTask.execute(command, actor, envelope));
  }

  /** I have somebody prepare the task (委派); it comes back to me. */
  @Post('delegation')
  @HttpCode(200)
  @Needs('task.decide')
  delegate(
    @Param('id', TaskIdPipe) taskId: TaskId,
    @Body() { taskVersion, to, reason }: HandingRequest,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
  ): Promise<HandsResponse> {
    const command = { taskId, taskVersion, to: asId<PersonId>(to), reason: textOrNull(reason) };
    return answered(this.delegateTask.execute(command, actor, envelope));
  }

  /** I give the task back with what I have prepared. */
  @Post('advice')
  @HttpCode(200)
  @Needs('task.decide')
  advise(
    @Param('id', TaskIdPipe) taskId: TaskId,
    @Body() { taskVersion, outcome, opinion }: AdviceRequest,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
  ): Promise<HandsResponse> {
    return answered(this.adviseTask.execute({ taskId, taskVersion, outcome, opinion }, actor, envelope));
  }
}

/** Field by field: a stored answer comes back with its fields in another order. */
async function answered(answer: Promise<HandsAnswer>): Promise<HandsResponse> {
  const { taskId, taskVersion, itemId, entryId } = await answer;
  return { taskId, taskVersion, itemId, entryId };
}
