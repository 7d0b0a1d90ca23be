import type { JudgedRendition, PublishedTrace, PublishedTraces } from '#application';
import type { KeyedDigest } from '#domain/personal-information';
import type { PgDatabase } from '../pg-database.js';
import type { DbRow } from '../unit-of-work/row-mapping.js';
import { publishedTraces, toPublishedTrace, tracesParams } from './trace-statements.js';

/** What is public of traces, read without a lock. */
export class PgPublishedTraces implements PublishedTraces {
  constructor(private readonly database: PgDatabase) {}

  async listPublishedTraces(
    traces: readonly KeyedDigest[],
    except: JudgedRendition,
  ): Promise<readonly PublishedTrace[]> {
    const rows = await this.database.query<DbRow>(publishedTraces, tracesParams(traces, except));
    return rows.map(toPublishedTrace);
  }
}
