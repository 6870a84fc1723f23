import { Module } from '@nestjs/common';
import { AssessmentModule } from '../assessment/assessment.module.js';
import { IntakeModule } from '../intake/intake.module.js';
import { CoralController } from './coral.controller.js';
import { CoralService } from './coral.service.js';
import { CoralContext } from './coral-context.js';
import { DoorIntake } from './door-intake.js';
import { DoorTallies } from './door-tallies.js';
import { DoorsController } from './doors.controller.js';
import { GoogleForward } from './google-forward.js';
import { MigrationReports } from './migration-report.js';
import { PerspectiveController } from './perspective.controller.js';
import { PerspectiveService } from './perspective.service.js';
import { PerspectiveAdminController } from './perspective-admin.controller.js';
import { Recorder } from './recorder.js';
import { ScoreMaps } from './score-maps.js';
import { ScorePairs } from './score-pairs.js';
import { SuggestedLabels } from './suggested-labels.js';

/** Doors in the form of other systems: their callers change an address and nothing else. */
@Module({
  imports: [AssessmentModule, IntakeModule],
  controllers: [PerspectiveController, PerspectiveAdminController, CoralController, DoorsController],
  providers: [
    GoogleForward,
    MigrationReports,
    Recorder,
    ScorePairs,
    PerspectiveService,
    ScoreMaps,
    CoralService,
    CoralContext,
    DoorIntake,
    DoorTallies,
    SuggestedLabels,
  ],
})
export class InteropModule {}
