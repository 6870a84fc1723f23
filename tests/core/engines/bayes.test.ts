import BayesClassifier from 'bayes-classifier';
import NaturalBayes from 'natural/lib/natural/classifiers/bayes_classifier.js';
import { describe, expect, it } from 'vitest';
import type { TrainingRow } from '../../../src/core/classify/axes.js';
import type { Classifier } from '../../../src/core/classify/classifier.js';
import { type EngineModule, packModel, type TrainedModel } from '../../../src/core/classify/model-format.js';
import { ModelError } from '../../../src/core/errors.js';
import { seededRandom } from '../../../src/core/random.js';
import { MAX_TRAINING_ROWS } from '../../../src/engines/bayes.js';
import { bayesEngine } from '../../../src/engines/bayes-classifier.js';
import { countWithLibrary } from '../../../src/engines/bayes-counts.js';
import { naturalEngine } from '../../../src/engines/natural.js';

const FRUIT = ['apple', 'banana', 'cherry', 'plum', 'grape'];
const CAR = ['wheel', 'engine', 'brake', 'gear', 'mirror'];

/** Documents of three words each from the words of their class, with one word of the other now and then. */
function rowsOf(words: Readonly<Record<string, readonly string[]>>, number: number): TrainingRow[] {
  const random = seededRandom(5);
  const classes = Object.keys(words);
  const pick = (name: string): string => words[name]![random.integer(words[name]!.length)]!;
  return Array.from({ length: number }, (_, row) => {
    const name = classes[row % classes.length]!;
    const other = random.next() < 0.3 ? pick(classes[(row + 1) % classes.length]!) : pick(name);
    return { text: `${pick(name)} ${pick(name)} ${other}`, labels: { kind: name } };
  });
}

async function trainAndLoad(
  engine: EngineModule,
  rows: readonly TrainingRow[],
  axis = 'kind',
  dev: readonly TrainingRow[] = [],
): Promise<{ trained: TrainedModel; model: Classifier; scores(text: string): Record<string, number> }> {
  const trained = await engine.train(rows, { axes: [axis], seed: 1, dev });
  const { manifest, weights } = await packModel(trained, {
    name: 'test',
    version: 1,
    engine: engine.engine,
    seed: 1,
    rows,
    sources: [],
  });
  const model = engine.load(manifest, weights);
  return {
    trained,
    model,
    scores: (text) => {
      const [scores] = model.score({ text });
      return Object.fromEntries(model.heads[0]!.classes.map((name, index) => [name, scores![index]!]));
    },
  };
}

const winner = (scores: Readonly<Record<string, number>>): string =>
  Object.entries(scores).reduce((best, other) => (other[1] > best[1] ? other : best))[0];

const ENGINES = [
  ['natural', naturalEngine],
  ['bayes-classifier', bayesEngine],
] as const;

describe.each(ENGINES)('the engine %s', (_name, engine) => {
  it('learns to tell classes and gives probabilities', async () => {
    const { scores, trained } = await trainAndLoad(engine, rowsOf({ fruit: FRUIT, car: CAR }, 120));
    expect(winner(scores('apple plum banana'))).toBe('fruit');
    expect(winner(scores('gear brake'))).toBe('car');
    for (const text of ['apple', 'nothing known', '']) {
      const values = Object.values(scores(text));
      expect(values.reduce((total, value) => total + value, 0)).toBeCloseTo(1, 9);
    }
    expect(trained.figures['kind']!['accuracy']).toBeGreaterThan(0.8);
  });

  it('is not led astray by numbers that were words of training (defect 1: they come first in the library)', async () => {
    const rows = rowsOf({ fruit: [...FRUIT, '2024', '7'], car: [...CAR, '1999', '0'] }, 160);
    const { scores } = await trainAndLoad(engine, rows);
    expect(winner(scores('apple banana cherry'))).toBe('fruit');
    expect(winner(scores('1999 0'))).toBe('car');
    expect(winner(scores('2024 7'))).toBe('fruit');
  });

  it('tells classes apart on a text of 2,000 words (defect 2: the library says 0 for all)', async () => {
    const words = Array.from({ length: 2_000 }, (_, index) => `word${index}`);
    const rows = rowsOf({ fruit: FRUIT, car: CAR }, 100);
    const long = ['fruit', 'car'].map((kind) => ({ text: words.join(' '), labels: { kind } }));
    const { scores } = await trainAndLoad(engine, [...rows, ...long], 'kind', rows);
    expect(winner(scores(`${words.join(' ')} apple plum`))).toBe('fruit');
    expect(winner(scores(`${words.join(' ')} wheel gear`))).toBe('car');
    for (const value of Object.values(scores(words.join(' ')))) expect(Number.isFinite(value)).toBe(true);
  });

  it('keeps classes with the names of object members (defect 3)', async () => {
    const { scores, model } = await trainAndLoad(
      engine,
      rowsOf({ constructor: FRUIT, ['__proto__']: CAR, toString: ['sofa', 'lamp', 'desk'] }, 120),
    );
    expect([...model.heads[0]!.classes].sort()).toEqual(['__proto__', 'constructor', 'toString']);
    expect(winner(scores('apple cherry'))).toBe('constructor');
    expect(winner(scores('sofa lamp'))).toBe('toString');
  });

  it('takes words with the names of object members', async () => {
    const rows = rowsOf({ fruit: [...FRUIT, 'constructor'], car: [...CAR, '__proto__', 'hasownproperty'] }, 120);
    const { scores } = await trainAndLoad(engine, rows);
    expect(winner(scores('constructor'))).toBe('fruit');
    expect(winner(scores('__proto__ hasownproperty'))).toBe('car');
  });

  it('reads every script (defect 4: the library’s stemmer keeps Latin letters alone)', async () => {
    const { scores } = await trainAndLoad(
      engine,
      rowsOf({ fruit: ['яблоко', 'вишня', '苹果', 'μήλο'], car: ['колесо', 'мотор', '车轮', 'τιμόνι'] }, 120),
    );
    expect(winner(scores('вишня яблоко'))).toBe('fruit');
    expect(winner(scores('τιμόνι 车轮'))).toBe('car');
  });

  it('does not take an unknown text for the rare class (the libraries do)', async () => {
    const rows = rowsOf({ fruit: FRUIT, car: CAR, boat: ['sail', 'keel'] }, 400).filter(
      (row, index) => row.labels['kind'] !== 'boat' || index % 10 < 2,
    );
    const { scores } = await trainAndLoad(engine, rows);
    const unknown = scores('words that nobody has seen before in any text');
    expect(unknown['boat']).toBeLessThan(0.3);
    expect(winner(scores('sail keel sail'))).toBe('boat');
  });

  it('gives the same bytes for the same rows and seed', async () => {
    const rows = rowsOf({ fruit: FRUIT, car: CAR }, 80);
    const options = { axes: ['kind'], seed: 3, dev: [] };
    const [first, second] = [await engine.train(rows, options), await engine.train(rows, options)];
    expect(second.payload).toEqual(first.payload);
    expect(second.settings).toEqual(first.settings);
  });

  it('does not keep the documents', async () => {
    const { trained } = await trainAndLoad(engine, rowsOf({ fruit: FRUIT, car: CAR }, 60));
    expect(new TextDecoder().decode(trained.payload)).not.toMatch(/apple[ ",]+plum|docs/);
  });

  it('answers binary and multi-label axes', async () => {
    const binary = rowsOf({ fruit: FRUIT, car: CAR }, 100).map((row) => ({
      text: row.text,
      labels: { spam: row.labels['kind'] === 'car' ? 0.9 : 0 },
    }));
    const spam = await trainAndLoad(engine, binary, 'spam');
    expect(spam.scores('gear wheel')['true']).toBeGreaterThan(0.7);
    expect(spam.scores('apple plum')['true']).toBeLessThan(0.2);
    const many = rowsOf({ fruit: FRUIT, car: CAR }, 100).map((row, index) => ({
      text: index % 3 === 0 ? `${row.text} hurray` : row.text,
      labels: { kind: index % 3 === 0 ? [row.labels['kind'] as string, 'joy'] : [row.labels['kind'] as string] },
    }));
    const scores = (await trainAndLoad(engine, many)).scores('apple plum hurray');
    expect(scores['joy']).toBeGreaterThan(0.5);
    expect(scores['fruit']).toBeGreaterThan(0.5);
    expect(scores['car']).toBeLessThan(0.5);
  });

  it('hears the target for stance and the parent for a reply, and neither elsewhere', async () => {
    const rows = Array.from({ length: 80 }, (_, row): TrainingRow => {
      const isNorth = row % 2 === 0;
      return {
        text: 'they did well',
        target: isNorth ? 'North' : 'South',
        parent: isNorth ? 'great plan' : 'dreadful plan',
        labels: { stance: isNorth ? 'support' : 'oppose', reply: isNorth ? 'agree' : 'disagree' },
      };
    });
    const about = { name: 'test', version: 1, engine: engine.engine, seed: 1, rows, sources: [] };
    const trained = await engine.train(rows, { axes: ['stance', 'reply'], seed: 1, dev: [] });
    const { manifest, weights } = await packModel(trained, about);
    const model = engine.load(manifest, weights);
    const labelled = (input: Parameters<Classifier['score']>[0]): string[] =>
      model.score(input).map((scores, head) => model.heads[head]!.classes[scores.indexOf(Math.max(...scores))]!);
    const target = (name: string) => ({ name, aliases: [], opposed: [] });
    const text = 'they did well';
    expect(labelled({ text, target: target('North'), parent: 'great plan' })).toEqual(['support', 'agree']);
    expect(labelled({ text, target: target('South'), parent: 'dreadful plan' })).toEqual(['oppose', 'disagree']);
    const [stance] = model.score({ text, target: target('North'), parent: 'dreadful plan' });
    expect(stance).toEqual(model.score({ text, target: target('North') })[0]);
  });

  it('explains a score by the words of the text, in log-odds that add up', async () => {
    const { model } = await trainAndLoad(engine, rowsOf({ fruit: FRUIT, car: CAR }, 100));
    const text = 'An apple, a wheel, an Apple.';
    const place = model.heads[0]!.classes.indexOf('fruit');
    const reasons = model.explain!({ text }, 0, place);
    for (const { begin, end, text: part } of reasons) expect(text.slice(begin, end)).toBe(part);
    expect(reasons.find((reason) => reason.text === 'apple')!.weight).toBeGreaterThan(0);
    expect(reasons.find((reason) => reason.text === 'wheel')!.weight).toBeLessThan(0);
    const odds = (input: string): number => {
      const scores = model.score({ text: input })[0]!;
      return Math.log(scores[place]! / scores[1 - place]!);
    };
    const moved = reasons.reduce((total, reason) => total + reason.weight, 0);
    expect(odds(text) - odds('')).toBeCloseTo(moved, 9);
  });

  it('refuses damaged weights with a code', async () => {
    const rows = rowsOf({ fruit: FRUIT, car: CAR }, 60);
    const trained = await engine.train(rows, { axes: ['kind'], seed: 1, dev: [] });
    const about = { name: 'test', version: 1, engine: engine.engine, seed: 1, rows, sources: [] };
    const { manifest } = await packModel(trained, about);
    for (const text of ['', '[]', '[{"counts":[{}]}]', '{"a":1}', '[{"counts":[null]}]']) {
      const attempt = (): unknown => engine.load(manifest, new TextEncoder().encode(text));
      expect(attempt).toThrow(ModelError);
      expect(attempt).toThrow(expect.objectContaining({ code: 'MODEL_DAMAGED' }));
    }
  });

  it('says which axis has too few labels', async () => {
    await expect(
      engine.train([{ text: 'a', labels: { kind: 'x' } }], { axes: ['kind'], seed: 1, dev: [] }),
    ).rejects.toThrow(/axis kind has 1 labels of 1 classes/);
  });
});

describe('the cap on training rows', () => {
  it('trains on a stratified sample and says so', async () => {
    const rows = rowsOf({ fruit: FRUIT, car: CAR }, MAX_TRAINING_ROWS * 2);
    const { trained } = await trainAndLoad(bayesEngine, rows);
    expect(trained.notes.join()).toMatch(/trained on 2000 of 3200 labels/);
  });
});

describe('scoring in log space', () => {
  it('orders classes as the libraries do, where those do not underflow', async () => {
    const documents = rowsOf({ fruit: FRUIT, car: CAR }, 40).map((row) => ({
      tokens: row.text.split(' '),
      class: row.labels['kind'] as string,
    }));
    for (const [name, Library] of [
      ['natural', NaturalBayes],
      ['bayes-classifier', BayesClassifier],
    ] as const) {
      const library = new Library();
      for (const { tokens, class: label } of documents) library.addDocument(tokens, label);
      library.train();
      const counts = await countWithLibrary(name, documents);
      for (const { tokens } of documents) {
        for (const { label, value } of library.getClassifications(tokens)) {
          const place = counts.classes.indexOf(label);
          const total = counts.totals[place]!;
          let log = Math.log(total / counts.examples);
          for (const word of new Set(tokens)) {
            const count = counts.counts[place]![counts.words.indexOf(word)]! || counts.smoothing;
            log += Math.log(count / total);
          }
          expect(Math.exp(log)).toBeCloseTo(value, 12);
        }
      }
    }
  });
});
