import path from 'node:path';
import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ModelsService } from '../assessment/models.service.js';
import { CONFIG, type Config } from '../config/config.js';
import type { Head } from '../core/classify/classifier.js';
import { parseScoreMap, SCORE_MAP_FORMAT, SCORE_MAP_VERSION, type ScoreMap } from '../core/perspective/score-map.js';
import { readScoreMap, SCORE_MAP_FILE, SHIPPED_SCORE_MAP } from '../files/score-map-file.js';
import { ServedAttributes } from './served-attributes.js';

const SETTING = 'perspective.scoreMap';
const CHECK_EVERY_MS = 5_000;

/** Nothing is measured, so nothing is served. */
const EMPTY_MAP: ScoreMap = {
  format: SCORE_MAP_FORMAT,
  formatVersion: SCORE_MAP_VERSION,
  source: 'none',
  rows: 0,
  models: {},
  attributes: {},
};

/** The score maps in use: the one that ships, and of each tenant the one fitted on its own recorded pairs. */
@Injectable()
export class ScoreMaps implements OnModuleInit {
  private readonly logger = new Logger('perspective');
  private shippedMap: ScoreMap = EMPTY_MAP;
  private heads: ReadonlyMap<string, Head> = new Map();
  private mapped!: ServedAttributes;
  private unmapped!: ServedAttributes;
  private readonly own = new Map<string, { map: ScoreMap | null; served: ServedAttributes | null; atMs: number }>();
  /** The tone model in use, for a response header. */
  modelVersion = '';

  constructor(
    private readonly dataSource: DataSource,
    private readonly models: ModelsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async onModuleInit(): Promise<void> {
    const { modelsDir } = this.config;
    const beside = modelsDir === null ? null : await readScoreMap(path.join(modelsDir, SCORE_MAP_FILE));
    this.shippedMap = beside ?? (await readScoreMap(SHIPPED_SCORE_MAP)) ?? EMPTY_MAP;
    const heads = new Map<string, Head>();
    const models = new Map<string, string>();
    for (const { id, heads: answered } of this.models.classifiers()) {
      for (const head of answered) {
        heads.set(head.axis, head);
        if (head.axis.startsWith('tone.')) models.set(head.axis, id);
      }
    }
    this.heads = heads;
    this.modelVersion = [...new Set(models.values())].toSorted().join(',');
    this.mapped = new ServedAttributes(this.shippedMap, true, heads);
    this.unmapped = new ServedAttributes(this.shippedMap, false, heads);
    const fittedOn = new Set(Object.values(this.shippedMap.models));
    if (fittedOn.size > 0 && [...new Set(models.values())].some((id) => !fittedOn.has(id))) {
      this.logger.warn(
        `the Perspective score map was fitted on ${[...fittedOn].join(', ')}, the models in use are ${this.modelVersion}: fit it anew with parley perspective-map`,
      );
    }
  }

  get shipped(): ScoreMap {
    return this.shippedMap;
  }

  /** Of a tenant without a map of its own the shipped one is used. */
  async served(tenantId: string, which: 'shipped' | 'own' | 'off'): Promise<ServedAttributes> {
    if (which === 'off') return this.unmapped;
    if (which === 'shipped') return this.mapped;
    return (await this.ownOf(tenantId)).served ?? this.mapped;
  }

  async ownMap(tenantId: string): Promise<ScoreMap | null> {
    return (await this.ownOf(tenantId)).map;
  }

  /** Puts a tenant's own map in force, or (null) out of it. */
  async setOwn(tenantId: string, map: ScoreMap | null): Promise<void> {
    if (map === null) {
      await this.dataSource.query('DELETE FROM setting WHERE tenant_id = $1 AND name = $2', [tenantId, SETTING]);
    } else {
      await this.dataSource.query(
        `INSERT INTO setting (tenant_id, name, value) VALUES ($1, $2, $3)
         ON CONFLICT (tenant_id, name) DO UPDATE SET value = excluded.value, updated_at = now()`,
        [tenantId, SETTING, JSON.stringify(map)],
      );
    }
    this.own.delete(tenantId);
  }

  private async ownOf(tenantId: string): Promise<{ map: ScoreMap | null; served: ServedAttributes | null }> {
    const kept = this.own.get(tenantId);
    if (kept && Date.now() - kept.atMs < CHECK_EVERY_MS) return kept;
    const atMs = Date.now();
    const rows: { value: unknown }[] = await this.dataSource.query(
      'SELECT value FROM setting WHERE tenant_id = $1 AND name = $2',
      [tenantId, SETTING],
    );
    const map = rows[0] ? parseScoreMap(rows[0].value) : null;
    const read = { map, served: map === null ? null : new ServedAttributes(map, true, this.heads), atMs };
    this.own.set(tenantId, read);
    return read;
  }
}
