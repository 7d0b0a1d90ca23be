import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { from, retry, throwError, type Observable } from 'rxjs';
import { DefinitionUnknownError, OfficeProcesses } from '#application';

/**
 * A request that needs a definition which this process has not loaded yet is done again once it is there: it failed
 * before it wrote anything.
 */
@Injectable()
export class OfficeDefinitions implements NestInterceptor {
  constructor(private readonly processes: OfficeProcesses) {}

  intercept(_: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(retry({ delay: (error: unknown) => this.load(error) }));
  }

  /** A definition that is nowhere fails the request; so does everything else. */
  private load(error: unknown): Observable<unknown> {
    return error instanceof DefinitionUnknownError
      ? from(this.processes.load([error.hash]))
      : throwError(() => error);
  }
}
