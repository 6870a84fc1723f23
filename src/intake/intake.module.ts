import { Module } from '@nestjs/common';
import { AssessmentModule } from '../assessment/assessment.module.js';
import { CommentsController } from './comments.controller.js';
import { CommentsService } from './comments.service.js';
import { IntakeService } from './intake.service.js';
import { PageBordersController } from './page-borders.controller.js';
import { PageBordersService } from './page-borders.service.js';
import { PagesController } from './pages.controller.js';
import { PagesService } from './pages.service.js';
import { SamplePages } from './sample-pages.js';

/** Where comments and pages arrive. */
@Module({
  imports: [AssessmentModule],
  controllers: [CommentsController, PagesController, PageBordersController],
  providers: [IntakeService, CommentsService, PagesService, PageBordersService, SamplePages],
  exports: [IntakeService, PagesService, SamplePages],
})
export class IntakeModule {}
