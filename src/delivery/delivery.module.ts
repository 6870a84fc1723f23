import { Module } from '@nestjs/common';
import { DeliverJob } from './deliver.job.js';
import { EventsController, WebhooksController } from './delivery.controllers.js';
import { EventsService } from './events.service.js';
import { WebhooksService } from './webhooks.service.js';

/** Telling others what happened: webhooks, and a feed to pull. */
@Module({
  controllers: [WebhooksController, EventsController],
  providers: [DeliverJob, WebhooksService, EventsService],
})
export class DeliveryModule {}
