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
import { CommentDto } from '../assessment/comment.dto.js';
import type { CommentView } from '../review/comment-view.js';
import { CommentsService } from './comments.service.js';
import { readIdempotencyKey } from './idempotency.js';
import { CommentListDto, CommentQueryDto, IntakeAnswerDto } from './intake.dto.js';
import { IntakeService } from './intake.service.js';

/** Comments: taken in, looked at, erased. */
@ApiTags('comments')
@Controller('v1/comments')
export class CommentsController {
  constructor(
    private readonly intake: IntakeService,
    private readonly comments: CommentsService,
  ) {}

  @Post()
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
  ): Promise<IntakeAnswerDto> {
    const { created, answer } = await this.intake.takeIn(caller, body, readIdempotencyKey(key));
    reply.status(created ? 201 : 200);
    return answer;
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
