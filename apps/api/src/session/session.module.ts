import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import {
  AuthenticateSession,
  IdentityEntries,
  PasswordCheck,
  ReauthenticateHandler,
  SessionOpener,
  SignInHandler,
  SignOutHandler,
} from '#application';
import { SessionController } from './session.controller.js';
import { SessionGuard } from './session.guard.js';
import { SignInRate } from './sign-in-rate.js';

/** Signing in and out, and the guard before every route. */
@Module({
  controllers: [SessionController],
  providers: [
    AuthenticateSession,
    IdentityEntries,
    PasswordCheck,
    ReauthenticateHandler,
    SessionOpener,
    SignInHandler,
    SignInRate,
    SignOutHandler,
    { provide: APP_GUARD, useClass: SessionGuard },
  ],
  exports: [AuthenticateSession],
})
export class SessionModule {}
