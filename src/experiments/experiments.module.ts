import { Module } from '@nestjs/common';
import { AssessmentModule } from '../assessment/assessment.module.js';
import { DataRefs } from './data-refs.js';
import { DatasetsController } from './datasets/datasets.controller.js';
import { DatasetsService } from './datasets/datasets.service.js';
import { SplitRunner } from './datasets/split-runner.js';
import { SplitsController } from './datasets/splits.controller.js';
import { EvaluationRunner } from './evaluations/evaluation-runner.js';
import { EvaluationsController } from './evaluations/evaluations.controller.js';
import { ExperimentJob } from './experiment.job.js';
import { ExperimentsService } from './experiments.service.js';
import { GatesService } from './registry/gates.service.js';
import { ModelCatalog } from './registry/model-catalog.js';
import { GatesController, RegistryController } from './registry/registry.controller.js';
import { RegistryService } from './registry/registry.service.js';
import { TrainingRunner } from './trainings/training-runner.js';
import { TrainingsController } from './trainings/trainings.controller.js';
import { WorkPool } from './work/work-pool.js';

/** Labelled data, what models are worth on it, and models made of it. */
@Module({
  imports: [AssessmentModule],
  controllers: [
    SplitsController,
    DatasetsController,
    EvaluationsController,
    TrainingsController,
    RegistryController,
    GatesController,
  ],
  providers: [
    WorkPool,
    DatasetsService,
    DataRefs,
    ExperimentsService,
    ModelCatalog,
    GatesService,
    RegistryService,
    SplitRunner,
    EvaluationRunner,
    TrainingRunner,
    ExperimentJob,
  ],
})
export class ExperimentsModule {}
