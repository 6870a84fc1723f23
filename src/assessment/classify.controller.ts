import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { type Caller, CallerOf, Roles } from '../accounts/caller.js';
import type { Assessment } from '../core/assessment.js';
import { BadInputError } from '../core/errors.js';
import { CommentRoute } from '../ops/admission.js';
import { answerFor, type Problem } from '../ops/problem.js';
import { ASSESSMENT_SCHEMA } from './assessment.schema.js';
import { AssessmentService } from './assessment.service.js';
import { ClassifyCommentDto, parseComment, receivedComment } from './comment.dto.js';
import { TASKS_TOGETHER } from './scoring-pool.js';

const MAX_COMMENTS = 1_000;
/** A thousand long comments. */
const MAX_BODY_BYTES = 16 * 1024 * 1024;

type Row = Assessment | { readonly id?: string; readonly error: Problem };

/** Assesses without keeping anything. */
@ApiTags('assessment')
@ApiExtraModels(ClassifyCommentDto)
@Controller('v1/classify')
export class ClassifyController {
  constructor(private readonly assessments: AssessmentService) {}

  /** One comment answers one assessment; `{"comments": [...]}` answers a list in the same order. */
  @Post()
  @HttpCode(200)
  @Roles('service', 'moderator', 'analyst')
  @CommentRoute(MAX_BODY_BYTES)
  @ApiBody({
    schema: {
      oneOf: [
        { $ref: getSchemaPath(ClassifyCommentDto) },
        {
          type: 'object',
          required: ['comments'],
          properties: {
            comments: { type: 'array', maxItems: MAX_COMMENTS, items: { $ref: getSchemaPath(ClassifyCommentDto) } },
          },
        },
      ],
    },
  })
  @ApiOkResponse({
    schema: {
      oneOf: [
        ASSESSMENT_SCHEMA,
        {
          type: 'object',
          required: ['assessments'],
          properties: {
            assessments: {
              type: 'array',
              description: 'In the order of the comments; `{"error": {}}` in the place of a bad one',
              items: {
                oneOf: [
                  ASSESSMENT_SCHEMA,
                  {
                    type: 'object',
                    required: ['error'],
                    properties: { id: { type: 'string' }, error: { type: 'object' } },
                  },
                ],
              },
            },
          },
        },
      ],
    },
  })
  async classify(
    // Checked below: the body has two forms, and in a list each comment is checked by itself.
    @Body() body: unknown,
    @CallerOf() caller: Caller,
  ): Promise<Assessment | { assessments: Row[] }> {
    const list = commentsOf(body);
    if (list === null) return this.assess(caller, await parseComment(body));
    const assessments: Row[] = [];
    for (let from = 0; from < list.length; from += TASKS_TOGETHER) {
      const some = list.slice(from, from + TASKS_TOGETHER);
      assessments.push(...(await Promise.all(some.map((value) => this.row(caller, value)))));
    }
    return { assessments };
  }

  private async row(caller: Caller, value: unknown): Promise<Row> {
    try {
      return await this.assess(caller, await parseComment(value));
    } catch (error) {
      const { problem, unexpected } = answerFor(error);
      // What is not this comment's fault would be no other for the rest.
      if (unexpected || problem.status >= 500) throw error;
      const id = (value as { id?: unknown } | null)?.id;
      return typeof id === 'string' ? { id, error: problem } : { error: problem };
    }
  }

  private async assess(caller: Caller, dto: ClassifyCommentDto): Promise<Assessment> {
    const { assessment } = await this.assessments.assess(caller.tenantId, receivedComment(dto), {
      explain: dto.explain ? 'always' : 'never',
      ...(dto.id ? { id: dto.id } : {}),
    });
    return assessment;
  }
}

/** The list of the list form; null for the form with one comment. */
function commentsOf(body: unknown): readonly unknown[] | null {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) {
    throw new BadInputError('the body must be a comment, or {"comments": []}', [
      { path: '', message: 'must be a JSON object' },
    ]);
  }
  const { comments } = body as { comments?: unknown };
  if (comments === undefined) return null;
  if (!Array.isArray(comments) || comments.length > MAX_COMMENTS) {
    const message = `must be a list of up to ${MAX_COMMENTS} comments`;
    throw new BadInputError(`comments: ${message}`, [{ path: 'comments', message }]);
  }
  return comments;
}
