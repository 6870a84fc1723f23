import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, roleMay } from '../accounts/caller.js';
import { KeyDirectory, type KnownKey } from '../accounts/key-directory.js';
import { CONFIG, type Config } from '../config/config.js';
import { attributeOf } from '../core/perspective/attributes.js';
import { detectLanguage } from '../core/text/language.js';
import type { ForeignRoute } from '../ops/error-body.js';
import { discoveryDocument } from './discovery.js';
import { DoorIntake } from './door-intake.js';
import { DoorTallies } from './door-tallies.js';
import { googleErrorBody, keyInvalid, keyMissing, roleMissing, unknownAttribute } from './google-error.js';
import type { GoogleAnswer } from './google-forward.js';
import { type AnalyzeAnswer, PerspectiveService, receivedFrom } from './perspective.service.js';
import { attributeName, parseAnalyzeRequest, parseSuggestRequest, perspectiveSecret } from './perspective-request.js';
import { Recorder } from './recorder.js';
import { ScoreMaps } from './score-maps.js';
import { SuggestedLabels } from './suggested-labels.js';

/** Two context entries of a megabyte each, and the rest. */
const ROUTE: ForeignRoute = {
  maxBodyBytes: 4 * 1024 * 1024,
  errorBody: googleErrorBody,
  keepsRawBody: true,
  waitsForComments: true,
};

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
    private readonly tallies: DoorTallies,
    private readonly intake: DoorIntake,
    private readonly labels: SuggestedLabels,
    private readonly recorder: Recorder,
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
  ): Promise<AnalyzeAnswer | Buffer> {
    const key = await this.keyOf(request);
    this.tallies.watch(reply, 'perspective', key.caller, key.settings.perspective.timeLimitMs);
    const recorded = await this.recorder.analyze(key, request.rawBody, body);
    if (recorded !== null) return unchanged(recorded, reply);
    const wanted = parseAnalyzeRequest(body);
    const keeps = !wanted.doNotStore && key.settings.perspective.keep;
    const userAgent = request.headers['user-agent'] ?? '';
    const { answer, assessed } = await this.perspective.analyze(key, wanted, userAgent, keeps);
    if (keeps) this.intake.keep('perspective', key.caller, receivedFrom(wanted), assessed);
    // Beside the JSON, which stays as Perspective's.
    void reply.header('x-model-version', this.maps.modelVersion);
    return answer;
  }

  /** A corrected score: kept as a label with its provenance. Clients read the status alone. */
  @Post('v1alpha1/comments::suggestscore')
  @HttpCode(200)
  @RouteConfig(ROUTE)
  @ApiOperation({ summary: 'Perspective: suggest a score' })
  @ApiQuery({ name: 'key', required: false })
  @ApiBody({ schema: { type: 'object' } })
  @ApiOkResponse({ schema: { type: 'object' } })
  async suggestScore(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const key = await this.keyOf(request);
    const suggested = parseSuggestRequest(body);
    for (const { name } of suggested.scores) {
      if (attributeOf(name) === null) throw unknownAttribute(attributeName(name));
    }
    await this.labels.add(key.caller, suggested);
    const recorded = await this.recorder.forward(key, 'comments:suggestscore', request.rawBody);
    if (recorded !== null) return unchanged(recorded, reply);
    return {
      ...(suggested.clientToken !== null && { clientToken: suggested.clientToken }),
      ...(suggested.languages.length > 0 && { requestedLanguages: suggested.languages }),
      detectedLanguages: [detectLanguage(suggested.text).code],
    };
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
    const secret = perspectiveSecret(request);
    if (secret === null) throw keyMissing();
    const key = await this.keys.find(secret);
    if (key === null) throw keyInvalid();
    if (!roleMay(key.caller.role, ['service'])) throw roleMissing(key.caller.role);
    this.keys.limit(key.caller);
    return key;
  }
}

/** Google's answer as it came: status, type and bytes. */
function unchanged({ status, contentType, body }: GoogleAnswer, reply: FastifyReply): Buffer {
  void reply.status(status).header('content-type', contentType);
  return body;
}
