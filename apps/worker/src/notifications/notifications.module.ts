import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { MAIL_STORE, MAILER, NotifyOpenedTasksHandler, SendNotificationMailHandler } from '#application';
import { SmtpMailer } from '#channels';
import { PgDatabase, PgMailStore } from '#persistence';
import type { Config } from '#platform';
import { PersistenceModule } from '../persistence.module.js';
import { CONFIG } from '../tokens.js';
import { NotificationMailProcessor } from './notification-mail.processor.js';
import { TasksOpenedProcessor } from './tasks-opened.processor.js';

/** People are told in the application, and by e-mail where a mail server is named. */
@Module({
  imports: [PersistenceModule],
  providers: [
    {
      provide: MAIL_STORE,
      inject: [PgDatabase, CONFIG],
      useFactory: (database: PgDatabase, config: Config) =>
        new PgMailStore(database, config.PUBLIC_URL ?? null),
    },
    {
      provide: MAILER,
      inject: [CONFIG],
      useFactory: ({ SMTP_URL, MAIL_FROM }: Config) =>
        new SmtpMailer({ url: SMTP_URL ?? null, from: MAIL_FROM }),
    },
    NotifyOpenedTasksHandler,
    SendNotificationMailHandler,
    TasksOpenedProcessor,
    NotificationMailProcessor,
  ],
  exports: [TasksOpenedProcessor, NotificationMailProcessor],
})
export class NotificationsModule implements OnApplicationShutdown {
  constructor(@Inject(MAILER) private readonly mailer: SmtpMailer) {}

  onApplicationShutdown(): void {
    this.mailer.close();
  }
}
