import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import type { Config, Logger, Metrics } from '#platform';
import { HealthController } from './health/health.controller.js';
import { MetricsController } from './health/metrics.controller.js';
import { ProblemDetailsFilter } from './http/problem-details.filter.js';
import { ValidationPipe } from './http/validation.pipe.js';
import { KeysModule } from './keys.module.js';
import { PersistenceModule } from './persistence.module.js';
import { SessionModule } from './session/session.module.js';
import { CONFIG, LOGGER, METRICS } from './tokens.js';

/** Everything the API is made of. */
@Module({
  imports: [PersistenceModule, KeysModule, SessionModule],
  controllers: [HealthController, MetricsController],
  providers: [
    { provide: APP_FILTER, useClass: ProblemDetailsFilter },
    { provide: APP_PIPE, useClass: ValidationPipe },
  ],
})
export class AppModule {
  static of(config: Config, logger: Logger, metrics: Metrics): DynamicModule {
    return { module: AppModule, imports: [SettingsModule.of(config, logger, metrics)] };
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
