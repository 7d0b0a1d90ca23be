import { SessionModule } from '../session/session.module.js';
import { Module } from '@nestjs/common';
import { ItemsModule } from '../items/items.module.js';
import { TasksController } from './tasks.controller.js';

@Module({ imports: [SessionModule, ItemsModule], controllers: [TasksController] })
export class TasksModule {}
