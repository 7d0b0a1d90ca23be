import { Module } from '@nestjs/common';
import { ItemsModule } from './items/items.module.js';
import { SignersController } from './signers/signers.controller.js';
import { StandingController } from './standing/standing.controller.js';

/** What people do with each other on a case, beside answering their own tasks. */
@Module({ imports: [ItemsModule], controllers: [SignersController, StandingController] })
export class TogetherModule {}
