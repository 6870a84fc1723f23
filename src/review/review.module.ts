import { Module } from '@nestjs/common';
import { ItemsController } from './items.controller.js';
import { QueuesController } from './queues.controller.js';
import { RecordsController } from './records.controller.js';
import { ReviewService } from './review.service.js';

/** What waits for people, and what they decide. */
@Module({
  controllers: [QueuesController, ItemsController, RecordsController],
  providers: [ReviewService],
  exports: [ReviewService],
})
export class ReviewModule {}
