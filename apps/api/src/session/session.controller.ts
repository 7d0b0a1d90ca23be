import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  IDENTITY_STORE,
  ReauthenticateHandler,
  SignInHandler,
  SignOutHandler,
  type AuthenticatedSession,
  type IdentityStore,
  type OpenedSession,
} from '#application';
import type { Config } from '#platform';
import { languageOf } from '../http/language.js';
import { CONFIG } from '../tokens.js';
import { Needs, Public } from './access.decorator.js';
import { CurrentSession } from './request-session.js';
import { clearSessionCookie, setSessionCookie, tokenOf } from './session-cookie.js';
import { ReauthenticationRequest, SessionResponse, SignInRequest } from './session.dto.js';
import { toSessionResponse } from './session.presenter.js';
import { SignInRate } from './sign-in-rate.js';

@Controller('api/v1/session')
export class SessionController {
  private readonly isSecure: boolean;

  constructor(
    private readonly signIn: SignInHandler,
    private readonly signOut: SignOutHandler,
    private readonly reauthenticate: ReauthenticateHandler,
    private readonly rate: SignInRate,
    @Inject(IDENTITY_STORE) private readonly store: IdentityStore,
    @Inject(CONFIG) config: Pick<Config, 'PUBLIC_URL'>,
  ) {
    this.isSecure = config.PUBLIC_URL.startsWith('https:');
  }

  /** Signs in with name and password; answers with a session cookie. */
  @Post()
  @Public()
  async open(
    @Body() body: SignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    this.rate.take(request.ip);
    const opened = await this.signIn.execute({ ...body, clientAddress: request.ip, traceId: request.id });
    return this.answer(opened, request, reply);
  }

  /** Who is signed in, and with which duties at this moment. */
  @Get()
  @Needs('session.own')
  async read(
    @CurrentSession() session: AuthenticatedSession,
    @Req() request: FastifyRequest,
  ): Promise<SessionResponse> {
    return toSessionResponse(
      session,
      await this.store.getUnit(session.actor.unitId),
      languageOf(request.headers['accept-language']),
    );
  }

  /** Signs out. */
  @Delete()
  @Needs('session.own')
  @HttpCode(204)
  async close(
    @CurrentSession() session: AuthenticatedSession,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = tokenOf(request, this.isSecure) ?? '';
    await this.signOut.execute(
      { token, clientAddress: request.ip, traceId: request.id },
      session.actor.personId,
    );
    clearSessionCookie(reply, this.isSecure);
  }

  /** Gives the password again, as signing asks for; answers with a new cookie and token. */
  @Post('reauthentication')
  @Needs('session.own')
  @HttpCode(200)
  async renew(
    @Body() body: ReauthenticationRequest,
    @CurrentSession() session: AuthenticatedSession,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    this.rate.take(request.ip);
    const token = tokenOf(request, this.isSecure) ?? '';
    const opened = await this.reauthenticate.execute(
      { ...body, token, clientAddress: request.ip, traceId: request.id },
      session,
    );
    return this.answer(opened, request, reply);
  }

  private async answer(
    { token, session }: OpenedSession,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<SessionResponse> {
    setSessionCookie(reply, token, this.isSecure);
    return toSessionResponse(
      session,
      await this.store.getUnit(session.actor.unitId),
      languageOf(request.headers['accept-language']),
    );
  }
}
