import { Module } from '@nestjs/common';
import { Rosters, TellStrandedHandler } from '#application';
import { PersistenceModule } from '../persistence.module.js';
import { RosterChangedProcessor } from './roster-changed.processor.js';

@Module({
  imports: [PersistenceModule],
  providers: [Rosters, TellStrandedHandler, RosterChangedProcessor],
  exports: [RosterChangedProcessor],
})
export class StaffingModule {}
