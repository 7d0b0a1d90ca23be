import { Module } from '@nestjs/common';
import { ItemsModule } from '../items/items.module.js';
import { TasksController } from './tasks.controller.js';

@Module({ imports: [ItemsModule], controllers: [TasksController] })
export class TasksModule {}
