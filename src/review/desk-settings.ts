import type { DataSource, EntityManager } from 'typeorm';
import type { Caller } from '../accounts/caller.js';
import { BadInputError, type InputFault } from '../core/errors.js';
import { storableJson } from '../storage/storable-text.js';
import { readSetting, writeSetting } from './settings.js';

/** How the desk treats everybody. */
export interface DeskSettings {
  /** Items that one person may have in hand at once; null for as many as they like. Programs with a key are not counted. */
  readonly heldAtMost: number | null;
  /** Who answered a golden item is told at once whether the answer was the known one; otherwise leads alone see it. */
  readonly tellsGoldenResult: boolean;
}

/** Accounts that work together: a queue can be theirs. */
export interface Team {
  readonly name: string;
  /** Account ids. */
  readonly members: readonly string[];
}

export const SETTINGS = 'desk';
export const TEAMS = 'teams';
const TEAM_NAME = /^[\p{L}\p{N}][\p{L}\p{N} _.-]{0,63}$/u;
/** The console holds four to six at a time: this stops a script or a stuck tab, not a quick hand. */
const DEFAULTS: DeskSettings = { heldAtMost: 100, tellsGoldenResult: false };

export async function deskSettings(dataSource: DataSource | EntityManager, tenantId: string): Promise<DeskSettings> {
  return asDeskSettings(await readSetting(dataSource, tenantId, SETTINGS));
}

/** What is stored, with what nobody has set. */
export function asDeskSettings(stored: unknown): DeskSettings {
  return { ...DEFAULTS, ...(stored as Partial<DeskSettings> | undefined) };
}

export async function setDeskSettings(
  dataSource: DataSource,
  caller: Caller,
  { heldAtMost, tellsGoldenResult }: DeskSettings,
): Promise<DeskSettings> {
  const settings = { heldAtMost, tellsGoldenResult };
  await writeSetting(dataSource, caller, SETTINGS, settings, settings);
  return settings;
}

export async function teams(dataSource: DataSource, tenantId: string): Promise<readonly Team[]> {
  return (await readSetting<Team[]>(dataSource, tenantId, TEAMS)) ?? [];
}

/**
 * Puts other teams in the place of those in use.
 *
 * @throws BadInputError with each fault: a name that is none or stands there twice, a member who has no account here.
 */
export async function setTeams(
  dataSource: DataSource,
  caller: Caller,
  wanted: readonly Team[],
): Promise<readonly Team[]> {
  const list = storableJson(wanted.map(({ name, members }) => ({ name, members: [...new Set(members)] })));
  const rows: { id: string }[] = await dataSource.query(
    'SELECT id FROM account WHERE tenant_id = $1 AND id = ANY ($2::uuid[])',
    [caller.tenantId, list.flatMap(({ members }) => members)],
  );
  const known = new Set(rows.map(({ id }) => id));
  const faults: InputFault[] = [];
  const seen = new Set<string>();
  list.forEach(({ name, members }, at) => {
    const path = `teams[${at}]`;
    if (!TEAM_NAME.test(name)) {
      faults.push({ path: `${path}.name`, message: 'must be 1 to 64 letters, digits, blanks, _ . and -' });
    }
    if (seen.has(name)) faults.push({ path: `${path}.name`, message: 'is taken' });
    seen.add(name);
    members.forEach((id, place) => {
      if (!known.has(id.toLowerCase())) faults.push({ path: `${path}.members[${place}]`, message: 'is no account' });
    });
  });
  if (faults.length > 0) {
    throw new BadInputError(faults.map(({ path, message }) => `${path}: ${message}`).join('; '), faults);
  }
  await writeSetting(dataSource, caller, TEAMS, list, { teams: list.map(({ name }) => name) });
  return list;
}
