import type { DataSource, EntityManager } from 'typeorm';
import type { Caller } from '../accounts/caller.js';
import type { Assessment, CommentInput } from '../core/assessment.js';
import { BadInputError, type InputFault } from '../core/errors.js';
import { signalsOf } from '../core/policy/decide.js';
import { storableJson } from '../storage/storable-text.js';
import type { ClaimOrder } from './claims.js';
import { asDeskSettings, type DeskSettings, SETTINGS, TEAMS, type Team, teams } from './desk-settings.js';
import { readSetting, readSettings, writeSetting } from './settings.js';

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
  /** Names of teams that work it, beside the members. */
  readonly teams: readonly string[];
  /** Golden items for each item claimed, 0 to 0.5: those whose answer is known, to see how people decide. */
  readonly goldenRate: number;
  /** Share of the decisions that a second person makes too, without seeing the first. */
  readonly secondReviewRate: number;
  /** Items for each item claimed, 0 to 0.5, that would teach the models most, also of what the policy approved. */
  readonly teachingShare: number;
  /** Absent: what the policy puts there. */
  readonly match?: QueueMatch;
}

const NAME = 'queues';
/** What a definition that does not say otherwise has. */
const WITHOUT = { order: 'mix', members: [], teams: [], goldenRate: 0, secondReviewRate: 0, teachingShare: 0 } as const;
const QUEUE_NAME = /^[\p{L}\p{N}][\p{L}\p{N} _.-]{0,63}$/u;
const MAX_QUEUES = 50;

export async function queueDefinitions(
  dataSource: DataSource | EntityManager,
  tenantId: string,
): Promise<readonly QueueDefinition[]> {
  return asDefinitions(await readSetting(dataSource, tenantId, NAME));
}

function asDefinitions(stored: unknown): readonly QueueDefinition[] {
  const list = (stored ?? []) as (Partial<QueueDefinition> & Pick<QueueDefinition, 'name'>)[];
  return list.map((definition) => ({ ...WITHOUT, ...definition }));
}

/** All that says who works what, and how, in one look: for the path of a claim. */
export async function deskRules(
  dataSource: DataSource,
  tenantId: string,
): Promise<{ queues: readonly QueueDefinition[]; teams: readonly Team[]; settings: DeskSettings }> {
  const stored = await readSettings(dataSource, tenantId, [NAME, TEAMS, SETTINGS]);
  return {
    queues: asDefinitions(stored.get(NAME)),
    teams: (stored.get(TEAMS) ?? []) as readonly Team[],
    settings: asDeskSettings(stored.get(SETTINGS)),
  };
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
  const teamNames = new Set((await teams(dataSource, caller.tenantId)).map(({ name }) => name));
  queues.forEach(({ name, match, teams: own }, at) => {
    own.forEach((team, place) => {
      if (!teamNames.has(team)) faults.push({ path: `queues[${at}].teams[${place}]`, message: 'is no team' });
    });
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
  await writeSetting(dataSource, caller, NAME, queues, { queues: queues.map(({ name }) => name) });
  return queues;
}

/** Whether an account works a queue: it is for everybody, or the account is a member, itself or with a team. Programs do. */
export function worksQueue(
  { members, teams: own }: QueueDefinition,
  teamList: readonly Team[],
  accountId: string | null,
): boolean {
  if (accountId === null || (members.length === 0 && own.length === 0)) return true;
  return (
    members.includes(accountId) ||
    teamList.some(({ name, members: of }) => own.includes(name) && of.includes(accountId))
  );
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
