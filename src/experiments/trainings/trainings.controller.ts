import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { DataSource } from 'typeorm';
import { type Caller, CallerOf, Roles } from '../../accounts/caller.js';
import { ModelsService } from '../../assessment/models.service.js';
import { TargetsService } from '../../assessment/targets.service.js';
import { ENGINES, type EngineName } from '../../core/classify/model-format.js';
import { BadInputError } from '../../core/errors.js';
import { DataRefDto, DataRefs } from '../data-refs.js';
import { PageQueryDto } from '../datasets/datasets.dto.js';
import { ExperimentsService, type RunView } from '../experiments.service.js';
import { nextVersion } from '../registry/model-rows.js';
import { RunRoutes } from '../run-routes.js';
import { RunDto, TrainingListDto } from '../runs.dto.js';
import type { TrainingRequest } from './training-runner.js';

const MAX_REFS = 20;
const MAX_AXES = 20;

export class NewTrainingDto {
  @ApiProperty({ description: 'Of the model: lower-case letters, digits, dots and dashes', example: 'our-insults' })
  @Matches(/^[a-z0-9][a-z0-9.-]{0,63}$/, { message: 'must be 1 to 64 lower-case letters, digits, dots or dashes' })
  @IsString()
  name!: string;

  @ApiProperty({ type: [String], example: ['tone.insult'] })
  @ArrayMaxSize(MAX_AXES)
  @ArrayMinSize(1)
  @IsNotEmpty({ each: true })
  @MaxLength(200, { each: true })
  @IsString({ each: true })
  @IsArray()
  axes!: string[];

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Of stance: only labels towards it are learned, and the model answers for it alone',
  })
  @IsOptional()
  @MaxLength(200)
  @IsString()
  target?: string | null;

  @ApiProperty({ type: [DataRefDto] })
  @Type(() => DataRefDto)
  @ValidateNested({ each: true })
  @ArrayMaxSize(MAX_REFS)
  @ArrayMinSize(1)
  @IsArray()
  data!: DataRefDto[];

  @ApiPropertyOptional({ type: [DataRefDto], description: 'To calibrate on; else 15 % of the data is set aside' })
  @IsOptional()
  @Type(() => DataRefDto)
  @ValidateNested({ each: true })
  @ArrayMaxSize(MAX_REFS)
  @IsArray()
  dev?: DataRefDto[] | null;

  @ApiPropertyOptional({ enum: ENGINES, default: 'linear' })
  @IsOptional()
  @IsIn(ENGINES)
  engine?: EngineName;

  @ApiPropertyOptional({ default: 1 })
  @IsOptional()
  @Min(0)
  @Max(2 ** 31)
  @IsInt()
  seed?: number;

  @ApiPropertyOptional({ default: 1, description: '1: every class weighs alike; 0: as often as it is in the rows' })
  @IsOptional()
  @Min(0)
  @Max(1)
  @IsNumber()
  balance?: number;

  @ApiPropertyOptional({ default: 5, description: 'Of the cross-validation; 0 does without' })
  @IsOptional()
  @Min(0)
  @Max(10)
  @IsInt()
  folds?: number;

  @ApiPropertyOptional({ default: true, description: 'What more labels would bring; needs folds' })
  @IsOptional()
  @IsBoolean()
  curve?: boolean;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 2_000, description: 'For the card' })
  @IsOptional()
  @MaxLength(2_000)
  @IsString()
  intendedUse?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 200, description: 'Of the data, for the card' })
  @IsOptional()
  @MaxLength(200)
  @IsString()
  licence?: string | null;
}

/** Models made of labelled data. */
@ApiTags('trainings')
@Roles('analyst', 'lead')
@Controller('v1/trainings')
export class TrainingsController extends RunRoutes {
  constructor(
    runs: ExperimentsService,
    private readonly refs: DataRefs,
    private readonly models: ModelsService,
    private readonly targets: TargetsService,
    private readonly dataSource: DataSource,
  ) {
    super(runs, 'training');
  }

  @Post()
  @HttpCode(202)
  @ApiOperation({ summary: 'Train a draft model, in the background' })
  @ApiAcceptedResponse({ type: RunDto })
  async add(@Body() body: NewTrainingDto, @CallerOf() caller: Caller): Promise<RunView> {
    const { tenantId } = caller;
    const known = await this.targets.list(tenantId);
    const target = checkedTarget(body, known);
    const resolve = (refs: readonly DataRefDto[], path: string) =>
      Promise.all(refs.map((ref, index) => this.refs.resolve(tenantId, ref, `${path}.${index}`)));
    const request: Omit<TrainingRequest, 'version'> = {
      name: body.name,
      axes: [...new Set(body.axes)],
      target,
      data: await resolve(body.data, 'data'),
      dev: await resolve(body.dev ?? [], 'dev'),
      engine: body.engine ?? 'linear',
      seed: body.seed ?? 1,
      balance: body.balance ?? 1,
      folds: body.folds ?? 5,
      curve: body.curve ?? true,
      intendedUse: body.intendedUse ?? null,
      licence: body.licence ?? null,
      targets: known.map(({ name, aliases, opposed }) => ({ name, aliases, opposed })),
    };
    const shipped = this.models.shipped().find(({ manifest }) => manifest.name === body.name)?.manifest.version ?? 0;
    return this.dataSource.transaction(async (manager) => {
      const version = await nextVersion(manager, tenantId, body.name, shipped);
      return this.runs.start(caller, this.kind, body.name, { ...request, version }, manager);
    });
  }

  @Get()
  @ApiOkResponse({ type: TrainingListDto })
  async list(@Query() query: PageQueryDto, @CallerOf() caller: Caller): Promise<TrainingListDto> {
    const { runs, nextCursor } = await this.runs.list(caller.tenantId, this.kind, query);
    return { trainings: runs, nextCursor };
  }
}

/** @throws BadInputError for a target that nobody defined, or beside another axis than stance. */
function checkedTarget(
  { target = null, axes }: NewTrainingDto,
  known: readonly { readonly name: string }[],
): string | null {
  if (target === null) return null;
  const fail = (message: string): never => {
    throw new BadInputError(`target: ${message}`, [{ path: 'target', message }]);
  };
  if (axes.length !== 1 || axes[0] !== 'stance') return fail('goes with the axis stance alone');
  const found = known.find(({ name }) => name.toLowerCase() === target.toLowerCase());
  return found?.name ?? fail('there is no such target: define it at /v1/targets first');
}
