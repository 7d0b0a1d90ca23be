import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  ReauthenticateHandler,
  SignInHandler,
  SignOutHandler,
  type AuthenticatedSession,
} from '#application';
import type { Config } from '#platform';
import { CONFIG } from '../tokens.js';
import { Needs, Public } from './access.decorator.js';
import { PasswordRequest } from './account.dto.js';
import { CurrentSession } from './request-session.js';
import { SessionAnswer } from './session-answer.js';
import { clearSessionCookie, isSecureSite } from './session-cookie.js';
import { SessionResponse, SignInRequest } from './session.dto.js';
import { SignInRate } from './sign-in-rate.js';

@Controller('api/v1/session')
export class SessionController {
  private readonly isSecure: boolean;

  constructor(
    private readonly signIn: SignInHandler,
    private readonly signOut: SignOutHandler,
    private readonly reauthenticate: ReauthenticateHandler,
    private readonly answer: SessionAnswer,
    private readonly rate: SignInRate,
    @Inject(CONFIG) config: Pick<Config, 'PUBLIC_URL'>,
  ) {
    this.isSecure = isSecureSite(config);
  }

  /** Signs in with name and password, and the code of a second factor where one is bound; answers with a session cookie. */
  @Post()
  @Public()
  async open(
    @Body() { username, password, code = null }: SignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    this.rate.take(request.ip);
    const command = { username, password, code, clientAddress: request.ip, traceId: request.id };
    return this.answer.give(await this.signIn.execute(command), request, reply);
  }

  /** Who is signed in, and with which duties at this moment. */
  @Get()
  @Needs('session.own')
  read(
    @CurrentSession() session: AuthenticatedSession,
    @Req() request: FastifyRequest,
  ): Promise<SessionResponse> {
    return this.answer.show(session, request);
  }

  /** Signs out. */
  @Delete()
  @HttpCode(204)
  @Needs('session.own')
  async close(
    @CurrentSession() session: AuthenticatedSession,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.signOut.execute(this.answer.originOf(request), session.actor.personId);
    clearSessionCookie(reply, this.isSecure);
  }

  /** Gives password, and code where a second factor is bound, again, as signing asks for; answers with a new cookie and token. */
  @Post('reauthentication')
  @HttpCode(200)
  @Needs('session.own')
  async renew(
    @Body() { password, code = null }: PasswordRequest,
    @CurrentSession() session: AuthenticatedSession,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    this.rate.take(request.ip);
    const command = { ...this.answer.originOf(request), password, code };
    return this.answer.give(await this.reauthenticate.execute(command, session), request, reply);
  }
}
