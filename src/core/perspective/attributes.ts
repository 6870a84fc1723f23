/**
 * The attributes that Perspective offered, under its names, and what stands for each of them here. Which of them are
 * served is not decided here but by the figures of a score map (score-map.ts): an attribute has to follow
 * Perspective's own verdicts at least as well as its bar says.
 */

export interface PerspectiveAttribute {
  /** Without version and without `_EXPERIMENTAL`. */
  readonly name: string;
  /** The numbers that clients ask for with `NAME@N`; the first is the one that figures are measured against. */
  readonly versions: readonly number[];
  /** Our axis of the same meaning: what is answered where a key has the score map off. Null: there is none. */
  readonly axis: string | null;
  /** The area under the curve against Perspective >= 0.5 that it must reach to be served at all. */
  readonly leastAuc: number;
  /** Served as beta: documented as weaker than the rest. */
  readonly beta: boolean;
  /** A twin `NAME_EXPERIMENTAL` existed and meant the same. */
  readonly hasExperimental: boolean;
}

const attribute = (
  name: string,
  axis: string | null,
  leastAuc: number,
  rest: Partial<PerspectiveAttribute> = {},
): PerspectiveAttribute => ({
  name,
  versions: [2],
  axis,
  leastAuc,
  beta: leastAuc < 0.95,
  hasExperimental: false,
  ...rest,
});

export const PERSPECTIVE_ATTRIBUTES: readonly PerspectiveAttribute[] = [
  attribute('TOXICITY', 'tone.toxicity', 0.97, { versions: [6, 5], hasExperimental: true }),
  attribute('SEVERE_TOXICITY', 'tone.severe_toxicity', 0.95, { versions: [2, 1], hasExperimental: true }),
  attribute('INSULT', 'tone.insult', 0.95, { hasExperimental: true }),
  attribute('PROFANITY', 'tone.profanity', 0.95, { hasExperimental: true }),
  attribute('IDENTITY_ATTACK', 'tone.identity_attack', 0.9, { hasExperimental: true }),
  attribute('THREAT', 'tone.threat', 0.9, { hasExperimental: true }),
  attribute('SEXUALLY_EXPLICIT', 'tone.sexually_explicit', 0.9),
  attribute('FLIRTATION', null, 0.9),
  // The group that was trained on the judgements of a newspaper's moderators.
  attribute('ATTACK_ON_AUTHOR', null, 0.9),
  attribute('ATTACK_ON_COMMENTER', null, 0.9),
  attribute('INCOHERENT', null, 0.9),
  attribute('INFLAMMATORY', null, 0.9),
  attribute('LIKELY_TO_REJECT', null, 0.9),
  attribute('OBSCENE', 'tone.profanity', 0.9),
  attribute('SPAM', null, 0.9, { versions: [1] }),
  attribute('UNSUBSTANTIAL', null, 0.9),
];

/** The rank correlation with Perspective that TOXICITY aims at; missing it is said in the figures. */
export const SPEARMAN_AIM: Readonly<Record<string, number>> = { TOXICITY: 0.8 };

const REQUESTED = /^([A-Z_]+?)(_EXPERIMENTAL)?(?:@(\d{1,3}))?$/;
const BY_NAME = new Map(PERSPECTIVE_ATTRIBUTES.map((known) => [known.name, known]));

/** The attribute that a client means by `TOXICITY`, `TOXICITY@6` or `TOXICITY_EXPERIMENTAL`; null where it is unknown. */
export function attributeOf(requested: string): PerspectiveAttribute | null {
  const [, name, experimental, version] = REQUESTED.exec(requested) ?? [];
  const known = name === undefined ? undefined : BY_NAME.get(name);
  if (known === undefined) return null;
  if (experimental !== undefined && !known.hasExperimental) return null;
  if (version !== undefined && !known.versions.includes(Number(version))) return null;
  return known;
}
