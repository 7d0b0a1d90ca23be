import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CredentialsWrongError, SignInThroughProvider } from '#application';
import type { Config } from '#platform';
import { CONFIG } from '../tokens.js';
import { Public } from './access.decorator.js';
import { SessionAnswer } from './session-answer.js';
import { isSecureSite } from './session-cookie.js';
import { SignInRate } from './sign-in-rate.js';

const cookieName = 'sign-in';
const cookiePath = '/api/v1/session/provider';

/** Signing in at the office's identity provider: addresses for browsers, not for programs. */
@Controller('api/v1/session/provider')
@ApiExcludeController()
export class ProviderController {
  private readonly isSecure: boolean;

  constructor(
    private readonly signIn: SignInThroughProvider,
    private readonly answer: SessionAnswer,
    private readonly rate: SignInRate,
    @Inject(CONFIG) config: Pick<Config, 'PUBLIC_URL'>,
  ) {
    this.isSecure = isSecureSite(config);
  }

  /** Sends the browser to the provider. The cookie has to come back from another site, hence not strict. */
  @Get()
  @Public()
  async begin(
    @Query('fresh') fresh: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.rate.take(request.ip);
    const { address, sealed } = await this.signIn.begin(fresh === 'true');
    await reply
      .setCookie(cookieName, sealed, {
        path: cookiePath,
        httpOnly: true,
        sameSite: 'lax',
        secure: this.isSecure,
      })
      .redirect(address, 303);
  }

  /** Opens the session of who comes back, and goes on to the application. */
  @Get('return')
  @Public()
  async finish(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    this.rate.take(request.ip);
    const query = new URL(request.url, 'http://localhost').search.slice(1);
    void reply.clearCookie(cookieName, { path: cookiePath });
    try {
      const origin = { clientAddress: request.ip, traceId: request.id };
      const opened = await this.signIn.finish(query, request.cookies[cookieName] ?? '', origin);
      await this.answer.give(opened, request, reply);
      await reply.redirect('/', 303);
    } catch (error) {
      if (!(error instanceof CredentialsWrongError)) throw error;
      await reply.redirect('/sign-in?refused', 303);
    }
  }
}
