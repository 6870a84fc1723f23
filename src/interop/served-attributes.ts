import type { Assessment } from '../core/assessment.js';
import type { Head } from '../core/classify/classifier.js';
import { attributeOf } from '../core/perspective/attributes.js';
import {
  lowestScore,
  mappedScore,
  mapSignals,
  type ScoreMap,
  type ServedState,
} from '../core/perspective/score-map.js';

/** An attribute that can be answered. */
export interface ServedAttribute {
  readonly state: Exclude<ServedState, 'refused'> | 'composite';
  /** ISO 639-1; null: any. */
  readonly languages: readonly string[] | null;
  /** Whether more than the tone axes must be assessed for it. */
  readonly needsAll: boolean;
  /** In [0, 1]; null where the assessment lacks what it is made of. */
  scoreOf(assessment: Assessment): number | null;
  /** What is answered for a text without a single letter, which says nothing at all. */
  readonly floor: number;
}

const COMPOSITE = 'PARLEY_';

/**
 * The attributes that a key may ask for: those whose figures in the score map reach their bar, and with `composites`
 * our own. Everything else is unknown to it, as it was to Perspective.
 */
export class ServedAttributes {
  private readonly byRequest = new Map<string, ServedAttribute | null>();

  constructor(
    private readonly map: ScoreMap,
    private readonly useMap: boolean,
    private readonly heads: ReadonlyMap<string, Pick<Head, 'languages'>>,
  ) {}

  /** Null for what is not served, under whatever name. */
  find(requested: string, composites: boolean): ServedAttribute | null {
    if (requested.startsWith(COMPOSITE)) return composites ? this.composite(requested) : null;
    const known = attributeOf(requested);
    if (known === null) return null;
    const made = this.byRequest.get(known.name);
    if (made !== undefined) return made;
    const served = this.make(known.name, known.axis);
    this.byRequest.set(known.name, served);
    return served;
  }

  private make(name: string, axis: string | null): ServedAttribute | null {
    const attribute = Object.hasOwn(this.map.attributes, name) ? this.map.attributes[name] : undefined;
    if (attribute === undefined || attribute.state === 'refused') return null;
    const { state } = attribute;
    if (this.useMap) {
      const axes = Object.keys(attribute.weights);
      if (!axes.every((weighed) => this.heads.has(weighed))) return null;
      return {
        state,
        languages: this.languagesOf(axes),
        needsAll: false,
        scoreOf: (assessment) => mappedScore(attribute, mapSignals(assessment)),
        floor: lowestScore(attribute),
      };
    }
    if (axis === null || !this.heads.has(axis)) return null;
    return { ...this.tone(axis), state };
  }

  private tone(axis: string): Omit<ServedAttribute, 'state'> {
    const name = axis.slice('tone.'.length);
    return {
      languages: this.languagesOf([axis]),
      needsAll: false,
      scoreOf: ({ tone }) => tone.scores?.[name] ?? null,
      floor: 0,
    };
  }

  /**
   * Ours: PARLEY_REVIEW (1 where the live policy would not let the comment pass, else 0), PARLEY_PRIORITY (its place in
   * the queue), PARLEY_SPAM, and every tone attribute that has a model, such as PARLEY_SARCASTIC.
   */
  private composite(requested: string): ServedAttribute | null {
    const all = { state: 'composite' as const, languages: null, needsAll: true, floor: 0 };
    switch (requested) {
      case 'PARLEY_REVIEW':
        return { ...all, scoreOf: ({ decision }) => (decision.action === 'approve' ? 0 : 1) };
      case 'PARLEY_PRIORITY':
        return { ...all, scoreOf: ({ decision }) => decision.priority };
      case 'PARLEY_SPAM':
        return { ...all, languages: this.languagesOf(['spam']), scoreOf: ({ spam }) => spam.score };
      default: {
        const axis = `tone.${requested.slice(COMPOSITE.length).toLowerCase()}`;
        return /^[A-Z_]+$/.test(requested) && this.heads.has(axis) ? { ...this.tone(axis), state: 'composite' } : null;
      }
    }
  }

  /** What all of the axes can read. */
  private languagesOf(axes: readonly string[]): readonly string[] | null {
    let shared: readonly string[] | null = null;
    for (const axis of axes) {
      const languages = this.heads.get(axis)?.languages ?? [];
      if (languages.length === 0) continue;
      shared = shared === null ? languages : shared.filter((language) => languages.includes(language));
    }
    return shared;
  }
}
