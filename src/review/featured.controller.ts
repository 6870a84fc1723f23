import { Controller, Delete, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { DataSource } from 'typeorm';
import { type Caller, CallerOf, Roles } from '../accounts/caller.js';
import { Cursor, WholeNumber } from '../ops/dto-fields.js';
import { type FeaturedScope, listFeatured, setFeatured, suggestFeatured } from './featured.js';
import type { FeaturedView } from './views.js';

class FeaturedScopeDto implements FeaturedScope {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  pageId?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(500)
  section?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(500)
  source?: string;

  @ApiPropertyOptional({ description: 'The address of the article, as it was sent' })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  articleUrl?: string;

  @WholeNumber({ least: 1, most: 100, otherwise: 20 })
  limit: number = 20;
}

class SuggestionsQueryDto extends FeaturedScopeDto {
  @WholeNumber({ least: 1, most: 365, otherwise: 30, description: 'Comments received in so many days' })
  days: number = 30;
}

class FeaturedQueryDto extends FeaturedScopeDto {
  @Cursor()
  cursor?: string;
}

/** Comments that are shown to more readers. */
@ApiTags('featured')
@Controller('v1')
export class FeaturedController {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  @Get('featured')
  @Roles('service', 'moderator', 'analyst')
  @ApiOperation({ summary: 'What is featured, the newest comment first' })
  @ApiOkResponse({ description: '{"comments": [...], "nextCursor"}' })
  list(
    @Query() query: FeaturedQueryDto,
    @CallerOf() { tenantId }: Caller,
  ): Promise<{ comments: readonly FeaturedView[]; nextCursor: string | null }> {
    return listFeatured(this.dataSource, tenantId, query, { cursor: query.cursor, limit: query.limit });
  }

  @Get('featured/suggestions')
  @Roles('moderator', 'analyst')
  @ApiOperation({ summary: 'Approved comments worth featuring, constructive ones first, their stances varied' })
  @ApiOkResponse({ description: '{"comments": [...], "considered"}' })
  suggestions(
    @Query() query: SuggestionsQueryDto,
    @CallerOf() { tenantId }: Caller,
  ): Promise<{ comments: readonly FeaturedView[]; considered: number }> {
    return suggestFeatured(this.dataSource, tenantId, query, query);
  }

  @Post('comments/:id/feature')
  @HttpCode(200)
  @Roles('moderator')
  @ApiOperation({ summary: 'Feature an approved comment; event `comment.featured`' })
  @ApiOkResponse({ description: '{"commentId", "featured"}' })
  @ApiConflictResponse({ description: 'It is not approved' })
  feature(@Param('id') id: string, @CallerOf() caller: Caller): Promise<{ commentId: string; featured: boolean }> {
    return setFeatured(this.dataSource, caller, id, true);
  }

  @Delete('comments/:id/feature')
  @HttpCode(200)
  @Roles('moderator')
  @ApiOperation({ summary: 'Feature it no more; event `comment.unfeatured`' })
  @ApiOkResponse({ description: '{"commentId", "featured"}' })
  unfeature(@Param('id') id: string, @CallerOf() caller: Caller): Promise<{ commentId: string; featured: boolean }> {
    return setFeatured(this.dataSource, caller, id, false);
  }
}
