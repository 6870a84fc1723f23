import { Readable } from 'node:stream';
import { Body, Controller, Get, Inject, Param, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsDate, IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { DataSource } from 'typeorm';
import { type Caller, CallerOf, Roles } from '../accounts/caller.js';
import { ParleyError } from '../core/errors.js';
import { isId } from '../storage/ids.js';
import { allTurnedAway, statementText, statementWords, turnedAway } from './statement.js';
import {
  DEFAULT_STATEMENT,
  EEA,
  PLACEHOLDERS,
  type StatementTemplate,
  setStatementTemplate,
  statementTemplate,
} from './statement-template.js';
import { type TransparencyFormat, type TransparencyRow, transparencyLines, transparencyRow } from './transparency.js';

const MAX_TEXT = 5_000;
const MAX_SENTENCE = 1_000;

/** A sentence of the house's own; the shipped one where it is left out. */
function Sentence(field: keyof StatementTemplate, maxLength = MAX_SENTENCE, description?: string): PropertyDecorator {
  return (target, key) => {
    for (const decorate of [
      ApiPropertyOptional({ maxLength, default: DEFAULT_STATEMENT[field], ...(description ? { description } : {}) }),
      IsOptional(),
      IsString(),
      MaxLength(maxLength),
    ]) {
      decorate(target, key);
    }
  };
}

class StatementTemplateDto implements StatementTemplate {
  @ApiProperty({
    maxLength: MAX_TEXT,
    description: `The whole statement; {${PLACEHOLDERS.join('}, {')}} stand for the sentences`,
  })
  @IsString()
  @IsNotEmpty()
  @MaxLength(MAX_TEXT)
  text!: string;

  @Sentence('rejected', MAX_SENTENCE, 'What was done')
  rejected: string = DEFAULT_STATEMENT.rejected;

  @Sentence('spam')
  spam: string = DEFAULT_STATEMENT.spam;

  @Sentence('foundByModel', MAX_SENTENCE, 'How it was found')
  foundByModel: string = DEFAULT_STATEMENT.foundByModel;

  @Sentence('foundByReader')
  foundByReader: string = DEFAULT_STATEMENT.foundByReader;

  @Sentence('foundByPerson')
  foundByPerson: string = DEFAULT_STATEMENT.foundByPerson;

  @Sentence('decidedByPerson', MAX_SENTENCE, 'Whether by automated means')
  decidedByPerson: string = DEFAULT_STATEMENT.decidedByPerson;

  @Sentence('decidedByPolicy')
  decidedByPolicy: string = DEFAULT_STATEMENT.decidedByPolicy;

  @Sentence('unspecified', MAX_SENTENCE, 'In the place of reasons where a decision has none')
  unspecified: string = DEFAULT_STATEMENT.unspecified;

  @Sentence('redress', MAX_TEXT, 'What the author can do about it')
  redress: string = DEFAULT_STATEMENT.redress;

  @Sentence('ground', 500, 'The rule that is broken')
  ground: string = DEFAULT_STATEMENT.ground;

  @Sentence('groundUrl', 500, 'Where the rules stand')
  groundUrl: string = DEFAULT_STATEMENT.groundUrl;

  @ApiPropertyOptional({ type: [String], enum: EEA, description: 'Where it holds; empty: the whole EEA' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(EEA.length)
  @IsString({ each: true })
  territory: string[] = [];
}

class StatementsQueryDto {
  @ApiPropertyOptional({ format: 'date-time', description: 'Only decisions made since then' })
  @IsOptional()
  @Type(() => Date)
  @IsDate()
  since?: Date;

  @ApiPropertyOptional({ enum: ['jsonl', 'csv'], default: 'jsonl' })
  @IsOptional()
  @IsIn(['jsonl', 'csv'])
  format: TransparencyFormat = 'jsonl';
}

export interface StatementView {
  readonly commentId: string;
  readonly revision: number;
  readonly decidedAt: Date;
  /** No person was involved. */
  readonly isAutomatic: boolean;
  /** For the author, in the house's words. */
  readonly text: string;
  readonly transparency: TransparencyRow;
}

const TYPES = { jsonl: 'application/x-ndjson', csv: 'text/csv; charset=utf-8; header=present' } as const;

/** What authors and the EU's transparency database are told about comments that were turned away. */
@ApiTags('statements')
@Controller('v1')
export class StatementsController {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  @Get('comments/:id/statement')
  @Roles('service', 'moderator', 'analyst')
  @ApiOperation({
    summary: 'The statement of reasons for the author of a comment that was turned away, by a person or the policy',
    description: 'A key of the role service asks about what it sent.',
  })
  @ApiOkResponse({ description: '{"commentId", "revision", "decidedAt", "isAutomatic", "text", "transparency"}' })
  async statement(@Param('id') commentId: string, @CallerOf() caller: Caller): Promise<StatementView> {
    const { tenantId } = caller;
    const receivedBy = caller.role === 'service' ? caller.actor.id : null;
    const [decided] = isId(commentId) ? await turnedAway(this.dataSource, tenantId, { commentId, receivedBy }) : [];
    if (!decided) {
      throw new ParleyError('NOT_FOUND', 'there is no such comment, or it was not turned away: nothing to state');
    }
    const words = await statementWords(this.dataSource, tenantId);
    const { revision, decidedAt, isAutomatic } = decided;
    return {
      commentId,
      revision,
      decidedAt,
      isAutomatic,
      text: statementText(words, decided),
      transparency: transparencyRow(words, decided),
    };
  }

  @Get('statements')
  @Roles('lead', 'analyst')
  @ApiOperation({ summary: 'All statements of reasons in the shape of the EU transparency database, as a stream' })
  @ApiProduces(...Object.values(TYPES))
  async statements(@Query() query: StatementsQueryDto, @CallerOf() { tenantId }: Caller): Promise<StreamableFile> {
    const words = await statementWords(this.dataSource, tenantId);
    const decisions = allTurnedAway(this.dataSource, tenantId, query.since ?? null);
    const lines = transparencyLines(words, decisions, query.format);
    return new StreamableFile(Readable.from(lines, { objectMode: false }), {
      type: TYPES[query.format],
      disposition: `attachment; filename="statements.${query.format}"`,
    });
  }

  @Get('statement-template')
  @Roles('moderator', 'analyst')
  @ApiOperation({ summary: 'The words of statements of reasons' })
  @ApiOkResponse({ type: StatementTemplateDto })
  template(@CallerOf() { tenantId }: Caller): Promise<StatementTemplate> {
    return statementTemplate(this.dataSource, tenantId);
  }

  @Put('statement-template')
  @Roles('lead')
  @ApiOperation({ summary: 'Put other words in their place, for statements from now on' })
  @ApiOkResponse({ type: StatementTemplateDto })
  setTemplate(@Body() body: StatementTemplateDto, @CallerOf() caller: Caller): Promise<StatementTemplate> {
    return setStatementTemplate(this.dataSource, caller, body);
  }
}
