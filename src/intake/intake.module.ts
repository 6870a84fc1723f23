import { Module } from '@nestjs/common';
import { AssessmentModule } from '../assessment/assessment.module.js';
import { CommentsController } from './comments.controller.js';
import { CommentsService } from './comments.service.js';
import { IntakeService } from './intake.service.js';
import { PagesController } from './pages.controller.js';
import { PagesService } from './pages.service.js';
import { SamplePages } from './sample-pages.js';

/** Where comments and pages arrive. */
@Module({
  imports: [AssessmentModule],
  controllers: [CommentsController, PagesController],
  providers: [IntakeService, CommentsService, PagesService, SamplePages],
  exports: [IntakeService, PagesService, SamplePages],
})
export class IntakeModule {}
