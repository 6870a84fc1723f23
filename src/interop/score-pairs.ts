import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { fitScoreMapInSteps } from '../core/perspective/fit-map.js';
import type { MapSignals, ScoreMap } from '../core/perspective/score-map.js';
import { GroupedCalls } from '../ops/grouped-calls.js';
import { newId } from '../storage/ids.js';

export interface NewPair {
  readonly tenantId: string;
  readonly keyId: string;
  /** Perspective's summary scores by the names that were asked for. */
  readonly perspective: Readonly<Record<string, number>>;
  readonly ours: MapSignals;
  readonly models: string;
  readonly language: string;
}

export interface PairView {
  readonly id: string;
  readonly keyId: string;
  readonly client: string;
  readonly perspective: Readonly<Record<string, number>>;
  readonly ours: MapSignals;
  readonly models: string;
  readonly language: string;
  readonly recordedAt: string;
}

/** The newest pairs that a map is fitted on: more change nothing that matters. */
const MOST_FITTED = 5_000;

/** Pairs of scores that were recorded while Perspective lives: no text among them. */
@Injectable()
export class ScorePairs implements OnModuleDestroy {
  private readonly logger = new Logger('perspective');
  private readonly writer: GroupedCalls<NewPair, void>;
  private readonly writing = new Set<Promise<void>>();

  constructor(private readonly dataSource: DataSource) {
    this.writer = new GroupedCalls((pairs) => this.write(pairs), 200, 1);
  }

  /** Nobody waits for it. */
  record(pair: NewPair): void {
    const written: Promise<void> = this.writer
      .add(pair)
      .catch(() => this.logger.warn('a pair of scores could not be written'))
      .finally(() => this.writing.delete(written));
    this.writing.add(written);
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.writing);
  }

  /** Newest first. */
  async list(tenantId: string, before: string | null, limit: number): Promise<PairView[]> {
    const rows: (Omit<PairView, 'recordedAt'> & { recorded_at: Date })[] = await this.dataSource.query(
      `SELECT p.id, p.key_id AS "keyId", k.name AS client, p.perspective, p.ours, p.models, p.language, p.recorded_at
       FROM perspective_pair p JOIN api_key k ON k.id = p.key_id
       WHERE p.tenant_id = $1 AND ($2::uuid IS NULL OR p.id < $2) ORDER BY p.id DESC LIMIT $3`,
      [tenantId, before, limit],
    );
    return rows.map(({ recorded_at, ...row }) => ({ ...row, recordedAt: recorded_at.toISOString() }));
  }

  /**
   * How our scores follow Perspective's on this publisher's own comments, and the map between the two. Fitted anew at
   * each call, a little at a time, so that requests come in between. Null where nothing was recorded by the models in
   * use.
   */
  async agreement(tenantId: string, models: string): Promise<ScoreMap | null> {
    const rows: { perspective: Record<string, number>; ours: MapSignals }[] = await this.dataSource.query(
      `SELECT perspective, ours FROM perspective_pair WHERE tenant_id = $1 AND models = $2 ORDER BY id DESC LIMIT $3`,
      [tenantId, models, MOST_FITTED],
    );
    if (rows.length === 0) return null;
    const steps = fitScoreMapInSteps(
      rows.map(({ perspective, ours }) => ({ signals: ours, perspective })),
      { source: `${rows.length} pairs recorded here`, models: { tone: models } },
    );
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      await nextTurn();
    }
  }

  private async write(pairs: readonly NewPair[]): Promise<void[]> {
    const rows = pairs.map(({ tenantId, keyId, ...rest }) => ({
      id: newId(),
      tenant_id: tenantId,
      key_id: keyId,
      ...rest,
    }));
    await this.dataSource.query(
      `INSERT INTO perspective_pair (id, tenant_id, key_id, perspective, ours, models, language)
       SELECT r.* FROM jsonb_to_recordset($1::jsonb) AS r (
         id uuid, tenant_id uuid, key_id uuid, perspective jsonb, ours jsonb, models text, language text)`,
      [JSON.stringify(rows)],
    );
    return pairs.map(() => undefined);
  }
}
