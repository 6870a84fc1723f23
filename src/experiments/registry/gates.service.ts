import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Caller } from '../../accounts/caller.js';
import { BadInputError, type InputFault, ParleyError } from '../../core/errors.js';
import type { Evaluation } from '../../core/evaluation/evaluation.js';
import { recordAudit } from '../../storage/audit.js';
import { newId } from '../../storage/ids.js';
import { storableJsonText, toStorable } from '../../storage/storable-text.js';
import { type DataRef, type DataRefDto, DataRefs, refName } from '../data-refs.js';
import { EvaluationRunner } from '../evaluations/evaluation-runner.js';
import type { ModelRef } from './model-catalog.js';

/** What a figure must reach on fixed rows. */
export interface GateCheck {
  readonly data: DataRef;
  /** As an evaluation names it, such as `macroF1`. */
  readonly figure: string;
  readonly floor: number;
  /** Only rows with this value of a field. */
  readonly slice: { readonly field: string; readonly value: string } | null;
}

export interface GateView {
  readonly axis: string;
  /** Of stance; null for all together. */
  readonly target: string | null;
  readonly checks: readonly GateCheck[];
  readonly updatedBy: string;
  readonly updatedAt: string;
}

export interface NewGate {
  readonly axis: string;
  readonly target: string | null;
  readonly checks: readonly (Omit<GateCheck, 'data'> & { readonly data: DataRefDto })[];
  /** Floors may sink and checks may go. */
  readonly lower: boolean;
}

/** What a model reached at its gate. */
export interface GateReport {
  readonly passed: boolean;
  readonly at: string;
  readonly checks: readonly (GateCheck & {
    readonly axis: string;
    readonly target: string | null;
    /** Null where it could not be measured. */
    readonly value: number | null;
    readonly rows: number;
    readonly passed: boolean;
  })[];
}

/** What a model answers, for which it needs a gate. */
export interface Answered {
  readonly axis: string;
  readonly target: string | null;
}

/** A gate is asked while somebody waits. */
const MAX_ROWS = 50_000;
const SEED = 1;
const WORKLOAD = { commentsPerDay: 1_000, secondsPerItem: 20, baseRate: null, mostMissedOf100: 10 };

/** Floors that a model must reach before it goes live. */
@Injectable()
export class GatesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly refs: DataRefs,
    private readonly evaluations: EvaluationRunner,
  ) {}

  async list(tenantId: string, manager: EntityManager = this.dataSource.manager): Promise<GateView[]> {
    const rows: GateRow[] = await manager.query(
      `SELECT axis, target, checks, updated_by, updated_at FROM model_gate WHERE tenant_id = $1 ORDER BY axis, target`,
      [tenantId],
    );
    return rows.map((row) => ({
      axis: row.axis,
      target: row.target === '' ? null : row.target,
      checks: row.checks,
      updatedBy: row.updated_by,
      updatedAt: row.updated_at.toISOString(),
    }));
  }

  /**
   * Puts a gate in the place of the one that stood.
   *
   * @throws ParleyError FLOOR_LOWERED where a floor would sink, or a check go or be made on other rows, without `lower`.
   */
  async set(caller: Caller, { axis, target, checks, lower }: NewGate): Promise<GateView> {
    const { tenantId } = caller;
    if (target !== null && axis !== 'stance') throw fault('target', 'goes with the axis stance alone');
    const resolved: GateCheck[] = [];
    for (const [index, check] of checks.entries()) {
      const data = await this.refs.resolve(tenantId, check.data, `checks.${index}.data`);
      if (data.rows > MAX_ROWS) throw fault(`checks.${index}.data`, `has ${data.rows} rows; a gate takes ${MAX_ROWS}`);
      resolved.push({ ...check, data });
    }
    return this.dataSource.transaction(async (manager) => {
      await lockModels(manager, tenantId);
      const before = (await this.list(tenantId, manager)).find(isOf({ axis, target }))?.checks ?? [];
      const sinking = sunk(before, resolved);
      if (sinking.length > 0 && !lower) {
        throw new ParleyError(
          'FLOOR_LOWERED',
          `${sinking.length} floors would sink: say "lower": true if this is meant`,
          sinking,
        );
      }
      await manager.query(
        resolved.length === 0
          ? 'DELETE FROM model_gate WHERE tenant_id = $2 AND axis = $3 AND target = $4'
          : `INSERT INTO model_gate (id, tenant_id, axis, target, checks, updated_by) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (tenant_id, axis, target)
             DO UPDATE SET checks = excluded.checks, updated_by = excluded.updated_by, updated_at = now()`,
        resolved.length === 0
          ? [tenantId, toStorable(axis).text, toStorable(target ?? '').text]
          : [
              newId(),
              tenantId,
              toStorable(axis).text,
              toStorable(target ?? '').text,
              storableJsonText(resolved),
              caller.actor.name,
            ],
      );
      await recordAudit(manager, {
        tenantId,
        actor: caller.actor,
        action: sinking.length > 0 ? 'gate.lowered' : 'gate.set',
        subjectKind: 'model',
        subjectId: target === null ? axis : `${axis}.${target}`,
        detail: {
          before: before.map(inShort),
          after: resolved.map(inShort),
        },
      });
      const set = (await this.list(tenantId, manager)).find(isOf({ axis, target }));
      return set ?? { axis, target, checks: [], updatedBy: caller.actor.name, updatedAt: new Date().toISOString() };
    });
  }

  /**
   * Measures a model against the gates of all that it answers.
   *
   * @throws ParleyError GATE_MISSING where one has none.
   */
  async ask(
    tenantId: string,
    model: ModelRef,
    answered: readonly Answered[],
  ): Promise<{ report: GateReport; gates: readonly GateView[] }> {
    const all = await this.list(tenantId);
    const gates = answered.map((each) => all.find(isOf(each)) ?? each);
    const missing = gates.filter((gate): gate is Answered & GateView => !('checks' in gate));
    if (missing.length > 0) {
      const names = missing.map(({ axis, target }) => (target === null ? axis : `${axis} towards ${target}`));
      throw new ParleyError('GATE_MISSING', `set floors first: there is no gate for ${names.join(', ')}`);
    }
    const checks: GateReport['checks'][number][] = [];
    const known = new Map<string, Evaluation | null>();
    for (const { axis, target, checks: wanted } of gates as GateView[]) {
      for (const check of wanted) {
        const key = JSON.stringify([axis, target, check.data, check.slice?.field]);
        if (!known.has(key)) known.set(key, await this.measure(tenantId, model, { axis, target }, check));
        const found = known.get(key)?.axes[0]?.results.find((result) => result.model === model.id);
        const slice = found?.slices.find(({ value }) => value === check.slice?.value);
        const value = check.slice === null ? found?.figures[check.figure]?.value : slice?.figures[check.figure];
        checks.push({
          axis,
          target,
          ...check,
          value: value ?? null,
          rows: (check.slice === null ? found?.rows : slice?.rows) ?? 0,
          passed: value !== undefined && value >= check.floor,
        });
      }
    }
    const report = { passed: checks.every(({ passed }) => passed), at: new Date().toISOString(), checks };
    return { report, gates: gates as GateView[] };
  }

  /** Null where the rows have no such label: what cannot be measured is not reached. */
  private async measure(
    tenantId: string,
    model: ModelRef,
    { axis, target }: Answered,
    { data, slice }: GateCheck,
  ): Promise<Evaluation | null> {
    try {
      return await this.evaluations.measure(
        tenantId,
        {
          data: [data],
          models: [model],
          axes: [axis],
          target,
          slice: slice?.field ?? null,
          group: null,
          identity: false,
          swaps: false,
          only: null,
          renames: null,
          floor: false,
          seed: SEED,
          workload: WORKLOAD,
        },
        { awaited: true },
      );
    } catch (error) {
      if (error instanceof ParleyError && error.code === 'BAD_INPUT') return null;
      throw error;
    }
  }
}

/** One at a time changes what is live or what a gate asks for. */
export async function lockModels(manager: EntityManager, tenantId: string): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`models ${tenantId}`]);
}

/** What a check is called in messages. */
export function checkName({ figure, data, slice }: GateCheck): string {
  return `${figure} on ${refName(data)}${slice === null ? '' : `, ${slice.field} ${slice.value}`}`;
}

const inShort = (check: GateCheck): object => ({
  check: checkName(check),
  floor: check.floor,
  digest: check.data.digest,
});

const isOf =
  ({ axis, target }: Answered) =>
  (gate: Answered): boolean =>
    gate.axis === axis && (gate.target ?? '').toLowerCase() === (target ?? '').toLowerCase();

/** Checks that would ask for less than before, or for nothing. */
function sunk(before: readonly GateCheck[], after: readonly GateCheck[]): InputFault[] {
  const keyOf = ({ data, figure, slice }: GateCheck): string =>
    JSON.stringify([data.dataset, data.digest, data.split, data.part, figure, slice?.field, slice?.value]);
  const floors = new Map(after.map((check) => [keyOf(check), check.floor]));
  return before.flatMap((check) => {
    const floor = floors.get(keyOf(check));
    if (floor !== undefined && floor >= check.floor) return [];
    return [{ path: checkName(check), message: `${check.floor} to ${floor ?? 'nothing'}` }];
  });
}

function fault(path: string, message: string): BadInputError {
  return new BadInputError(`${path}: ${message}`, [{ path, message }]);
}

interface GateRow {
  readonly axis: string;
  readonly target: string;
  readonly checks: GateCheck[];
  readonly updated_by: string;
  readonly updated_at: Date;
}
