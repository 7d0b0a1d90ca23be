import { Module } from '@nestjs/common';
import { ScreeningController } from './screening.controller.js';

@Module({ controllers: [ScreeningController] })
export class ScreeningModule {}
