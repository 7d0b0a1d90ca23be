import { Module, type DynamicModule } from '@nestjs/common';
import type { Config, Logger, Metrics } from '#platform';
import { JobsModule } from './jobs.module.js';
import { CONFIG, LOGGER, METRICS } from './tokens.js';

/** Everything the worker is made of. */
@Module({ imports: [JobsModule] })
export class WorkerModule {
  static of(config: Config, logger: Logger, metrics: Metrics): DynamicModule {
    return { module: WorkerModule, imports: [SettingsModule.of(config, logger, metrics)] };
  }
}

@Module({})
class SettingsModule {
  static of(config: Config, logger: Logger, metrics: Metrics): DynamicModule {
    const providers = [
      { provide: CONFIG, useValue: config },
      { provide: LOGGER, useValue: logger },
      { provide: METRICS, useValue: metrics },
    ];
    return { module: SettingsModule, global: true, providers, exports: [CONFIG, LOGGER, METRICS] };
  }
}
