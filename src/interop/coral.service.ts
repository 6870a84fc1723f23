import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { KeyDirectory, type KnownKey } from '../accounts/key-directory.js';
import { AssessmentService } from '../assessment/assessment.service.js';
import { type CoralAnswer, coralAnswer, coralComment, parseCoralRequest } from './coral.mapping.js';
import { CoralContext } from './coral-context.js';
import { isSignedBy } from './coral-signature.js';
import { DoorIntake } from './door-intake.js';

/** Coral has no nonce: the same bytes within this time are the same call, and get the same answer. */
const REPEAT_MS = 60_000;
const MAX_REPEATS = 5_000;
/** We give up before Coral does, and say nothing (204): a late answer holds up a reader and changes nothing. */
const SHARE_OF_LIMIT = 0.75;
const MOST_WAIT_MS = 1_500;
/** Calls that may be under way; beyond them the answer is 204 at once. */
const MAX_UNDER_WAY = 256;

/** Answers Coral's external moderation phase. */
@Injectable()
export class CoralService {
  private readonly repeats = new Map<string, { answer: Promise<CoralAnswer | null>; atMs: number }>();
  private underWay = 0;

  constructor(
    private readonly keys: KeyDirectory,
    private readonly assessments: AssessmentService,
    private readonly context: CoralContext,
    private readonly intake: DoorIntake,
  ) {}

  /** Whose signature it is; null: nobody's here. */
  async signer(header: unknown, body: Buffer): Promise<KnownKey | null> {
    for (const key of await this.keys.withCoralSecrets()) {
      if (isSignedBy(key.settings.coral.secrets, header, body)) return key;
    }
    return null;
  }

  /**
   * The answer within the caller's time, or null (204).
   *
   * @throws BadInputError for a body that is no request of Coral's.
   */
  async answer(key: KnownKey, raw: Buffer, json: unknown): Promise<CoralAnswer | null> {
    const digest = `${key.caller.id} ${createHash('sha256').update(raw).digest('base64')}`;
    const repeat = this.repeats.get(digest);
    if (repeat && Date.now() - repeat.atMs < REPEAT_MS) return repeat.answer;
    const request = parseCoralRequest(json);
    if (this.underWay >= MAX_UNDER_WAY) return null;
    const answer = this.inTime(key, this.assess(key, request));
    if (this.repeats.size >= MAX_REPEATS) this.repeats.delete(this.repeats.keys().next().value!);
    this.repeats.set(digest, { answer, atMs: Date.now() });
    return answer;
  }

  private async assess(key: KnownKey, request: ReturnType<typeof parseCoralRequest>): Promise<CoralAnswer | null> {
    const { caller, settings } = key;
    const comment = coralComment(request);
    if (comment.text.trim() === '') return null;
    this.underWay++;
    try {
      const { article = null, parent = null } = await this.context.of(caller.tenantId, request);
      const assessed = await this.assessments.score(
        caller.tenantId,
        { text: comment.text, article, parent, author: comment.author, source: comment.source },
        { explain: settings.coral.keep ? 'for-people' : 'never' },
      );
      if (settings.coral.keep) {
        const around = {
          article: comment.article && {
            ...comment.article,
            title: article?.title ?? null,
            lead: article?.lead ?? null,
          },
          parent: comment.parent && { ...comment.parent, text: parent?.text ?? null },
        };
        this.intake.keep('coral', caller, { ...comment, ...around }, assessed);
      }
      return coralAnswer(assessed.assessment, request.action, settings.coral);
    } finally {
      this.underWay--;
    }
  }

  /** Whatever goes wrong in here, Coral is told nothing rather than an error: it comes to the same, and sooner. */
  private async inTime(key: KnownKey, answer: Promise<CoralAnswer | null>): Promise<CoralAnswer | null> {
    const limitMs = Math.min(MOST_WAIT_MS, SHARE_OF_LIMIT * key.settings.coral.timeLimitMs);
    const controller = new AbortController();
    const late = wait(limitMs, null, { signal: controller.signal, ref: false }).catch(() => null);
    try {
      return await Promise.race([answer, late]);
    } catch {
      return null;
    } finally {
      controller.abort();
    }
  }
}
