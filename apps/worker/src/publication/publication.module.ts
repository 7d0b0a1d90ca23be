import { Module } from '@nestjs/common';
import { PAGE_RENDERER, PublishItemHandler, SignOffProver } from '#application';
import { pageRenderer } from '#channels';
import { PersistenceModule } from '../persistence.module.js';
import { PublicationDeliverProcessor } from './publication-deliver.processor.js';

@Module({
  imports: [PersistenceModule],
  providers: [
    { provide: PAGE_RENDERER, useValue: pageRenderer },
    SignOffProver,
    PublishItemHandler,
    PublicationDeliverProcessor,
  ],
  exports: [PublicationDeliverProcessor],
})
export class PublicationModule {}
