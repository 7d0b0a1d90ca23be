import { Module } from '@nestjs/common';
import { ExpertAccessController } from './experts/expert-access.controller.js';
import { ExpertsController } from './experts/experts.controller.js';
import { ItemsModule } from './items/items.module.js';
import { LiveModule } from './live/live.module.js';
import { RemarksController } from './remarks/remarks.controller.js';
import { SignersController } from './signers/signers.controller.js';
import { StandingController } from './standing/standing.controller.js';

/** What people do with each other on a case, beside answering their own tasks. */
@Module({
  imports: [ItemsModule, LiveModule],
  controllers: [
    ExpertAccessController,
    ExpertsController,
    RemarksController,
    SignersController,
    StandingController,
  ],
})
export class TogetherModule {}
