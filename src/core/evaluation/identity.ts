import { type Ranking, rocAuc } from './curves.js';

/**
 * Words that name a group of people, by group: lower case, whole words. Kept to words that name people and little else
 * (`white` and `black` count before a word for people alone), so that a slice is about people. English.
 */
const TERMS: Readonly<Record<string, readonly string[]>> = {
  women: [
    'woman',
    'women',
    'girl',
    'girls',
    'female',
    'females',
    'lady',
    'ladies',
    'mother',
    'mothers',
    'feminist',
    'feminists',
  ],
  men: ['man', 'men', 'boy', 'boys', 'male', 'males', 'father', 'fathers'],
  'gay and lesbian': [
    'gay',
    'gays',
    'lesbian',
    'lesbians',
    'homosexual',
    'homosexuals',
    'bisexual',
    'lgbt',
    'lgbtq',
    'queer',
  ],
  trans: ['trans', 'transgender', 'transsexual', 'nonbinary', 'non-binary'],
  muslims: ['muslim', 'muslims', 'islam', 'islamic'],
  jews: ['jew', 'jews', 'jewish', 'judaism'],
  christians: [
    'christian',
    'christians',
    'catholic',
    'catholics',
    'protestant',
    'protestants',
    'evangelical',
    'evangelicals',
  ],
  'other faiths': ['hindu', 'hindus', 'buddhist', 'buddhists', 'sikh', 'sikhs', 'atheist', 'atheists'],
  'black people': [
    'black people',
    'black man',
    'black men',
    'black woman',
    'black women',
    'blacks',
    'african',
    'africans',
    'african american',
    'african americans',
  ],
  'white people': [
    'white people',
    'white man',
    'white men',
    'white woman',
    'white women',
    'whites',
    'caucasian',
    'caucasians',
  ],
  asians: ['asian', 'asians', 'chinese', 'japanese', 'korean', 'koreans', 'indian', 'indians', 'vietnamese'],
  latinos: ['latino', 'latinos', 'latina', 'latinas', 'hispanic', 'hispanics', 'mexican', 'mexicans'],
  arabs: ['arab', 'arabs', 'arabic', 'palestinian', 'palestinians', 'syrian', 'syrians', 'turkish', 'turks'],
  'eastern europeans': [
    'russian',
    'russians',
    'ukrainian',
    'ukrainians',
    'polish',
    'poles',
    'romanian',
    'romanians',
    'roma',
  ],
  migrants: [
    'immigrant',
    'immigrants',
    'migrant',
    'migrants',
    'refugee',
    'refugees',
    'asylum seeker',
    'asylum seekers',
    'foreigner',
    'foreigners',
  ],
  'disabled people': ['disabled', 'disability', 'deaf', 'blind', 'autistic', 'wheelchair', 'mentally ill'],
  'old people': ['elderly', 'pensioner', 'pensioners', 'old people', 'boomer', 'boomers', 'seniors'],
};

export const IDENTITY_GROUPS: readonly string[] = Object.keys(TERMS);

const PATTERNS = IDENTITY_GROUPS.map((group) => {
  const words = TERMS[group]!.map((term) => term.replaceAll(' ', '\\s+'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
});

/** Which groups a text names, as a number whose bit i stands for `IDENTITY_GROUPS[i]`. */
export function identitiesIn(text: string): number {
  let bits = 0;
  for (const [index, pattern] of PATTERNS.entries()) if (pattern.test(text)) bits |= 1 << index;
  return bits;
}

/**
 * How a binary model treats texts that name a group, each an area under the ROC curve (Borkan et al. 2019, "Nuanced
 * metrics for measuring unintended bias"); null where one side is empty.
 */
export interface IdentityFigures {
  readonly group: string;
  /** Rows that name the group, and those of them with the property. */
  readonly rows: number;
  readonly positives: number;
  /** Within the rows that name the group. */
  readonly subgroup: number | null;
  /** Rows without the property that name it against rows with the property that do not: low where calm mention scores high. */
  readonly backgroundPositive: number | null;
  /** Rows with the property that name it against rows without it that do not: low where attacks on the group pass. */
  readonly backgroundNegative: number | null;
}

/** Fewer rows than this on either side say nothing about a group. */
const LEAST_ROWS = 10;

/** @param identities `identitiesIn` of each row. */
export function identityFigures(ranking: Ranking, identities: ArrayLike<number>): IdentityFigures[] {
  const { positive } = ranking;
  const areaOf = (belongs: (row: number) => boolean): number | null =>
    rocAuc(
      ranking,
      Uint8Array.from(positive, (_, row) => Number(belongs(row))),
    );
  return IDENTITY_GROUPS.flatMap((group, index) => {
    const inside = Uint8Array.from(positive, (_, row) => (identities[row]! >> index) & 1);
    const rows = inside.reduce((total, flag) => total + flag, 0);
    const positives = inside.reduce((total, flag, row) => total + flag * positive[row]!, 0);
    if (positives < LEAST_ROWS || rows - positives < LEAST_ROWS) return [];
    return [
      {
        group,
        rows,
        positives,
        subgroup: areaOf((row) => inside[row] === 1),
        backgroundPositive: areaOf((row) => inside[row] !== positive[row]),
        backgroundNegative: areaOf((row) => inside[row] === positive[row]),
      },
    ];
  });
}
