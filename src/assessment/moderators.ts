import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Assessment, CommentInput, Target } from '../core/assessment.js';
import { DEFAULT_POLICY, type Policy, parsePolicy, policyId } from '../core/policy/policy.js';
import { type QueueDefinition, queueDefinitions } from '../review/queue-definitions.js';
import { ModelsService } from './models.service.js';
import { ScoringPool } from './scoring-pool.js';
import { type ModeratorSpec, type ScoringTask, sharedSpec } from './scoring-task.js';
import { TenantModels } from './tenant-models.js';
import type { WrittenAssessment } from './written-assessment.js';

/** What a tenant's comments are assessed with. */
export interface TenantModerator {
  /** Where they are assessed. */
  assess(
    input: CommentInput,
    explain: ScoringTask['explain'],
    more?: Pick<ScoringTask, 'axes' | 'authorsBefore'>,
  ): Promise<Assessment>;
  /** The same as text. */
  assessWritten(
    input: CommentInput,
    explain: ScoringTask['explain'],
    more?: Pick<ScoringTask, 'authorsBefore'>,
  ): Promise<WrittenAssessment>;
  readonly spec: ModeratorSpec;
  /** `name@version`. */
  readonly policy: string;
  /** The models in use and a digest of the targets: with the policy, all that an assessment depends on. */
  readonly modelSet: string;
  /** Which queue what people are to see goes into. */
  readonly queues: readonly QueueDefinition[];
}

interface Cached {
  readonly value: TenantModerator;
  readonly version: string;
  checkedAtMs: number;
}

/** A change made by another process is seen after this long; one made here at once. */
const CHECK_EVERY_MS = 1_000;

/**
 * What each tenant's comments are assessed with: the loaded models, the live policy and the targets; read anew when one
 * of these changes.
 */
@Injectable()
export class Moderators {
  private readonly cache = new Map<string, Cached>();
  private readonly pending = new Map<string, Promise<TenantModerator>>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly models: ModelsService,
    private readonly pool: ScoringPool,
    private readonly tenantModels: TenantModels,
  ) {}

  async of(tenantId: string): Promise<TenantModerator> {
    const cached = this.cache.get(tenantId);
    if (cached && Date.now() - cached.checkedAtMs < CHECK_EVERY_MS) return cached.value;
    let pending = this.pending.get(tenantId);
    if (!pending) {
      pending = this.refresh(tenantId).finally(() => this.pending.delete(tenantId));
      this.pending.set(tenantId, pending);
    }
    return pending;
  }

  /** To be called where policy, targets or live models were changed, after the commit. */
  forget(tenantId: string): void {
    this.cache.delete(tenantId);
    this.pending.delete(tenantId);
  }

  private async refresh(tenantId: string): Promise<TenantModerator> {
    const checkedAtMs = Date.now();
    // Rows of policies and targets are never rewritten (a change is a new row), so that ids say it all.
    const versions: { version: string }[] = await this.dataSource.query(
      `SELECT coalesce((SELECT id::text FROM policy WHERE tenant_id = $1 AND state = 'live'), '') || ':' ||
         coalesce((SELECT md5(string_agg(id::text, ',' ORDER BY id)) FROM target WHERE tenant_id = $1), '') || ':' ||
         coalesce((SELECT updated_at::text FROM setting WHERE tenant_id = $1 AND name = 'queues'), '') || ':' ||
         coalesce((SELECT md5(string_agg(id::text || live_since::text, ',' ORDER BY live_since, id)) FROM model
           WHERE tenant_id = $1 AND state = 'live'), '') AS version`,
      [tenantId],
    );
    const { version } = versions[0]!;
    const cached = this.cache.get(tenantId);
    if (cached?.version === version) {
      cached.checkedAtMs = checkedAtMs;
      return cached.value;
    }
    const value = await this.build(tenantId);
    this.cache.set(tenantId, { value, version, checkedAtMs });
    return value;
  }

  private async build(tenantId: string): Promise<TenantModerator> {
    const policy = await this.livePolicy(tenantId);
    const targets: Target[] = await this.dataSource.query(
      'SELECT name, aliases, opposed, description FROM target WHERE tenant_id = $1 ORDER BY name',
      [tenantId],
    );
    const digest = createHash('sha256').update(JSON.stringify(targets)).digest('hex').slice(0, 12);
    const live = await this.tenantModels.live(tenantId);
    const models = await this.tenantModels.read(
      tenantId,
      live.map(({ id }) => id),
    );
    const own = live.map(({ model }) => `${model},`).join('');
    const modelSet = `${this.models.modelSet()},${own}targets:${digest}`;
    const spec = { policy, targets, models: live.map(({ id }) => id) };
    const shared = sharedSpec(spec);
    const key = createHash('sha256').update(JSON.stringify(spec)).digest('hex');
    return {
      assess: (input, explain, more) => this.pool.assess({ key, spec: shared, models, input, explain, ...more }),
      assessWritten: (input, explain, more) =>
        this.pool.assessWritten({ key, spec: shared, models, input, explain, ...more }),
      spec,
      policy: policyId(policy),
      modelSet,
      queues: await queueDefinitions(this.dataSource, tenantId),
    };
  }

  private async livePolicy(tenantId: string): Promise<Policy> {
    const rows: { body: unknown }[] = await this.dataSource.query(
      `SELECT body FROM policy WHERE tenant_id = $1 AND state = 'live'`,
      [tenantId],
    );
    return rows[0] ? parsePolicy(rows[0].body) : DEFAULT_POLICY;
  }
}
