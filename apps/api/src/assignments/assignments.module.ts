import { Module } from '@nestjs/common';
import { AssignmentsController } from './assignments.controller.js';
import { StaffingController } from './staffing.controller.js';
import { SubstitutionsController } from './substitutions.controller.js';

@Module({ controllers: [AssignmentsController, StaffingController, SubstitutionsController] })
export class AssignmentsModule {}
