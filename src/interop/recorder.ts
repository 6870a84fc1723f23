import { Injectable } from '@nestjs/common';
import type { KnownKey } from '../accounts/key-directory.js';
import { type GoogleAnswer, GoogleForward } from './google-forward.js';
import { PerspectiveService } from './perspective.service.js';
import { type AnalyzeRequest, parseAnalyzeRequest } from './perspective-request.js';
import { ScoreMaps } from './score-maps.js';
import { ScorePairs } from './score-pairs.js';

/** Of the caller's time limit: what is left is for our own answer, should Google give none. */
const SHARE_OF_LIMIT = 0.8;
const MAX_NAME_LENGTH = 60;

/**
 * Keys that record: their callers get Google's answers as long as it lives, and both scores are kept side by side. No
 * text is kept with them.
 */
@Injectable()
export class Recorder {
  constructor(
    private readonly google: GoogleForward,
    private readonly perspective: PerspectiveService,
    private readonly maps: ScoreMaps,
    private readonly pairs: ScorePairs,
  ) {}

  /** Google's answer, unchanged; null where the key does not record or Google gave none, and the answer is ours to give. */
  async forward(key: KnownKey, method: string, raw: Buffer | undefined): Promise<GoogleAnswer | null> {
    const { mode, googleKey, timeLimitMs } = key.settings.perspective;
    if (mode !== 'record' || googleKey === null || raw === undefined) return null;
    return this.google.post(method, raw, googleKey, SHARE_OF_LIMIT * timeLimitMs);
  }

  /** The same for `comments:analyze`; our scores are made meanwhile, and nobody waits for them. */
  async analyze(key: KnownKey, raw: Buffer | undefined, body: unknown): Promise<GoogleAnswer | null> {
    if (key.settings.perspective.mode !== 'record') return null;
    const forwarded = this.forward(key, 'comments:analyze', raw);
    const { tenantId, id: keyId } = key.caller;
    const request = readable(body);
    // What Google says about a request is said even where we would have refused it.
    const own = request === null ? null : this.perspective.signals(tenantId, request).catch(() => null);
    const answer = await forwarded;
    const perspective = answer?.status === 200 ? summaryScores(answer.body) : {};
    if (own !== null && Object.keys(perspective).length > 0) {
      void own.then((scored) => {
        if (scored === null) return;
        const { signals, language } = scored;
        this.pairs.record({ tenantId, keyId, perspective, ours: signals, models: this.maps.modelVersion, language });
      });
    }
    return answer;
  }
}

function readable(body: unknown): AnalyzeRequest | null {
  try {
    return parseAnalyzeRequest(body);
  } catch {
    return null;
  }
}

/** What can be used of Google's answer; anything else in it is none of our business. */
function summaryScores(body: Buffer): Record<string, number> {
  let attributes: unknown;
  try {
    attributes = (JSON.parse(body.toString('utf8')) as { attributeScores?: unknown } | null)?.attributeScores;
  } catch {
    return {};
  }
  if (attributes === null || typeof attributes !== 'object') return {};
  const scores: Record<string, number> = {};
  for (const [name, attribute] of Object.entries(attributes)) {
    const value = (attribute as { summaryScore?: { value?: unknown } } | null)?.summaryScore?.value;
    if (name.length > MAX_NAME_LENGTH || !/^[A-Z_]+(?:@\d+)?$/.test(name)) continue;
    if (typeof value === 'number' && value >= 0 && value <= 1) scores[name] = value;
  }
  return scores;
}
