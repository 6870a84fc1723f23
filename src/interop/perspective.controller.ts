import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, roleMay } from '../accounts/caller.js';
import { KeyDirectory, type KnownKey } from '../accounts/key-directory.js';
import { CONFIG, type Config } from '../config/config.js';
import type { ForeignRoute } from '../ops/error-body.js';
import { discoveryDocument } from './discovery.js';
import { googleErrorBody, keyInvalid, keyMissing, roleMissing } from './google-error.js';
import { type AnalyzeAnswer, PerspectiveService } from './perspective.service.js';
import { parseAnalyzeRequest } from './perspective-request.js';
import { ScoreMaps } from './score-maps.js';

/** Two context entries of a megabyte each, and the rest. */
const ROUTE: ForeignRoute = { maxBodyBytes: 4 * 1024 * 1024, errorBody: googleErrorBody };

/**
 * Perspective's doors (Comment Analyzer v1alpha1): its callers change one address. The colon is doubled because the
 * router would take one for the beginning of a parameter, and one route would answer both.
 */
@ApiTags('perspective')
@Public()
@Controller()
export class PerspectiveController {
  constructor(
    private readonly keys: KeyDirectory,
    private readonly perspective: PerspectiveService,
    private readonly maps: ScoreMaps,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post('v1alpha1/comments::analyze')
  @HttpCode(200)
  @RouteConfig(ROUTE)
  @ApiOperation({ summary: 'Perspective: score one comment' })
  @ApiQuery({ name: 'key', required: false })
  @ApiBody({ schema: { type: 'object' } })
  @ApiOkResponse({ schema: { type: 'object' } })
  async analyze(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AnalyzeAnswer> {
    const key = await this.keyOf(request);
    const wanted = parseAnalyzeRequest(body);
    const { answer } = await this.perspective.analyze(key, wanted, request.headers['user-agent'] ?? '');
    // Beside the JSON, which stays as Perspective's.
    void reply.header('x-model-version', this.maps.modelVersion);
    return answer;
  }

  @Get('$discovery/rest')
  @RouteConfig(ROUTE)
  @ApiOperation({ summary: "Perspective: the API description that Google's clients read first" })
  @ApiOkResponse({ schema: { type: 'object' } })
  discovery(@Req() request: FastifyRequest): object {
    return discoveryDocument(this.config.publicUrl ?? `${request.protocol}://${request.host}`);
  }

  /** @throws GoogleError, or RetryLaterError where the key calls too often. */
  private async keyOf(request: FastifyRequest): Promise<KnownKey> {
    const { key: inQuery } = request.query as { key?: unknown };
    const inHeader = request.headers['x-goog-api-key'];
    const bearer = /^Bearer +(\S{1,200}) *$/i.exec(request.headers.authorization ?? '')?.[1];
    const secret = [inQuery, inHeader, bearer].find((value) => typeof value === 'string' && value !== '');
    if (secret === undefined) throw keyMissing();
    const key = await this.keys.find(secret as string);
    if (key === null) throw keyInvalid();
    if (!roleMay(key.caller.role, ['service'])) throw roleMissing(key.caller.role);
    this.keys.limit(key.caller);
    return key;
  }
}
