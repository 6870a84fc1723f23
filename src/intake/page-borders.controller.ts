import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { type Caller, CallerOf, Roles } from '../accounts/caller.js';
import { type BorderResult, PageBordersService } from './page-borders.service.js';

export class CutDto {
  @ApiProperty({ minimum: 1, description: "Where the second part begins, in UTF-16 units of the comment's text" })
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  at!: number;
}

/** Corrected borders of comments that were cut out of a page. */
@ApiTags('pages')
@Roles('moderator')
@Controller('v1/comments/:id')
export class PageBordersController {
  constructor(private readonly borders: PageBordersService) {}

  @Post('merge')
  @HttpCode(200)
  @ApiOperation({ summary: 'This comment and the next one on its page are one; it is assessed anew' })
  @ApiOkResponse({ description: '{"pageId", "comments": [{"id", "index", "status", "itemId"}]}' })
  merge(@Param('id') id: string, @CallerOf() caller: Caller): Promise<BorderResult> {
    return this.borders.merge(caller, id);
  }

  @Post('cut')
  @HttpCode(200)
  @ApiOperation({ summary: 'This comment is two; both are assessed anew' })
  @ApiOkResponse({ description: '{"pageId", "comments": [{"id", "index", "status", "itemId"}]}' })
  cut(@Param('id') id: string, @Body() body: CutDto, @CallerOf() caller: Caller): Promise<BorderResult> {
    return this.borders.cut(caller, id, body.at);
  }
}
