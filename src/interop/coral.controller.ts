import { Body, Controller, Headers, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../accounts/caller.js';
import { KeyDirectory } from '../accounts/key-directory.js';
import { ParleyError } from '../core/errors.js';
import type { ForeignError, ForeignRoute } from '../ops/error-body.js';
import type { ProblemAnswer } from '../ops/problem.js';
import type { CoralAnswer } from './coral.mapping.js';
import { CoralService } from './coral.service.js';
import { DoorTallies } from './door-tallies.js';

/** Errors as Coral itself gives them to its callers; in its log stands the status alone. */
function coralErrorBody(_error: unknown, { problem }: ProblemAnswer, request: FastifyRequest): ForeignError {
  const type = problem.status >= 500 ? 'INTERNAL_ERROR' : 'INVALID_REQUEST_ERROR';
  return {
    status: problem.status,
    body: { error: { id: request.id, type, code: problem.code, message: problem.detail } },
  };
}

const ROUTE: ForeignRoute = {
  maxBodyBytes: 1024 * 1024,
  errorBody: coralErrorBody,
  keepsRawBody: true,
  waitsForComments: true,
};

/** Coral's door: its external moderation phase, called before a reader sees the comment posted. */
@ApiTags('coral')
@Public()
@Controller('coral')
export class CoralController {
  constructor(
    private readonly coral: CoralService,
    private readonly tallies: DoorTallies,
    private readonly keys: KeyDirectory,
  ) {}

  @Post('phase')
  @RouteConfig(ROUTE)
  @ApiOperation({ summary: 'Coral: external moderation phase' })
  @ApiHeader({ name: 'X-Coral-Signature', description: 'sha256=HEX of the body with the signing secret' })
  @ApiBody({ schema: { type: 'object' } })
  @ApiOkResponse({ schema: { type: 'object' } })
  @ApiNoContentResponse({ description: 'Nothing against the comment' })
  async phase(
    @Body() body: unknown,
    @Headers('x-coral-signature') signature: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CoralAnswer | undefined> {
    const raw = request.rawBody ?? Buffer.alloc(0);
    const key = await this.coral.signer(signature, raw);
    if (key === null) {
      throw new ParleyError('UNAUTHENTICATED', 'X-Coral-Signature is not that of this body with a known secret');
    }
    this.keys.limit(key.caller);
    this.tallies.watch(reply, 'coral', key.caller, key.settings.coral.timeLimitMs);
    const answer = await this.coral.answer(key, raw, body);
    void reply.status(answer === null ? 204 : 200);
    return answer ?? undefined;
  }
}
