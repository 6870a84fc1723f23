import { Module } from '@nestjs/common';
import { AssessJob } from './assess.job.js';
import { AssessmentService } from './assessment.service.js';
import { BatchJob } from './batches/batch.job.js';
import { BatchPool } from './batches/batch-pool.js';
import { BatchesController } from './batches/batches.controller.js';
import { BatchesService } from './batches/batches.service.js';
import { ClassifyController } from './classify.controller.js';
import { ModelsService } from './models.service.js';
import { Moderators } from './moderators.js';
import { PoliciesService } from './policies.service.js';
import { RecentComments } from './recent-comments.js';
import { ScoringPool } from './scoring-pool.js';
import { PoliciesController, TargetsController } from './settings.controllers.js';
import { TargetsService } from './targets.service.js';
import { TenantModels } from './tenant-models.js';

/** What is known about a comment, and what the policy decides about it. */
@Module({
  controllers: [ClassifyController, BatchesController, PoliciesController, TargetsController],
  providers: [
    ModelsService,
    TenantModels,
    ScoringPool,
    Moderators,
    RecentComments,
    AssessmentService,
    PoliciesService,
    TargetsService,
    AssessJob,
    BatchPool,
    BatchesService,
    BatchJob,
  ],
  exports: [AssessmentService, Moderators, ModelsService, TenantModels, TargetsService],
})
export class AssessmentModule {}
