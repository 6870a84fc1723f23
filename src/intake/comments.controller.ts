import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Caller, CallerOf, Roles } from '../accounts/caller.js';
import { ASSESSMENT_SCHEMA } from '../assessment/assessment.schema.js';
import { CommentDto } from '../assessment/comment.dto.js';
import { CommentRoute } from '../ops/admission.js';
import type { CommentView } from '../review/views.js';
import { COMMENT_STATUSES } from '../storage/comment-states.js';
import { CommentsService } from './comments.service.js';
import { readIdempotencyKey } from './idempotency.js';
import { CommentListDto, CommentQueryDto, IntakeAnswerDto } from './intake.dto.js';
import { IntakeService } from './intake.service.js';

const orNull = (type: string): { type: string[] } => ({ type: [type, 'null'] });

/** What `commentViews` gives out. */
const COMMENT_SCHEMA = {
  type: 'object',
  required: ['id', 'revision', 'status', 'itemId', 'text', 'source', 'assessment', 'history'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    revision: { type: 'integer' },
    status: { type: 'string', enum: [...COMMENT_STATUSES] },
    itemId: orNull('string'),
    text: { type: 'string', description: 'Exactly as received; empty where it was erased' },
    source: { type: 'string' },
    externalId: orNull('string'),
    author: orNull('object'),
    parent: orNull('object'),
    article: orNull('object'),
    section: orNull('string'),
    postedAt: orNull('string'),
    target: orNull('string'),
    language: orNull('string'),
    pageId: orNull('string'),
    receivedAt: { type: 'string', format: 'date-time' },
    assessment: { oneOf: [ASSESSMENT_SCHEMA, { type: 'null' }] },
    history: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          at: { type: 'string', format: 'date-time' },
          actor: { type: 'string' },
          action: { type: 'string' },
          detail: { type: 'object' },
        },
      },
    },
  },
};

/** Comments: taken in, looked at, erased. */
@ApiTags('comments')
@Controller('v1/comments')
export class CommentsController {
  constructor(
    private readonly intake: IntakeService,
    private readonly comments: CommentsService,
  ) {}

  @Post()
  @CommentRoute()
  @Roles('service', 'lead')
  @ApiOperation({ summary: 'Take a comment in: kept, assessed, decided, answered' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ type: IntakeAnswerDto })
  @ApiOkResponse({ type: IntakeAnswerDto, description: 'A repeat: the first result' })
  async takeIn(
    @Body() body: CommentDto,
    @Headers('idempotency-key') key: string | undefined,
    @CallerOf() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { created, json } = await this.intake.takeIn(caller, body, readIdempotencyKey(key));
    reply.status(created ? 201 : 200).type('application/json; charset=utf-8');
    return json;
  }

  @Get()
  @Roles('service', 'moderator', 'analyst')
  @ApiOperation({ summary: 'Comments, newest first; a key of the role service sees what it sent' })
  @ApiOkResponse({ type: CommentListDto })
  async list(@Query() query: CommentQueryDto, @CallerOf() caller: Caller): Promise<CommentListDto> {
    return this.comments.list(caller, query);
  }

  @Get(':id')
  @Roles('service', 'moderator', 'analyst')
  @ApiOperation({ summary: 'A comment as received, with its assessment and history' })
  @ApiOkResponse({ schema: COMMENT_SCHEMA })
  async find(@Param('id') id: string, @CallerOf() caller: Caller): Promise<CommentView> {
    return this.comments.find(caller, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @Roles('service', 'lead')
  @ApiOperation({ summary: 'Erase what is personal in a comment; ids and decisions stay' })
  @ApiNoContentResponse()
  async erase(@Param('id') id: string, @CallerOf() caller: Caller): Promise<void> {
    await this.comments.erase(caller, id);
  }
}
