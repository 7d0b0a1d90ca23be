import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '#domain/kernel';
import type { ProcessSource } from '#domain/workflow';
import { REFERENCE_READ_MODEL, type ReferenceReadModel } from './read-models.port.js';
import type { DefinitionView, ReferenceView } from './views.js';

/** No definition has this hash. */
export class DefinitionNotFoundError extends AppError {
  readonly code = 'DEFINITION.NOT_FOUND';
  readonly kind = 'not-found';
  constructor(hash: string) {
    super(`definition ${hash} not found`, { hash });
  }
}

/** What forms and screens name: units, columns, process definitions. */
@Injectable()
export class ReferenceQueries {
  constructor(@Inject(REFERENCE_READ_MODEL) private readonly references: ReferenceReadModel) {}

  async reference(): Promise<ReferenceView> {
    const [units, columns] = await Promise.all([this.references.listUnits(), this.references.listColumns()]);
    return { units, columns };
  }

  /** A definition by the hash of its bytes. @throws DefinitionNotFoundError */
  async definition(hash: string): Promise<DefinitionView> {
    const body = await this.references.findDefinition(hash);
    if (body === null) throw new DefinitionNotFoundError(hash);
    const definition = JSON.parse(Buffer.from(body).toString('utf8')) as ProcessSource;
    return { hash, name: definition.name, kind: definition.kind, version: definition.version, definition };
  }
}
