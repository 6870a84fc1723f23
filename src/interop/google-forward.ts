import { Agent as HttpAgent, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Counter } from 'prom-client';
import { CONFIG, type Config } from '../config/config.js';
import { Metrics } from '../ops/metrics.js';

/** What Google said, byte for byte. */
export interface GoogleAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: Buffer;
}

const MAX_ANSWER_BYTES = 2 * 1024 * 1024;
/** After so many calls in a row without an answer, Google is left alone for a while: each would cost its time limit. */
const FAILURES_TO_REST = 5;
const REST_MS = 30_000;

/**
 * Hands calls on to Google's own endpoint while it lives. The address is a setting of whoever runs the server; no
 * caller can change it, redirects are not followed, and the answer is read up to a bound.
 */
@Injectable()
export class GoogleForward implements OnModuleDestroy {
  private readonly base: URL;
  private readonly agent: HttpAgent | HttpsAgent;
  private readonly calls: Counter<'outcome'>;
  private failures = 0;
  private restUntilMs = 0;

  constructor(@Inject(CONFIG) config: Config, @Inject(Metrics) metrics: Metrics) {
    this.base = new URL(config.perspectiveUrl);
    const options = { keepAlive: true, maxSockets: 64, maxFreeSockets: 16 };
    this.agent = this.base.protocol === 'https:' ? new HttpsAgent(options) : new HttpAgent(options);
    this.calls = new Counter({
      name: 'parley_perspective_forwarded_total',
      help: 'Calls handed on to Google: answered, no_answer, or resting (not tried, after several without an answer)',
      labelNames: ['outcome'],
      registers: [metrics.registry],
    });
  }

  onModuleDestroy(): void {
    this.agent.destroy();
  }

  /** Ends a rest. */
  wake(): void {
    this.restUntilMs = 0;
  }

  /**
   * @param method such as `comments:analyze`.
   * @returns null where Google gave no answer in time, or one of its own troubles (5xx), or is resting: the caller is
   *   then answered by us.
   */
  async post(method: string, body: Buffer, googleKey: string, timeoutMs: number): Promise<GoogleAnswer | null> {
    if (Date.now() < this.restUntilMs) {
      this.calls.inc({ outcome: 'resting' });
      return null;
    }
    const answer = await this.send(method, body, googleKey, timeoutMs).catch(() => null);
    const isAnswer = answer !== null && (answer.status === 200 || (answer.status >= 400 && answer.status < 500));
    this.calls.inc({ outcome: isAnswer ? 'answered' : 'no_answer' });
    if (isAnswer) {
      this.failures = 0;
      return answer;
    }
    this.failures++;
    if (this.failures >= FAILURES_TO_REST) {
      this.failures = 0;
      this.restUntilMs = Date.now() + REST_MS;
    }
    return null;
  }

  private send(method: string, body: Buffer, googleKey: string, timeoutMs: number): Promise<GoogleAnswer> {
    const url = new URL(this.base);
    url.pathname = `${url.pathname.replace(/\/+$/, '')}/v1alpha1/${method}`;
    url.searchParams.set('key', googleKey);
    return new Promise((done, fail) => {
      const send = url.protocol === 'https:' ? requestHttps : requestHttp;
      const request = send(url, {
        method: 'POST',
        agent: this.agent,
        // For all of it: connecting, sending, reading.
        signal: AbortSignal.timeout(timeoutMs),
        headers: { 'content-type': 'application/json', 'content-length': body.length, 'user-agent': 'parley' },
      });
      request.on('error', fail);
      request.on('response', (response) => {
        const chunks: Buffer[] = [];
        let length = 0;
        response.on('error', fail);
        response.on('data', (chunk: Buffer) => {
          length += chunk.length;
          if (length > MAX_ANSWER_BYTES) request.destroy(new Error('the answer is too long'));
          else chunks.push(chunk);
        });
        response.on('end', () =>
          done({
            status: response.statusCode ?? 0,
            contentType: response.headers['content-type'] ?? 'application/json; charset=UTF-8',
            body: Buffer.concat(chunks),
          }),
        );
      });
      request.end(body);
    });
  }
}
