import { Module } from '@nestjs/common';
import { FireTimerHandler } from '#application';
import { PersistenceModule } from '../persistence.module.js';
import { TimerDueProcessor } from './timer-due.processor.js';

@Module({
  imports: [PersistenceModule],
  providers: [FireTimerHandler, TimerDueProcessor],
  exports: [TimerDueProcessor],
})
export class TimersModule {}
