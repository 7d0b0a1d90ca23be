import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import type { Config, Logger, Metrics } from '#platform';
import { AdministrationController } from './administration/administration.controller.js';
import { AssignmentsModule } from './assignments/assignments.module.js';
import { ApplicationModule } from './application.module.js';
import { OversightModule } from './audit/oversight.module.js';
import { ActivatedDefinitions } from './definitions/activated-definitions.js';
import { DefinitionsController } from './definitions/definitions.controller.js';
import { OfficeDefinitions } from './definitions/office-definitions.js';
import { ProcessesController } from './definitions/processes.controller.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { DatabaseModule } from './database.module.js';
import { DeadlinesController } from './deadlines/deadlines.controller.js';
import { PublicationLimitsController } from './deadlines/publication-limits.controller.js';
import { HealthController } from './health/health.controller.js';
import { MetricsController } from './health/metrics.controller.js';
import { ProblemDetailsFilter } from './http/problem-details.filter.js';
import { ValidationPipe } from './http/validation.pipe.js';
import { InstallationController } from './installation/installation.controller.js';
import { ItemsModule } from './items/items.module.js';
import { LogModule } from './log/log.module.js';
import { MachineModule } from './machine.module.js';
import { NotificationsController } from './notifications/notifications.controller.js';
import { OpenApiController } from './openapi/openapi.controller.js';
import { OfficeDataController } from './office-data/office-data.controller.js';
import { PreviewModule } from './preview/preview.module.js';
import { ReferenceController } from './reference/reference.controller.js';
import { ScreeningModule } from './screening/screening.module.js';
import { SessionModule } from './session/session.module.js';
import { SignInModule } from './session/sign-in.module.js';
import { StoresModule } from './stores.module.js';
import { TasksModule } from './tasks/tasks.module.js';
import { TogetherModule } from './together.module.js';
import { CONFIG, LOGGER, METRICS } from './tokens.js';

/** Everything the API is made of. */
@Module({
  imports: [
    DatabaseModule,
    StoresModule,
    LogModule,
    MachineModule,
    ApplicationModule,
    SessionModule,
    SignInModule,
    ItemsModule,
    ScreeningModule,
    TasksModule,
    AssignmentsModule,
    PreviewModule,
    TogetherModule,
    OversightModule,
  ],
  controllers: [
    AdministrationController,
    CalendarController,
    DeadlinesController,
    PublicationLimitsController,
    DefinitionsController,
    HealthController,
    InstallationController,
    MetricsController,
    NotificationsController,
    OfficeDataController,
    OpenApiController,
    ProcessesController,
    ReferenceController,
  ],
  providers: [
    { provide: APP_FILTER, useClass: ProblemDetailsFilter },
    ActivatedDefinitions,
    { provide: APP_INTERCEPTOR, useClass: OfficeDefinitions },
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
