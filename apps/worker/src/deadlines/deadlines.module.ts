import { Module } from '@nestjs/common';
import { NotifyDeadlineHandler, RecomputeDeadlinesHandler } from '#application';
import { PersistenceModule } from '../persistence.module.js';
import { DeadlineDueProcessor } from './deadline-due.processor.js';
import { DeadlinesRecomputeProcessor } from './deadlines-recompute.processor.js';

@Module({
  imports: [PersistenceModule],
  providers: [
    NotifyDeadlineHandler,
    RecomputeDeadlinesHandler,
    DeadlineDueProcessor,
    DeadlinesRecomputeProcessor,
  ],
  exports: [DeadlineDueProcessor, DeadlinesRecomputeProcessor],
})
export class DeadlinesModule {}
