import type { Clock } from '#application';
import { instantOf } from '#domain/kernel';

/** This machine's time. */
export const systemClock: Clock = { now: () => instantOf(Date.now()) };
