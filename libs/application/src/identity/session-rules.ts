import { instantOf, type Instant } from '#domain/kernel';

/** GB/T 22239-2019 8.1.4.1 c) asks for automatic sign-out; idle and absolute limits as in OWASP ASVS 5.0 7.3. */
export const sessionRules = {
  idleMinutes: 30,
  absoluteHours: 12,
  /** How stale "last seen" may be, so that reading does not write on every request. */
  touchAfterSeconds: 60,
} as const;

/** Sessions not seen since this moment have ended. */
export function idleSince(now: Instant): Instant {
  return instantOf(Date.parse(now) - sessionRules.idleMinutes * 60_000);
}

/** When a session that starts now ends in any case. */
export function absoluteEnd(start: Instant): Instant {
  return instantOf(Date.parse(start) + sessionRules.absoluteHours * 3_600_000);
}

/** Whether "last seen" is old enough to be written again. */
export function mustTouch(lastSeenAt: Instant, now: Instant): boolean {
  return Date.parse(now) - Date.parse(lastSeenAt) >= sessionRules.touchAfterSeconds * 1_000;
}
