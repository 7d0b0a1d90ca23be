import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AccountSecurity,
  ChangePasswordHandler,
  SecondFactorHandler,
  type AuthenticatedSession,
} from '#application';
import { Needs } from './access.decorator.js';
import {
  AccountSecurityResponse,
  FactorConfirmationRequest,
  OfferedFactorResponse,
  PasswordChangeRequest,
  PasswordRequest,
} from './account.dto.js';
import { CurrentSession } from './request-session.js';
import { SessionAnswer } from './session-answer.js';
import { SessionResponse } from './session.dto.js';
import { SignInRate } from './sign-in-rate.js';

/** A person's own account: password, second factor, sessions elsewhere. */
@Controller('api/v1/session')
export class AccountController {
  constructor(
    private readonly security: AccountSecurity,
    private readonly changePassword: ChangePasswordHandler,
    private readonly factor: SecondFactorHandler,
    private readonly answer: SessionAnswer,
    private readonly rate: SignInRate,
  ) {}

  /** How my account is secured. */
  @Get('security')
  @Needs('session.own')
  read(@CurrentSession() session: AuthenticatedSession): Promise<AccountSecurityResponse> {
    return this.security.read(session);
  }

  /** Chooses another password; all sessions end but this one, which goes on with a new cookie and token. */
  @Post('password')
  @HttpCode(200)
  @Needs('session.own')
  async change(
    @Body() { password, newPassword, code = null }: PasswordChangeRequest,
    @CurrentSession() session: AuthenticatedSession,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    this.rate.take(request.ip);
    const command = { ...this.answer.originOf(request), password, newPassword, code };
    return this.answer.give(await this.changePassword.execute(command, session), request, reply);
  }

  /** Offers a second factor, which counts once it is confirmed. */
  @Post('second-factor')
  @HttpCode(200)
  @Needs('session.own')
  offer(
    @Body() { password, code = null }: PasswordRequest,
    @CurrentSession() session: AuthenticatedSession,
    @Req() request: FastifyRequest,
  ): Promise<OfferedFactorResponse> {
    this.rate.take(request.ip);
    return this.factor.offer({ ...this.answer.originOf(request), password, code }, session);
  }

  /** Binds the second factor that was offered; from now on it is asked for. */
  @Post('second-factor/confirmation')
  @HttpCode(200)
  @Needs('session.own')
  async confirm(
    @Body() { code }: FactorConfirmationRequest,
    @CurrentSession() session: AuthenticatedSession,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    this.rate.take(request.ip);
    const command = { ...this.answer.originOf(request), code };
    return this.answer.give(await this.factor.confirm(command, session), request, reply);
  }

  /** Ends my sessions elsewhere. */
  @Delete('others')
  @HttpCode(204)
  @Needs('session.own')
  endOthers(@CurrentSession() session: AuthenticatedSession, @Req() request: FastifyRequest): Promise<void> {
    return this.security.endOthers(this.answer.originOf(request), session);
  }
}
