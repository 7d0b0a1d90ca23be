import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import {
  AccountSecurity,
  AuthenticateSession,
  ChangePasswordHandler,
  FactorCheck,
  IdentityEntries,
  PasswordCheck,
  ReauthenticateHandler,
  SecondFactorHandler,
  SessionOpener,
  SignInHandler,
  SignInThroughProvider,
  SignOutHandler,
} from '#application';
import { AccountController } from './account.controller.js';
import { ProviderController } from './provider.controller.js';
import { RequestRate } from './request-rate.js';
import { SessionAnswer } from './session-answer.js';
import { SessionController } from './session.controller.js';
import { SessionGuard } from './session.guard.js';
import { SignInRate } from './sign-in-rate.js';

/** Signing in and out, and the guard before every route. */
@Module({
  controllers: [AccountController, ProviderController, SessionController],
  providers: [
    AccountSecurity,
    AuthenticateSession,
    ChangePasswordHandler,
    FactorCheck,
    IdentityEntries,
    PasswordCheck,
    ReauthenticateHandler,
    RequestRate,
    SecondFactorHandler,
    SessionAnswer,
    SessionOpener,
    SignInHandler,
    SignInRate,
    SignInThroughProvider,
    SignOutHandler,
    { provide: APP_GUARD, useClass: SessionGuard },
  ],
  exports: [AuthenticateSession, SignInThroughProvider],
})
export class SessionModule {}
