import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { type Caller, CallerOf, Roles } from '../accounts/caller.js';
import { type ReportResult, report } from './reports.js';
import { ReportDto } from './review.dto.js';

/** Readers' complaints about comments that stand. */
@ApiTags('comments')
@Controller('v1/comments/:id/reports')
export class ReportsController {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  @Post()
  @HttpCode(200)
  @Roles('service', 'moderator')
  @ApiOperation({ summary: 'A reader complains: one case for all complaints about a text, decided once' })
  @ApiOkResponse({ description: '{"commentId", "reports", "status", "itemId"}; `itemId` is null where people decided' })
  add(@Param('id') id: string, @Body() body: ReportDto, @CallerOf() caller: Caller): Promise<ReportResult> {
    return report(this.dataSource, caller, id, { reporter: body.reporter, reason: body.reason ?? null });
  }
}
