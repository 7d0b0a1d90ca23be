import type { Instant } from '#domain/kernel';
import { generateSecret, generateURI, verifySync } from 'otplib';

const periodSeconds = 30;

/** Codes of six digits that change every thirty seconds, as every such program on a telephone makes them (RFC 6238). */
export class TotpCodes {
  newSecret(): string {
    return generateSecret();
  }

  addressOf(secret: string, username: string): string {
    return generateURI({ issuer: 'Shenjiao', label: username, secret });
  }

  stepOf(
    secret: string,
    code: string,
    { now, after }: { readonly now: Instant; readonly after: number },
  ): number | null {
    if (!/^\d{6}$/.test(code)) return null;
    const outcome = verifySync({
      secret,
      token: code,
      epoch: Math.floor(Date.parse(now) / 1000),
      epochTolerance: periodSeconds,
      ...(after > 0 && { afterTimeStep: after }),
    });
    return outcome.valid && 'timeStep' in outcome ? outcome.timeStep : null;
  }
}
