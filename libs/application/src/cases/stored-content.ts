import type { Treatment } from '#domain/deidentification';
import type { ReleasePlan } from '#domain/disclosure';

/** A release plan from its stored canonical bytes: they were parsed before they were stored. */
export function storedReleasePlan(bytes: Uint8Array): ReleasePlan {
  return JSON.parse(Buffer.from(bytes).toString('utf8')) as ReleasePlan;
}

/** A treatment from its stored canonical bytes. */
export function storedTreatment(bytes: Uint8Array): Treatment {
  return JSON.parse(Buffer.from(bytes).toString('utf8')) as Treatment;
}
