import type { DataSource, EntityManager } from 'typeorm';
import type { Caller } from '../accounts/caller.js';
import type { Assessment, CommentInput } from '../core/assessment.js';
import { BadInputError, type InputFault } from '../core/errors.js';
import { signalsOf } from '../core/policy/decide.js';
import { recordAudit } from '../storage/audit.js';
import { storableJson } from '../storage/storable-text.js';
import type { ClaimOrder } from './claims.js';

/** What comes into a queue; what is not named does not matter. All that is named must fit. */
export interface QueueMatch {
  readonly sources?: readonly string[];
  readonly sections?: readonly string[];
  /** ISO 639-1. */
  readonly languages?: readonly string[];
  /** Tags of the policy's rules: why it waits. */
  readonly tags?: readonly string[];
  /** A signal of the policy, such as `tone.insult`, within a range. */
  readonly signal?: { readonly name: string; readonly atLeast?: number; readonly below?: number };
}

/** A queue of the house's own, or the order of one that the policy names. */
export interface QueueDefinition {
  readonly name: string;
  readonly order: ClaimOrder;
  /** Account ids that work it; everybody where empty. */
  readonly members: readonly string[];
  /** Absent: what the policy puts there. */
  readonly match?: QueueMatch;
}

const NAME = 'queues';
const QUEUE_NAME = /^[\p{L}\p{N}][\p{L}\p{N} _.-]{0,63}$/u;
const MAX_QUEUES = 50;

export async function queueDefinitions(
  dataSource: DataSource | EntityManager,
  tenantId: string,
): Promise<readonly QueueDefinition[]> {
  const rows: { value: QueueDefinition[] }[] = await dataSource.query(
    'SELECT value FROM setting WHERE tenant_id = $1 AND name = $2',
    [tenantId, NAME],
  );
  return rows[0]?.value ?? [];
}

/**
 * Puts other definitions in the place of those in use, for what is assessed from now on; what waits stays where it is.
 *
 * @throws BadInputError with each fault.
 */
export async function setQueueDefinitions(
  dataSource: DataSource,
  caller: Caller,
  wanted: readonly QueueDefinition[],
): Promise<readonly QueueDefinition[]> {
  const queues = storableJson(wanted);
  const faults: InputFault[] = [];
  if (queues.length > MAX_QUEUES) faults.push({ path: 'queues', message: `must be ${MAX_QUEUES} at most` });
  const seen = new Set<string>(['all']);
  queues.forEach(({ name, match }, at) => {
    if (!QUEUE_NAME.test(name)) {
      faults.push({ path: `queues[${at}].name`, message: 'must be 1 to 64 letters, digits, blanks, _ . and -' });
    }
    if (seen.has(name)) faults.push({ path: `queues[${at}].name`, message: 'is taken' });
    seen.add(name);
    if (match && Object.values(match).every((one) => one === undefined)) {
      faults.push({
        path: `queues[${at}].match`,
        message: 'must name something; leave it out for the policy to decide',
      });
    }
  });
  if (faults.length > 0) {
    throw new BadInputError(faults.map(({ path, message }) => `${path}: ${message}`).join('; '), faults);
  }
  await dataSource.transaction(async (manager) => {
    await manager.query(
      `INSERT INTO setting (tenant_id, name, value) VALUES ($1, $2, $3)
       ON CONFLICT (tenant_id, name) DO UPDATE SET value = excluded.value, updated_at = now()`,
      [caller.tenantId, NAME, JSON.stringify(queues)],
    );
    await recordAudit(manager, {
      tenantId: caller.tenantId,
      actor: caller.actor,
      action: 'setting.changed',
      subjectKind: 'setting',
      subjectId: NAME,
      detail: { queues: queues.map(({ name }) => name) },
    });
  });
  return queues;
}

/** The queue of the first definition that fits; the policy's where none does. Only what people are to see is asked about. */
export function routed(
  definitions: readonly QueueDefinition[],
  assessment: Assessment,
  input: Pick<CommentInput, 'source' | 'section'>,
): string | null {
  const { decision, language } = assessment;
  if (decision.action !== 'review') return decision.queue;
  const signals = definitions.some(({ match }) => match?.signal) ? signalsOf(assessment) : {};
  const fits = ({ sources, sections, languages, tags, signal }: QueueMatch): boolean => {
    if (sources && !sources.includes(input.source ?? '')) return false;
    if (sections && !sections.includes(input.section ?? '')) return false;
    if (languages && !languages.includes(language.code)) return false;
    if (tags && !tags.some((tag) => decision.tags.includes(tag))) return false;
    if (!signal) return true;
    const value = Object.hasOwn(signals, signal.name) ? signals[signal.name] : null;
    if (typeof value !== 'number') return false;
    return value >= (signal.atLeast ?? Number.NEGATIVE_INFINITY) && value < (signal.below ?? Number.POSITIVE_INFINITY);
  };
  return definitions.find(({ match }) => match && fits(match))?.name ?? decision.queue;
}
