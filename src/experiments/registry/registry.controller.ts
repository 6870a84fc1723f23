import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsNotEmpty,
  IsNumber,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { type Caller, CallerOf, Roles } from '../../accounts/caller.js';
import { DataRefDto } from '../data-refs.js';
import { FieldValueDto } from '../evaluations/evaluations.dto.js';
import { type GateReport, GatesService, type GateView } from './gates.service.js';
import { type ChangeView, RegistryService, type RegistryView } from './registry.service.js';

const MAX_CHECKS = 20;

export class GateCheckDto {
  @ApiProperty({ type: DataRefDto, description: 'Fixed: the newest version when the gate is set' })
  @Type(() => DataRefDto)
  @ValidateNested()
  data!: DataRefDto;

  @ApiProperty({ example: 'macroF1', description: 'As an evaluation names it' })
  @IsNotEmpty()
  @MaxLength(100)
  @IsString()
  figure!: string;

  @ApiProperty({ minimum: -1, maximum: 1 })
  @Min(-1)
  @Max(1)
  @IsNumber()
  floor!: number;

  @ApiPropertyOptional({ type: FieldValueDto, nullable: true })
  @IsOptional()
  @Type(() => FieldValueDto)
  @ValidateNested()
  slice?: FieldValueDto | null;
}

export class NewGateDto {
  @ApiProperty({ example: 'tone.insult' })
  @IsNotEmpty()
  @MaxLength(200)
  @IsString()
  axis!: string;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Of stance' })
  @IsOptional()
  @IsNotEmpty()
  @MaxLength(200)
  @IsString()
  target?: string | null;

  @ApiProperty({ type: [GateCheckDto], description: 'All of them; none takes the gate away' })
  @Type(() => GateCheckDto)
  @ValidateNested({ each: true })
  @ArrayMaxSize(MAX_CHECKS)
  @IsArray()
  checks!: GateCheckDto[];

  @ApiPropertyOptional({ default: false, description: 'Floors may sink and checks may go; the audit log keeps it' })
  @IsOptional()
  @IsBoolean()
  lower?: boolean;
}

/** The models: those that ship, and the tenant's own with their states. */
@ApiTags('models')
@Controller('v1/models')
export class RegistryController {
  constructor(private readonly registry: RegistryService) {}

  @Get()
  @ApiOkResponse({ description: '{"models": []}' })
  async list(@CallerOf() caller: Caller): Promise<{ models: RegistryView[] }> {
    return { models: await this.registry.list(caller.tenantId) };
  }

  @Get('changes')
  @Roles('analyst', 'lead')
  @ApiOperation({ summary: 'What was put live and taken out, newest first' })
  @ApiOkResponse({ description: '{"changes": []}' })
  async changes(@CallerOf() caller: Caller): Promise<{ changes: ChangeView[] }> {
    return { changes: await this.registry.changes(caller.tenantId) };
  }

  @Post('rollback')
  @HttpCode(200)
  @Roles('lead')
  @ApiOperation({ summary: 'Take the last change of what is live back; again, the one before' })
  @ApiOkResponse({ description: '{"undone", "live"}' })
  rollback(@CallerOf() caller: Caller): Promise<{ undone: ChangeView; live: string[] }> {
    return this.registry.rollback(caller);
  }

  @Get(':id')
  @Roles('moderator', 'analyst')
  @ApiOperation({ summary: 'A model by `name@version`, with its card in Markdown' })
  @ApiOkResponse({ description: 'A model with `card`' })
  find(@Param('id') id: string, @CallerOf() caller: Caller): Promise<RegistryView & { readonly card: string }> {
    return this.registry.find(caller.tenantId, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @Roles('analyst', 'lead')
  @ApiNoContentResponse()
  remove(@Param('id') id: string, @CallerOf() caller: Caller): Promise<void> {
    return this.registry.remove(caller, id);
  }

  @Post(':id/gate')
  @HttpCode(200)
  @Roles('analyst', 'lead')
  @ApiOperation({ summary: 'What the model reaches at the gates of its axes' })
  @ApiOkResponse({ description: '{"passed", "at", "checks"}' })
  gate(@Param('id') id: string, @CallerOf() caller: Caller): Promise<GateReport> {
    return this.registry.ask(caller, id);
  }

  @Post(':id/activate')
  @HttpCode(200)
  @Roles('lead')
  @ApiOperation({ summary: 'Put a model live, through its gates' })
  @ApiOkResponse({ description: '{"model", "gate"}; 409 with the figures below their floor' })
  activate(@Param('id') id: string, @CallerOf() caller: Caller): Promise<{ model: RegistryView; gate: GateReport }> {
    return this.registry.activate(caller, id);
  }

  @Post(':id/retire')
  @HttpCode(200)
  @Roles('lead')
  @ApiOperation({ summary: 'Take a live model of one’s own out' })
  @ApiOkResponse({ description: 'The model' })
  retire(@Param('id') id: string, @CallerOf() caller: Caller): Promise<RegistryView> {
    return this.registry.retire(caller, id);
  }
}

/** What a model must reach. */
@ApiTags('models')
@Roles('analyst', 'lead')
@Controller('v1/gates')
export class GatesController {
  constructor(private readonly gates: GatesService) {}

  @Get()
  @ApiOkResponse({ description: '{"gates": []}' })
  async list(@CallerOf() caller: Caller): Promise<{ gates: GateView[] }> {
    return { gates: await this.gates.list(caller.tenantId) };
  }

  @Put()
  @Roles('lead')
  @ApiOperation({ summary: 'Set the floors of an axis; they rise freely and sink only with `lower`' })
  @ApiOkResponse({ description: 'The gate' })
  set(@Body() body: NewGateDto, @CallerOf() caller: Caller): Promise<GateView> {
    return this.gates.set(caller, {
      axis: body.axis,
      target: body.target ?? null,
      checks: body.checks.map(({ data, figure, floor, slice }) => ({ data, figure, floor, slice: slice ?? null })),
      lower: body.lower ?? false,
    });
  }
}
