import { describe, expect, it } from 'vitest';
import type { Assessment, Target } from '../../src/core/assessment.js';
import type { Classifier, ClassifierInput, Head } from '../../src/core/classify/classifier.js';
import { createModerator, type ModeratorOptions } from '../../src/core/moderate.js';
import { decide, signalsOf } from '../../src/core/policy/decide.js';
import { DEFAULT_POLICY } from '../../src/core/policy/policy.js';

const binary = (axis: string, languages: readonly string[] = []): Head => ({
  axis,
  classes: ['false', 'true'],
  multiLabel: false,
  thresholds: [0.5, 0.5],
  abstainBelow: 0,
  languages,
});

/** A model that gives what the test says, and remembers what it was asked. */
function model(id: string, heads: readonly Head[], score: (input: ClassifierInput) => number[][]) {
  const asked: ClassifierInput[] = [];
  const classifier: Classifier = {
    id,
    engine: 'linear',
    heads,
    score(input) {
      asked.push(input);
      return score(input);
    },
    explain: (input) => [{ begin: 0, end: 3, text: input.text.slice(0, 3), weight: 1.5 }],
  };
  return { classifier, asked };
}

const NATO: Target = { name: 'NATO', aliases: ['the Alliance'], opposed: [] };
const build = (options: Partial<ModeratorOptions>) =>
  createModerator({ models: [], policy: DEFAULT_POLICY, targets: [], ...options });

const ENGLISH = 'I really think the council should publish the whole report before the next vote.';

describe('moderate', () => {
  it('never calls a comment clean that no model judged', () => {
    const assessment = build({}).moderate({ text: ENGLISH });
    expect(assessment.spam).toMatchObject({ status: 'not_scored', label: null, score: null, reason: 'no_model' });
    expect(assessment.tone).toMatchObject({ status: 'not_scored', label: null, scores: null, reason: 'no_model' });
    expect(assessment.decision).toMatchObject({ action: 'review', queue: 'unjudged' });
  });

  it('asks a model with several heads once', () => {
    const tone = model('tone@1', [binary('tone.toxicity'), binary('tone.insult')], () => [
      [0.9, 0.1],
      [0.3, 0.7],
    ]);
    const assessment = build({ models: [tone.classifier] }).moderate({ text: ENGLISH });
    expect(tone.asked).toHaveLength(1);
    expect(assessment.tone.scores).toEqual({ toxicity: 0.1, insult: 0.7 });
    expect(assessment.tone.label).toBe('hostile');
    expect(assessment.models).toEqual({ tone: 'tone@1' });
  });

  it('takes near duplicates of other authors for weak evidence of spam: named, capped, never enough alone', () => {
    const spamAt = (score: number) => model('spam@1', [binary('spam')], () => [[1 - score, score]]).classifier;
    const verdict = (score: number, authorsBefore: number) =>
      build({ models: [spamAt(score)] }).moderate({ text: ENGLISH }, { authorsBefore });
    expect(verdict(0.4, 0).spam).toMatchObject({ label: 'ham', score: 0.4, reasons: [] });
    expect(verdict(0.4, 0).spam).not.toHaveProperty('nearDuplicates');
    const lifted = verdict(0.4, 5);
    expect(lifted.spam).toMatchObject({ label: 'spam', nearDuplicates: 5 });
    expect(lifted.spam.reasons).toContain('5 others wrote nearly the same before');
    expect(lifted.decision).toMatchObject({ action: 'review', queue: 'spam' });
    expect(verdict(0.4, 1).spam.score).toBeLessThan(lifted.spam.score!);
    for (const many of [1, 2, 50_000]) expect(verdict(0.1, many).spam.label).toBe('ham');
    expect(verdict(1, 3).spam.score).toBe(1);
    expect(signalsOf(lifted)['spam.nearDuplicates']).toBe(5);
    expect(signalsOf(verdict(0.4, 0))['spam.nearDuplicates']).toBe(0);
  });

  it('asks a model that was made for one target about that target alone', () => {
    const stanceHead = (targets?: readonly string[]): Head => ({
      axis: 'stance',
      classes: ['support', 'oppose', 'neutral'],
      multiLabel: false,
      thresholds: [0.5, 0.5, 0.5],
      abstainBelow: 0,
      languages: [],
      ...(targets ? { targets } : {}),
    });
    const general = model('stance@1', [stanceHead()], () => [[0.1, 0.8, 0.1]]);
    const own = model('ferry@1', [stanceHead(['Ferry'])], () => [[0.9, 0.05, 0.05]]);
    const targets = [NATO, { name: 'Ferry', aliases: [], opposed: [] }];
    const text = 'The ferry is a blessing for the town, and NATO has nothing to do with that at all.';
    const labels = (models: readonly Classifier[]) =>
      Object.fromEntries(
        build({ models, targets })
          .moderate({ text })
          .stance.map((one) => [one.target, one.label]),
      );
    expect(labels([general.classifier, own.classifier])).toEqual({ NATO: 'oppose', Ferry: 'support' });
    // The later one answers: here for any target.
    expect(labels([own.classifier, general.classifier])).toEqual({ NATO: 'oppose', Ferry: 'oppose' });
    const { models } = build({ models: [general.classifier, own.classifier], targets }).moderate({ text });
    expect(models).toEqual({ stance: 'stance@1', 'stance.ferry': 'ferry@1' });
  });

  it('keeps the other axes when one model throws, and sends the comment to people', () => {
    const spam = model('spam@1', [binary('spam')], () => [[0.99, 0.01]]);
    const broken = model('tone@1', [binary('tone.toxicity')], () => {
      throw new Error('boom');
    });
    const assessment = build({ models: [spam.classifier, broken.classifier] }).moderate({ text: ENGLISH });
    expect(assessment.spam.label).toBe('ham');
    expect(assessment.tone).toMatchObject({ status: 'not_scored', reason: 'failed', scores: null });
    expect(assessment.decision.queue).toBe('unjudged');
  });

  it('treats a score that is no number as a failure', () => {
    const spam = model('spam@1', [binary('spam')], () => [[Number.NaN, Number.NaN]]);
    expect(build({ models: [spam.classifier] }).moderate({ text: ENGLISH }).spam).toMatchObject({
      status: 'not_scored',
      reason: 'failed',
    });
  });

  it('refuses a language that the model does not know, and a text without letters', () => {
    const spam = model('spam@1', [binary('spam', ['en'])], () => [[0.5, 0.5]]);
    const { moderate } = build({ models: [spam.classifier] });
    expect(moderate({ text: ENGLISH, language: 'fi-FI' }).spam).toMatchObject({ reason: 'language', score: null });
    expect(moderate({ text: '👀👀👀 100' }).spam).toMatchObject({ reason: 'too_short', score: null });
    expect(moderate({ text: ENGLISH, language: 'en' }).spam.status).toBe('scored');
  });

  it('abstains where the head does: scores without a label', () => {
    const head: Head = { ...binary('reply'), classes: ['agree', 'disagree'], abstainBelow: 0.8 };
    const reply = model('reply@1', [head], () => [[0.6, 0.4]]);
    const assessment = build({ models: [reply.classifier] }).moderate({ text: ENGLISH, parent: { text: 'Why?' } });
    expect(assessment.reply).toEqual({
      status: 'abstained',
      reason: 'uncertain',
      label: null,
      scores: { agree: 0.6, disagree: 0.4 },
    });
  });

  it('gives reply only where a parent is known', () => {
    expect(build({}).moderate({ text: ENGLISH })).not.toHaveProperty('reply');
  });

  it('gives a stance for each target that the comment, its parent or its article names, and for the row’s own', () => {
    const head: Head = {
      ...binary('stance'),
      classes: ['support', 'oppose', 'neutral'],
      thresholds: [0.5, 0.5, 0.5],
      abstainBelow: 0.5,
    };
    const stance = model('stance@1', [head], (input) => [input.target?.name === 'NATO' ? [0.7, 0.2, 0.1] : [0, 1, 0]]);
    const { moderate } = build({ models: [stance.classifier], targets: [NATO, { ...NATO, name: 'EU', aliases: [] }] });
    const targets = (assessment: Assessment) => assessment.stance.map(({ target, label }) => [target, label]);
    expect(targets(moderate({ text: 'The ALLIANCE did well here, I must say.' }))).toEqual([['NATO', 'support']]);
    expect(targets(moderate({ text: 'They did well.', parent: { text: 'What about NATO?' } }))).toHaveLength(1);
    expect(targets(moderate({ text: 'They did well.', article: { title: 'EU summit' } }))).toEqual([['EU', 'oppose']]);
    // Named by the article alone, a target wants more certainty than 0.7.
    expect(targets(moderate({ text: 'They did well.', article: { title: 'NATO summit' } }))).toEqual([['NATO', null]]);
    expect(targets(moderate({ text: 'Neutrality is not natonal.' }))).toEqual([]);
    expect(targets(moderate({ text: 'NATO or not', target: 'the mayor' }))).toEqual([
      ['the mayor', 'oppose'],
      ['NATO', 'support'],
    ]);
  });

  it('shows explanations on the text as handed in, also behind a repair', () => {
    const spam = model('spam@1', [binary('spam')], () => [[0.1, 0.9]]);
    // "…" as UTF-8 read as Windows-1252: three letters become one.
    const damaged = `Wait${Buffer.from('…').toString('latin1').replace('\u0080', '€').replace('¦', '¦')} what a day this was for everyone`;
    const { moderate } = build({ models: [spam.classifier] });
    const plain = moderate({ text: ENGLISH }, { explain: true });
    expect(plain.spam.explanation).toEqual({ spam: [{ begin: 0, end: 3, text: 'I r', weight: 1.5 }] });
    const repaired = moderate({ text: damaged }, { explain: true });
    expect(repaired.spam.explanation!['spam']![0]).toMatchObject({ begin: 0, end: 3, text: 'Wai' });
    expect(repaired.text).toBe(damaged);
  });

  it('decides what a replay of its own stored assessment decides', () => {
    const spam = model('spam@1', [binary('spam')], () => [[0.2, 0.8]]);
    const stored: Assessment = JSON.parse(
      JSON.stringify(build({ models: [spam.classifier] }).moderate({ text: ENGLISH })),
    );
    expect(decide(DEFAULT_POLICY, signalsOf(stored))).toEqual(stored.decision);
  });

  it('answers only the axes asked for', () => {
    const spam = model('spam@1', [binary('spam')], () => [[0.2, 0.8]]);
    const emotion = model('emotion@1', [{ ...binary('emotion'), classes: ['joy', 'anger'] }], () => [[0.2, 0.8]]);
    const { moderate } = build({ models: [spam.classifier, emotion.classifier] });
    const assessment = moderate({ text: ENGLISH }, { axes: ['emotion'] });
    expect(emotion.asked).toHaveLength(1);
    expect(spam.asked).toHaveLength(0);
    expect(assessment.axes['emotion']!.label).toBe('anger');
  });

  it('lets a later model answer an axis in place of an earlier one', () => {
    const first = model('tone@1', [binary('tone.toxicity'), binary('tone.insult')], () => [
      [1, 0],
      [1, 0],
    ]);
    const own = model('mine@3', [binary('tone.insult')], () => [[0, 1]]);
    const assessment = build({ models: [first.classifier, own.classifier] }).moderate({ text: ENGLISH });
    expect(assessment.tone.scores).toEqual({ toxicity: 0, insult: 1 });
    expect(assessment.models).toEqual({ 'tone.toxicity': 'tone@1', 'tone.insult': 'mine@3' });
  });

  it('reviews on request', () => {
    const spam = model('spam@1', [binary('spam'), binary('tone.toxicity')], () => [
      [1, 0],
      [1, 0],
    ]);
    const { moderate } = build({ models: [spam.classifier] });
    expect(moderate({ text: ENGLISH }).decision.action).toBe('approve');
    expect(moderate({ text: ENGLISH, forceReview: true }).decision).toMatchObject({
      action: 'review',
      queue: 'requested',
    });
  });
});
