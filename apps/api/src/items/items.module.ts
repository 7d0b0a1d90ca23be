import { Module } from '@nestjs/common';
import { ItemCommandsController } from './item-commands.controller.js';
import { ItemScreens } from './item-screens.js';
import { ItemsController } from './items.controller.js';

@Module({
  controllers: [ItemsController, ItemCommandsController],
  providers: [ItemScreens],
  exports: [ItemScreens],
})
export class ItemsModule {}
