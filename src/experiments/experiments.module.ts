import { Module } from '@nestjs/common';
import { AssessmentModule } from '../assessment/assessment.module.js';
import { DatasetsController } from './datasets/datasets.controller.js';
import { DatasetsService } from './datasets/datasets.service.js';
import { WorkPool } from './work/work-pool.js';

/** Labelled data, what models are worth on it, and models made of it. */
@Module({
  imports: [AssessmentModule],
  controllers: [DatasetsController],
  providers: [WorkPool, DatasetsService],
})
export class ExperimentsModule {}
