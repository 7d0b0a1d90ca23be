import type { Instant } from '#domain/kernel';

/** Offset of Asia/Shanghai, fixed since 1991; counted here and not asked of the machine, so that old pages re-compute. */
const shanghaiOffsetMs = 8 * 3_600_000;

/** An instant as `YYYY-MM-DD HH:MM` in Asia/Shanghai, the form of the PubDate tag. */
export function shanghaiMinute(instant: Instant): string {
  return new Date(Date.parse(instant) + shanghaiOffsetMs).toISOString().slice(0, 16).replace('T', ' ');
}

/** The same as a machine-readable time with its offset, e.g. `2026-03-02T09:20+08:00`. */
export function shanghaiTimeAttribute(instant: Instant): string {
  return `${shanghaiMinute(instant).replace(' ', 'T')}+08:00`;
}
