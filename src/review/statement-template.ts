import type { DataSource } from 'typeorm';
import type { Caller } from '../accounts/caller.js';
import { BadInputError, type InputFault } from '../core/errors.js';
import { storableJson } from '../storage/storable-text.js';
import { readSetting, writeSetting } from './settings.js';

/** The house's words for telling an author why a comment was turned away, and what the EU's database is told. */
export interface StatementTemplate {
  /** The whole statement; each of `PLACEHOLDERS` in braces stands for one of the sentences below. */
  readonly text: string;
  /** What was done, by the decision. */
  readonly rejected: string;
  readonly spam: string;
  /** How it was found. */
  readonly foundByModel: string;
  readonly foundByReader: string;
  readonly foundByPerson: string;
  /** Who decided. */
  readonly decidedByPerson: string;
  readonly decidedByPolicy: string;
  /** In the place of reasons where a decision has none. */
  readonly unspecified: string;
  /** What the author can do about it. */
  readonly redress: string;
  /** The rule that such comments break, such as a section of the terms of use. */
  readonly ground: string;
  /** Where these rules stand; empty for nowhere. */
  readonly groundUrl: string;
  /** Countries in which the decision holds (ISO 3166-1, those of the EEA); empty: all of them. */
  readonly territory: readonly string[];
}

export const PLACEHOLDERS = ['action', 'reasons', 'found', 'decided', 'ground', 'redress'] as const;

export const DEFAULT_STATEMENT: StatementTemplate = {
  text: '{action}\n\n{reasons}\n{ground}\n\n{found} {decided}\n\n{redress}',
  rejected: 'Your comment is not shown on our pages.',
  spam: 'Your comment is not shown on our pages: we took it for advertising or spam.',
  foundByModel: 'A program had marked it for a closer look.',
  foundByReader: 'Other readers had reported it.',
  foundByPerson: 'Our moderators had looked at it.',
  decidedByPerson: 'A person decided.',
  decidedByPolicy: 'The decision was made by a program; no person was involved.',
  unspecified: 'It does not keep to the rules for comments.',
  redress:
    'If you think this is wrong, write to us within six months: a person looks at it again. You may also turn to a certified dispute settlement body or to a court.',
  ground: 'This rests on our rules for comments.',
  groundUrl: '',
  territory: [],
};

/** The countries of the European Economic Area. */
export const EEA = [
  ...['AT', 'BE', 'BG', 'HR', 'CY', 'CZ', 'DK', 'EE', 'FI', 'FR', 'DE', 'GR', 'HU', 'IE', 'IT', 'LV', 'LT', 'LU', 'MT'],
  ...['NL', 'PL', 'PT', 'RO', 'SK', 'SI', 'ES', 'SE', 'IS', 'LI', 'NO'],
] as const;

export const STATEMENT_SETTING = 'statement';

/** What is stored, with what nobody has set. */
export function asTemplate(stored: unknown): StatementTemplate {
  return { ...DEFAULT_STATEMENT, ...(stored as Partial<StatementTemplate> | undefined) };
}

export async function statementTemplate(dataSource: DataSource, tenantId: string): Promise<StatementTemplate> {
  return asTemplate(await readSetting(dataSource, tenantId, STATEMENT_SETTING));
}

/**
 * Puts another template in the place of the one in use, for statements from now on.
 *
 * @throws BadInputError with each fault.
 */
export async function setStatementTemplate(
  dataSource: DataSource,
  caller: Caller,
  wanted: StatementTemplate,
): Promise<StatementTemplate> {
  const template = storableJson(
    Object.fromEntries(
      Object.keys(DEFAULT_STATEMENT).map((field) => [field, wanted[field as keyof StatementTemplate]]),
    ),
  ) as unknown as StatementTemplate;
  const faults = faultsOf(template);
  if (faults.length > 0) {
    throw new BadInputError(faults.map(({ path, message }) => `${path}: ${message}`).join('; '), faults);
  }
  await writeSetting(dataSource, caller, STATEMENT_SETTING, template, {});
  return template;
}

function faultsOf({ text, groundUrl, territory }: StatementTemplate): InputFault[] {
  const faults: InputFault[] = [];
  for (const [, name] of text.matchAll(/\{([^{}]*)\}/g)) {
    if (!PLACEHOLDERS.includes(name as never)) {
      faults.push({ path: 'text', message: `{${name}} stands for nothing; there are {${PLACEHOLDERS.join('}, {')}}` });
    }
  }
  if (!text.includes('{reasons}')) faults.push({ path: 'text', message: 'must hold {reasons}' });
  if (groundUrl !== '' && !(URL.canParse(groundUrl) && /^https?:$/.test(new URL(groundUrl).protocol))) {
    faults.push({ path: 'groundUrl', message: 'must be an address that begins with http:// or https://, or empty' });
  }
  territory.forEach((country, at) => {
    if (!EEA.includes(country as never)) {
      faults.push({ path: `territory[${at}]`, message: 'must be a country of the EEA in two capital letters' });
    }
  });
  return faults;
}
