import { migrateQueue } from '#jobs';
import { createDataSource, migrateSchema } from '#persistence';

export interface MigrationTarget {
  /** As the role that owns the schema. */
  readonly ownerUrl: string;
  /** Role of the running program, to which rights are granted. */
  readonly appRole: string;
  /** Role of the log's sequencer, to which rights are granted. */
  readonly sequencerRole: string;
  /** Role that erases, to which rights are granted. Default: shenjiao_eraser. */
  readonly eraserRole?: string;
}

/** Brings the application's tables and the queue's up to this version. @returns names of the migrations run. */
export async function migrateDatabase({
  ownerUrl,
  appRole,
  sequencerRole,
  eraserRole,
}: MigrationTarget): Promise<readonly string[]> {
  const run = await migrateSchema(
    createDataSource({
      url: ownerUrl,
      poolSize: 1,
      appRole,
      sequencerRole,
      ...(eraserRole !== undefined && { eraserRole }),
      applicationName: 'shenjiao-migrate',
    }),
  );
  await migrateQueue({ ownerUrl, appRole });
  return run;
}
