import { Controller, Delete, Get, HttpCode, Put, Query } from '@nestjs/common';
import {
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsNumber, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { type Caller, CallerOf, Roles } from '../accounts/caller.js';
import { BadInputError, ParleyError } from '../core/errors.js';
import { attributeOf } from '../core/perspective/attributes.js';
import { LEAST_PAIRS } from '../core/perspective/fit-map.js';
import type { AttributeMap, ScoreMap } from '../core/perspective/score-map.js';
import { WholeNumber } from '../ops/dto-fields.js';
import { type MigrationReport, MigrationReports } from './migration-report.js';
import { ScoreMaps } from './score-maps.js';
import { type PairView, ScorePairs } from './score-pairs.js';

class PairQueryDto {
  @ApiPropertyOptional({ description: 'The `nextCursor` of the call before' })
  @IsOptional()
  @Matches(/^[0-9a-f-]{36}$/, { message: 'is not one of ours' })
  @IsString()
  cursor?: string;

  @WholeNumber({ least: 1, most: 1_000, otherwise: 100 })
  limit: number = 100;
}

class PairListDto {
  @ApiProperty({ type: [Object] })
  pairs!: PairView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

class ReportQueryDto {
  @ApiPropertyOptional({ default: 'TOXICITY' })
  @IsOptional()
  @MaxLength(100)
  @IsString()
  attribute: string = 'TOXICITY';

  @ApiPropertyOptional({ minimum: 0, maximum: 1, default: 0.8 })
  @IsOptional()
  @Type(() => Number)
  @Min(0)
  @Max(1)
  @IsNumber()
  threshold: number = 0.8;

  @WholeNumber({ least: 1, most: 365, otherwise: 30 })
  days: number = 30;
}

interface AttributeView {
  readonly attribute: string;
  readonly state: AttributeMap['state'];
  readonly figures: AttributeMap['figures'];
  /** ISO 639-1; null: any. Empty where it is refused. */
  readonly languages: readonly string[] | null;
}

/** What helps somebody who moves away from Perspective. */
@ApiTags('perspective')
@Controller('v1/perspective')
export class PerspectiveAdminController {
  constructor(
    private readonly maps: ScoreMaps,
    private readonly pairs: ScorePairs,
    private readonly reports: MigrationReports,
  ) {}

  @Get('attributes')
  @ApiOperation({ summary: 'Which attributes are served, in which languages, and the figures that say so' })
  @ApiOkResponse({ schema: { type: 'object' } })
  async attributes(@CallerOf() caller: Caller): Promise<{ attributes: AttributeView[]; models: string }> {
    const served = await this.maps.served(caller.tenantId, 'shipped');
    const attributes = Object.entries(this.maps.shipped.attributes).map(([attribute, { state, figures }]) => {
      const found = served.find(attribute, false);
      return {
        attribute,
        state: found === null ? ('refused' as const) : state,
        figures,
        languages: found?.languages ?? [],
      };
    });
    return { attributes, models: this.maps.modelVersion };
  }

  @Get('pairs')
  @Roles('lead', 'analyst')
  @ApiOperation({ summary: 'Recorded scores of Perspective and of ours, newest first; no text' })
  @ApiOkResponse({ type: PairListDto })
  async list(@Query() query: PairQueryDto, @CallerOf() caller: Caller): Promise<PairListDto> {
    const pairs = await this.pairs.list(caller.tenantId, query.cursor ?? null, query.limit);
    return { pairs, nextCursor: pairs.length === query.limit ? pairs.at(-1)!.id : null };
  }

  @Get('agreement')
  @Roles('lead', 'analyst')
  @ApiOperation({ summary: 'Rank correlation, AUC and score map on the recorded pairs, and the map in force' })
  @ApiOkResponse({ schema: { type: 'object' }, description: '`fitted` is null where nothing was recorded yet' })
  async agreement(@CallerOf() { tenantId }: Caller): Promise<{ fitted: ScoreMap | null; inForce: ScoreMap | null }> {
    const fitted = await this.pairs.agreement(tenantId, this.maps.modelVersion);
    return { fitted, inForce: await this.maps.ownMap(tenantId) };
  }

  /** Keys whose score map is `own` use it from then on. */
  @Put('map')
  @Roles('admin')
  @ApiOperation({ summary: 'Fit the map on the recorded pairs and put it in force' })
  @ApiOkResponse({ schema: { type: 'object' } })
  async activate(@CallerOf() { tenantId }: Caller): Promise<ScoreMap> {
    const fitted = await this.pairs.agreement(tenantId, this.maps.modelVersion);
    if (fitted === null) {
      throw new ParleyError('CONFLICT', `no pairs were recorded with the models in use (${this.maps.modelVersion})`);
    }
    const usable = Object.values(fitted.attributes).some(({ state }) => state !== 'refused');
    if (!usable) {
      throw new ParleyError(
        'CONFLICT',
        `no attribute follows Perspective well enough on ${fitted.rows} pairs; ${LEAST_PAIRS} are the least`,
      );
    }
    await this.maps.setOwn(tenantId, fitted);
    return fitted;
  }

  @Delete('map')
  @HttpCode(204)
  @Roles('admin')
  @ApiNoContentResponse({ description: 'The map that ships is used again' })
  async deactivate(@CallerOf() { tenantId }: Caller): Promise<void> {
    await this.maps.setOwn(tenantId, null);
  }

  @Get('report')
  @Roles('lead', 'analyst')
  @ApiOperation({ summary: "The last days' comments through an old threshold and through the live policy" })
  @ApiOkResponse({ schema: { type: 'object' } })
  async report(@Query() query: ReportQueryDto, @CallerOf() { tenantId }: Caller): Promise<MigrationReport> {
    const name = attributeOf(query.attribute)?.name;
    const own = await this.maps.ownMap(tenantId);
    const map = name === undefined ? undefined : (own?.attributes[name] ?? this.maps.shipped.attributes[name]);
    if (name === undefined || map === undefined || map.state === 'refused') {
      const message = 'is not an attribute that is served';
      throw new BadInputError(`attribute: ${message}`, [{ path: 'attribute', message }]);
    }
    return this.reports.make(tenantId, { name, map }, query.threshold, query.days);
  }
}
