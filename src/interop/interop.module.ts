import { Module } from '@nestjs/common';
import { AssessmentModule } from '../assessment/assessment.module.js';
import { PerspectiveController } from './perspective.controller.js';
import { PerspectiveService } from './perspective.service.js';
import { ScoreMaps } from './score-maps.js';

/** Doors in the form of other systems: their callers change an address and nothing else. */
@Module({
  imports: [AssessmentModule],
  controllers: [PerspectiveController],
  providers: [PerspectiveService, ScoreMaps],
})
export class InteropModule {}
