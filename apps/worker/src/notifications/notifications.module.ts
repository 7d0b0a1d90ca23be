import { Module } from '@nestjs/common';
import { NotifyOpenedTasksHandler } from '#application';
import { PersistenceModule } from '../persistence.module.js';
import { TasksOpenedProcessor } from './tasks-opened.processor.js';

@Module({
  imports: [PersistenceModule],
  providers: [NotifyOpenedTasksHandler, TasksOpenedProcessor],
  exports: [TasksOpenedProcessor],
})
export class NotificationsModule {}
