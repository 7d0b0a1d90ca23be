import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { AppError } from '#domain/kernel';
import { effectKinds, isEffectKind, type EffectKind, type JobOf } from './effect-kinds.js';

/** A job that holds something else than its kind allows. Names the properties, never their values. */
export class JobPayloadInvalidError extends AppError {
  readonly code = 'JOB.PAYLOAD_INVALID';
  readonly kind = 'fault';
  constructor(name: string, properties: readonly string[]) {
    super(`job ${name} is refused: ${properties.join(', ')}`, { name, properties });
  }
}

/** A job of a kind that this program does not know. */
export class JobKindUnknownError extends AppError {
  readonly code = 'JOB.KIND_UNKNOWN';
  readonly kind = 'fault';
  constructor(name: string) {
    super(`no processor for jobs of kind ${name}`, { name });
  }
}

/**
 * Checks what a queue hands over before anything is done with it.
 *
 * @throws JobKindUnknownError, JobPayloadInvalidError
 */
export function parseJob<Kind extends string>(kind: Kind, data: unknown): JobNamed<Kind> {
  if (!isEffectKind(kind)) throw new JobKindUnknownError(kind);
  if (typeof data !== 'object' || data === null) throw new JobPayloadInvalidError(kind, ['$']);
  const job: object = plainToInstance<object, object>(effectKinds[kind].job, data);
  const problems = validateSync(job, { whitelist: true, forbidNonWhitelisted: true });
  if (problems.length > 0) {
    throw new JobPayloadInvalidError(
      kind,
      problems.map((problem) => problem.property),
    );
  }
  return job as JobNamed<Kind>; // made by the class that is registered for the kind
}

type JobNamed<Kind extends string> = Kind extends EffectKind ? JobOf<Kind> : object;
