import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AttributeMap } from '../core/perspective/score-map.js';
import { mappedScore } from '../core/perspective/score-map.js';

export interface ThresholdLine {
  /** As it was set for Perspective; held is what lies strictly above. */
  readonly threshold: number;
  readonly heldBefore: number;
  readonly heldByBoth: number;
}

/** What a change from a Perspective threshold to the live policy does to the comments of the last days. */
export interface MigrationReport {
  readonly attribute: string;
  readonly threshold: number;
  readonly days: number;
  readonly comments: number;
  /** Comments whose language or length left them without a score: neither way holds them for it. */
  readonly notScored: number;
  /** Held by the old threshold, through the map. */
  readonly heldBefore: number;
  /** Held by the live policy: what it sent to people or rejected, for whatever reason. */
  readonly heldNow: number;
  readonly heldByBoth: number;
  readonly byThreshold: readonly ThresholdLine[];
}

const THRESHOLDS = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95];
const ROWS_AT_ONCE = 5_000;

/** Sends the comments that were kept through an old threshold and through what the policy said of them. */
@Injectable()
export class MigrationReports {
  constructor(private readonly dataSource: DataSource) {}

  async make(
    tenantId: string,
    attribute: { readonly name: string; readonly map: AttributeMap },
    threshold: number,
    days: number,
  ): Promise<MigrationReport> {
    const thresholds = [...new Set([...THRESHOLDS, threshold])].toSorted((a, b) => a - b);
    const before = new Map(thresholds.map((one) => [one, { held: 0, both: 0 }]));
    let comments = 0;
    let notScored = 0;
    let heldNow = 0;
    for await (const { tone, action } of this.assessments(tenantId, days)) {
      comments++;
      const isHeldNow = action !== 'approve';
      if (isHeldNow) heldNow++;
      const signals = Object.fromEntries(Object.entries(tone ?? {}).map(([name, score]) => [`tone.${name}`, score]));
      const score = mappedScore(attribute.map, signals);
      if (score === null) {
        notScored++;
        continue;
      }
      for (const [limit, counts] of before) {
        if (score <= limit) continue;
        counts.held++;
        if (isHeldNow) counts.both++;
      }
    }
    const chosen = before.get(threshold)!;
    return {
      attribute: attribute.name,
      threshold,
      days,
      comments,
      notScored,
      heldBefore: chosen.held,
      heldNow,
      heldByBoth: chosen.both,
      byThreshold: [...before].map(([limit, { held, both }]) => ({
        threshold: limit,
        heldBefore: held,
        heldByBoth: both,
      })),
    };
  }

  private async *assessments(
    tenantId: string,
    days: number,
  ): AsyncGenerator<{ tone: Record<string, number> | null; action: string }> {
    for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
      const rows: { id: string; tone: Record<string, number> | null; action: string }[] = await this.dataSource.query(
        `SELECT c.id, a.body #> '{tone,scores}' AS tone, a.action
         FROM comment c CROSS JOIN LATERAL (
           SELECT body, action FROM assessment
           WHERE comment_id = c.id AND revision = c.revision ORDER BY id DESC LIMIT 1) AS a
         WHERE c.tenant_id = $1 AND c.id > $2 AND c.created_at > now() - make_interval(days => $3)
         ORDER BY c.id LIMIT $4`,
        [tenantId, after, days, ROWS_AT_ONCE],
      );
      yield* rows;
      if (rows.length < ROWS_AT_ONCE) return;
      after = rows.at(-1)!.id;
    }
  }
}
