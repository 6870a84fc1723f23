import { Module } from '@nestjs/common';
import { AssessmentModule } from '../assessment/assessment.module.js';
import { IntakeModule } from '../intake/intake.module.js';
import { CoralController } from './coral.controller.js';
import { CoralService } from './coral.service.js';
import { CoralContext } from './coral-context.js';
import { DoorIntake } from './door-intake.js';
import { DoorTallies } from './door-tallies.js';
import { DoorsController } from './doors.controller.js';
import { PerspectiveController } from './perspective.controller.js';
import { PerspectiveService } from './perspective.service.js';
import { ScoreMaps } from './score-maps.js';
import { SuggestedLabels } from './suggested-labels.js';

/** Doors in the form of other systems: their callers change an address and nothing else. */
@Module({
  imports: [AssessmentModule, IntakeModule],
  controllers: [PerspectiveController, CoralController, DoorsController],
  providers: [PerspectiveService, ScoreMaps, CoralService, CoralContext, DoorIntake, DoorTallies, SuggestedLabels],
})
export class InteropModule {}
