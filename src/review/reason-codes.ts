import type { DataSource } from 'typeorm';
import type { Caller } from '../accounts/caller.js';
import { BadInputError, type InputFault } from '../core/errors.js';
import { storableJson } from '../storage/storable-text.js';
import { readSetting, writeSetting } from './settings.js';
import type { ReasonCode } from './views.js';

/** What is offered where nobody has written a list of their own. */
export const DEFAULT_REASON_CODES: readonly ReasonCode[] = [
  {
    code: 'abuse',
    label: 'Insult or abuse',
    statement: 'It insults or abuses somebody.',
    category: 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
  },
  {
    code: 'hate',
    label: 'Hate against a group',
    statement: 'It attacks people for what they are.',
    category: 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
  },
  {
    code: 'threat',
    label: 'Threat or call to violence',
    statement: 'It threatens somebody or calls for violence.',
    category: 'STATEMENT_CATEGORY_VIOLENCE',
  },
  {
    code: 'harassment',
    label: 'Harassment of a person',
    statement: 'It harasses a person.',
    category: 'STATEMENT_CATEGORY_CYBER_VIOLENCE',
  },
  {
    code: 'sexual',
    label: 'Sexual content',
    statement: 'It has sexual content, which has no place here.',
    category: 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC',
  },
  {
    code: 'personal_data',
    label: 'Personal data',
    statement: 'It makes personal data public.',
    category: 'STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS',
  },
  {
    code: 'off_topic',
    label: 'Off topic',
    statement: 'It does not speak to the subject of the article.',
    category: 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC',
  },
  {
    code: 'unreadable',
    label: 'Unreadable or meaningless',
    statement: 'It cannot be read or says nothing.',
    category: 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC',
  },
  {
    code: 'other',
    label: 'Other breach of the rules',
    statement: 'It breaks the rules of this site.',
    category: 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC',
  },
];

/** The categories of the EU's transparency database, second version of its interface (July 2025). */
export const STATEMENT_CATEGORIES = [
  'ANIMAL_WELFARE',
  'CONSUMER_INFORMATION',
  'CYBER_VIOLENCE',
  'CYBER_VIOLENCE_AGAINST_WOMEN',
  'DATA_PROTECTION_AND_PRIVACY_VIOLATIONS',
  'ILLEGAL_OR_HARMFUL_SPEECH',
  'INTELLECTUAL_PROPERTY_INFRINGEMENTS',
  'NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS',
  'NOT_SPECIFIED_NOTICE',
  'OTHER_VIOLATION_TC',
  'PROTECTION_OF_MINORS',
  'RISK_FOR_PUBLIC_SECURITY',
  'SCAMS_AND_FRAUD',
  'SELF_HARM',
  'UNSAFE_AND_PROHIBITED_PRODUCTS',
  'VIOLENCE',
].map((name) => `STATEMENT_CATEGORY_${name}`);
export const OTHER_CATEGORY = 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC';
/** What that category was called in the first version. */
const OTHER_BEFORE = 'STATEMENT_CATEGORY_SCOPE_OF_PLATFORM_SERVICE';

export const REASON_CODES = 'reason-codes';
const CODE = /^[a-z0-9][a-z0-9_-]{0,63}$/;
const MAX_CODES = 40;
const MAX_LABEL_LENGTH = 120;
const MAX_STATEMENT_LENGTH = 1_000;

/** In the order in which moderators see them: the first nine have the keys 1 to 9. */
export async function reasonCodes(dataSource: DataSource, tenantId: string): Promise<readonly ReasonCode[]> {
  return asReasonCodes(await readSetting(dataSource, tenantId, REASON_CODES));
}

/** What is stored, in the words of today; the shipped list where nothing is. */
export function asReasonCodes(stored: unknown): readonly ReasonCode[] {
  const codes = (stored as ReasonCode[] | undefined) ?? DEFAULT_REASON_CODES;
  return codes.map((code) => (code.category === OTHER_BEFORE ? { ...code, category: OTHER_CATEGORY } : code));
}

/**
 * Puts another list in the place of the one in use. Codes that are no longer on it stay on the decisions that have them.
 *
 * @throws BadInputError with each fault of the list.
 */
export async function setReasonCodes(
  dataSource: DataSource,
  caller: Caller,
  wanted: readonly ReasonCode[],
): Promise<readonly ReasonCode[]> {
  const codes = storableJson(
    wanted.map(({ code, label, statement, category }) => ({
      code,
      label: label.trim(),
      statement: statement.trim(),
      category: category.trim() === OTHER_BEFORE ? OTHER_CATEGORY : category.trim(),
    })),
  );
  const faults = faultsOf(codes);
  if (faults.length > 0) {
    throw new BadInputError(faults.map(({ path, message }) => `${path}: ${message}`).join('; '), faults);
  }
  await writeSetting(dataSource, caller, REASON_CODES, codes, { codes: codes.map(({ code }) => code) });
  return codes;
}

function faultsOf(codes: readonly ReasonCode[]): InputFault[] {
  const faults: InputFault[] = [];
  if (codes.length === 0 || codes.length > MAX_CODES) {
    faults.push({ path: 'codes', message: `must be 1 to ${MAX_CODES} codes` });
  }
  const seen = new Set<string>();
  codes.forEach(({ code, label, statement, category }, at) => {
    const path = `codes[${at}]`;
    if (!CODE.test(code)) {
      faults.push({ path: `${path}.code`, message: 'must be small letters, digits, _ and -, 64 at most' });
    }
    if (seen.has(code)) faults.push({ path: `${path}.code`, message: 'stands there twice' });
    seen.add(code);
    if (label === '' || label.length > MAX_LABEL_LENGTH) {
      faults.push({ path: `${path}.label`, message: `must have 1 to ${MAX_LABEL_LENGTH} characters` });
    }
    if (category !== '' && !STATEMENT_CATEGORIES.includes(category)) {
      faults.push({ path: `${path}.category`, message: `must be one of ${STATEMENT_CATEGORIES.join(', ')}, or empty` });
    }
    if (statement.length > MAX_STATEMENT_LENGTH) {
      faults.push({ path: `${path}.statement`, message: `must have ${MAX_STATEMENT_LENGTH} characters at most` });
    }
  });
  return faults;
}
