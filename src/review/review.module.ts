import { Module } from '@nestjs/common';
import { BulkController } from './bulk.controller.js';
import { BulkService } from './bulk.service.js';
import { ChecksService } from './checks.service.js';
import { DeskSettingsController } from './desk-settings.controller.js';
import { FeaturedController } from './featured.controller.js';
import { ItemsController } from './items.controller.js';
import { LiveController } from './live.controller.js';
import { LiveService } from './live.service.js';
import { QualityController } from './quality.controller.js';
import { QueuesController } from './queues.controller.js';
import { RecordsController } from './records.controller.js';
import { ReportsController } from './reports.controller.js';
import { ReviewService } from './review.service.js';
import { SeriesService } from './series.service.js';
import { StatementsController } from './statements.controller.js';
import { TeachingService } from './teaching.service.js';

/** What waits for people, and what they decide. */
@Module({
  controllers: [
    QueuesController,
    QualityController,
    BulkController,
    ItemsController,
    RecordsController,
    ReportsController,
    DeskSettingsController,
    StatementsController,
    FeaturedController,
    LiveController,
  ],
  providers: [TeachingService, ReviewService, ChecksService, BulkService, LiveService, SeriesService],
  exports: [ReviewService],
})
export class ReviewModule {}
