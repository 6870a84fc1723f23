import { describe, expect, it } from 'vitest';
import { labelOf, type TrainingRow } from '../../../src/core/classify/axes.js';
import { linearClassifier, unpackWeights } from '../../../src/core/classify/linear.js';
import { packModel } from '../../../src/core/classify/model-format.js';
import { type LinearOptions, trainLinear } from '../../../src/core/classify/train.js';
import { REPLY_ROWS, SPAM_ROWS, STANCE_ROWS } from './tiny-rows.js';

async function trained(rows: readonly TrainingRow[], axes: readonly string[], linear: Partial<LinearOptions> = {}) {
  const model = await trainLinear(rows, { axes, seed: 7, dev: rows, linear: { bits: 14, ...linear } });
  const about = { name: 'tiny', version: 1, engine: 'linear', seed: 7, rows, sources: [] } as const;
  const files = await packModel(model, about);
  return { files, model, classifier: linearClassifier(files.manifest, unpackWeights(files.manifest, files.weights)) };
}

describe('training a linear model', () => {
  it('gives the same bytes for the same rows and seed', async () => {
    const [first, second] = [await trained(SPAM_ROWS, ['spam']), await trained(SPAM_ROWS, ['spam'])];
    expect(second.files.manifestText).toBe(first.files.manifestText);
    expect(Buffer.from(second.files.weights).equals(Buffer.from(first.files.weights))).toBe(true);
  });

  it('learns to tell the rows apart and ranks unseen text of either kind', async () => {
    const { classifier, model } = await trained(SPAM_ROWS, ['spam']);
    const spam = (text: string): number => classifier.score({ text })[0]![1]!;
    expect(model.figures['spam']!['auc']).toBeGreaterThan(0.95);
    expect(spam('Join my channel and earn free coins, order now')).toBeGreaterThan(
      spam('The council closed the old bridge last summer'),
    );
  });

  it('trains an axis alike whether others stand beside it or rows without its label do', async () => {
    const alone = await trained(SPAM_ROWS, ['spam'], { features: { pair: true } });
    const mixed = await trained([...SPAM_ROWS, ...REPLY_ROWS], ['spam', 'reply'], { features: { pair: true } });
    const text = 'Order now, the link is in my profile';
    // Rarity of a word is counted over all rows of the model, so the two are close and not equal.
    expect(mixed.classifier.score({ text })[0]![1]).toBeCloseTo(alone.classifier.score({ text })[0]![1]!, 1);
    expect(mixed.model.heads.map((head) => head.axis)).toEqual(['spam', 'reply']);
  });

  it('reads numbers between 0 and 1 as soft labels', async () => {
    const soft = SPAM_ROWS.map((row) => ({ ...row, labels: { spam: row.labels['spam'] === true ? 0.6 : 0.4 } }));
    const hard = await trained(SPAM_ROWS, ['spam']);
    const { classifier } = await trained(soft, ['spam']);
    const text = 'Earn 900 a week from your sofa, order today';
    const doubtful = classifier.score({ text })[0]![1]!;
    expect(doubtful).toBeGreaterThan(0.5);
    expect(doubtful).toBeLessThan(hard.classifier.score({ text })[0]![1]!);
  });

  it('answers classes in their known order, their probabilities adding up to 1', async () => {
    const { classifier, model } = await trained(REPLY_ROWS, ['reply']);
    expect(model.heads[0]!.classes).toEqual(['agree', 'disagree', 'query']);
    const scores = classifier.score({ text: 'Who told you that?', parent: 'The bridge was closed' })[0]!;
    expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(1, 10);
    expect(labelOf(model.heads[0]!, scores)).toBe('query');
  });

  it('gives each class of a multi-label axis a probability of its own', async () => {
    const rows = SPAM_ROWS.map((row) => ({
      ...row,
      labels: { topics: row.labels['spam'] === true ? ['money', 'request'] : ['town'] },
    }));
    const { classifier, model } = await trained(rows, ['topics']);
    expect(model.heads[0]).toMatchObject({ classes: ['money', 'request', 'town'], multiLabel: true });
    const scores = classifier.score({ text: rows[0]!.text })[0]!;
    expect(scores[0]! + scores[1]!).toBeGreaterThan(1);
  });

  it('carries a stance from the target it was trained on to another one', async () => {
    const { classifier } = await trained(STANCE_ROWS, ['stance']);
    const stance = (text: string, name: string) =>
      classifier.score({ text, target: { name, aliases: [], opposed: [] } })[0]!;
    const liked = stance('Proud of our Tram Board, they deserve respect', 'Tram Board');
    const disliked = stance('Shame on the Tram Board, they lie and must resign', 'Tram Board');
    expect(liked[0]).toBeGreaterThan(liked[1]!);
    expect(disliked[1]).toBeGreaterThan(disliked[0]!);
  });

  it('takes classes and axes that are named like parts of JavaScript objects', async () => {
    const rows = SPAM_ROWS.map((row) => ({
      ...row,
      labels: Object.fromEntries([['__proto__', row.labels['spam'] === true ? 'constructor' : 'toString']]),
    }));
    const { classifier, model } = await trained(rows, ['__proto__']);
    expect(model.heads[0]!.classes).toEqual(['constructor', 'toString']);
    expect(labelOf(model.heads[0]!, classifier.score({ text: rows[0]!.text })[0]!)).toBe('constructor');
    expect(Object.hasOwn(model.figures, '__proto__')).toBe(true);
  });

  it('sets a part of the rows aside where no dev rows are given', async () => {
    const model = await trainLinear(SPAM_ROWS, { axes: ['spam'], seed: 3, dev: [], linear: { bits: 12 } });
    expect(model.figures['spam']!['rows']).toBe(4);
    expect(model.notes.join('\n')).toContain('set aside');
  });

  it('ends on training and dev rows together, with the figures of the training rows alone', async () => {
    const dev = REPLY_ROWS.map((row) => ({ ...row, labels: { spam: row.labels['reply'] === 'query' } }));
    const options = { axes: ['spam'], seed: 3, linear: { bits: 14 } };
    const both = await trainLinear(SPAM_ROWS, { ...options, dev, refit: true });
    const first = await trainLinear(SPAM_ROWS, { ...options, dev });
    expect(both.figures).toEqual(first.figures);
    expect(Buffer.from(both.payload).equals(Buffer.from(first.payload))).toBe(false);
    expect(both.rows).toEqual([...SPAM_ROWS, ...dev]);
    expect(both.notes.join('\n')).toContain('fitted on the dev rows too');
    expect(first.rows).toBeUndefined();
    // Dev rows that train already are not counted twice.
    const same = await trainLinear(SPAM_ROWS, { ...options, dev: SPAM_ROWS, refit: true });
    expect(same.rows).toBeUndefined();
  });

  it.each([
    ['an axis that no row has', SPAM_ROWS, 'tone.insult', /no row has a label for axis tone\.insult/],
    ['a single class', REPLY_ROWS.slice(0, 4), 'reply', /single class "agree"/],
    ['a number above 1', [{ id: 'a', text: 'x', labels: { spam: 2 } }], 'spam', /labels\.spam of row 1 \(id "a"\)/],
    [
      'booleans among class names',
      [...SPAM_ROWS, { text: 'x', labels: { spam: 'maybe' } }],
      'spam',
      /mixes booleans or numbers with class names/,
    ],
  ] as [string, TrainingRow[], string, RegExp][])('refuses %s and says where', async (_, rows, axis, message) => {
    await expect(trainLinear(rows, { axes: [axis], seed: 1, dev: [] })).rejects.toThrow(message);
  });
});

describe('the loudest sentence', () => {
  const calm = 'The bridge was closed all summer. My neighbour works at the harbour. It rained through the parade.';
  const loud = `${calm} Earn free coins, join my channel now! The council meets on Monday. Trains were late again.`;

  it('keeps a long comment from hiding one sentence', async () => {
    const whole = await trained(SPAM_ROWS, ['spam'], { peak: 0 });
    const peaked = await trained(SPAM_ROWS, ['spam'], { peak: 0.75 });
    const logOdds = ({ classifier }: typeof whole, text: string): number => {
      const score = classifier.score({ text })[0]![1]!;
      return Math.log(score / (1 - score));
    };
    const gap = (model: typeof whole): number => logOdds(model, loud) - logOdds(model, calm);
    expect(gap(peaked)).toBeGreaterThan(gap(whole) * 1.2);
  });

  it('changes nothing for a text of one sentence', async () => {
    const [whole, peaked] = [
      await trained(SPAM_ROWS, ['spam'], { peak: 0 }),
      await trained(SPAM_ROWS, ['spam'], { peak: 1 }),
    ];
    const text = 'Join my channel and earn free coins, order now';
    const sum = (model: typeof whole): number =>
      model.classifier.explain!({ text }, 0, 1).reduce((total, each) => total + each.weight, 0);
    expect(sum(peaked)).toBeCloseTo(sum(whole), 10);
  });

  it('is not looked for where dev rows are few', async () => {
    const { files } = await trained(SPAM_ROWS, ['spam']);
    expect((files.manifest.settings as unknown as { outputs: { peak: number }[] }).outputs[0]!.peak).toBe(0);
  });
});

describe('explaining a linear model', () => {
  it('gives stretches of the text whose weights add up to the log-odds before calibration', async () => {
    const { classifier, files } = await trained(SPAM_ROWS, ['spam']);
    const text = 'Join the channel — “earn” daily 🎉 and order NOW!!!!';
    const contributions = classifier.explain!({ text }, 0, 1);
    const settings = files.manifest.settings as unknown as {
      outputs: { bias: number }[];
      calibration: { slope: number[]; offset: number[] }[];
    };
    const { slope, offset } = settings.calibration[0]!;
    const score = classifier.score({ text })[0]![1]!;
    const logOdds = (Math.log(score / (1 - score)) - offset[0]!) / slope[0]!;
    const sum = contributions.reduce((total, each) => total + each.weight, settings.outputs[0]!.bias);
    expect(sum).toBeCloseTo(logOdds, 8);
    for (const { begin, end, text: part } of contributions) expect(text.slice(begin, end)).toBe(part);
    expect(contributions.map((each) => each.text)).toContain('channel');
  });

  it.each([
    ['a reply with its parent', REPLY_ROWS, 'reply', { text: 'No, wrong again', parent: 'The bridge was closed' }],
    [
      'a stance with its target',
      STANCE_ROWS,
      'stance',
      { text: 'Never trust the HC', target: { name: 'Harbour Council', aliases: ['HC'], opposed: [] } },
    ],
  ] as const)('is exact for each class of %s', async (_, rows, axis, input) => {
    const { classifier, files } = await trained(rows, [axis], { ownTargetRows: 2 });
    const settings = files.manifest.settings as unknown as {
      outputs: { bias: number }[];
      calibration: { slope: number[]; offset: number[] }[];
    };
    const { slope, offset } = settings.calibration[0]!;
    const scores = classifier.score(input)[0]!;
    const calibrated = scores.map((_score, at) => {
      const sum = classifier.explain!(input, 0, at).reduce((total, each) => total + each.weight, 0);
      return slope[at]! * (sum + settings.outputs[at]!.bias) + offset[at]!;
    });
    const total = calibrated.reduce((sum, each) => sum + Math.exp(each), 0);
    for (const [at, each] of calibrated.entries()) expect(Math.exp(each) / total).toBeCloseTo(scores[at]!, 8);
  });

  it('stays exact where the loudest sentence counts for itself', async () => {
    const { classifier, files } = await trained(SPAM_ROWS, ['spam'], { peak: 0.5 });
    const text = 'The old bridge was closed again. Join my channel and earn free coins! It rained all summer.';
    const settings = files.manifest.settings as unknown as {
      outputs: { bias: number; peak: number }[];
      calibration: { slope: number[]; offset: number[] }[];
    };
    const { slope, offset } = settings.calibration[0]!;
    const score = classifier.score({ text })[0]![1]!;
    const contributions = classifier.explain!({ text }, 0, 1);
    const sum = contributions.reduce((total, each) => total + each.weight, settings.outputs[0]!.bias);
    expect(settings.outputs[0]!.peak).toBe(0.5);
    expect(sum).toBeCloseTo((Math.log(score / (1 - score)) - offset[0]!) / slope[0]!, 8);
    expect(contributions.map((each) => each.text)).toContain('Join my channel and earn free coins!');
  });

  it('points into the text as handed in where look-alike letters were folded', async () => {
    const { classifier } = await trained(SPAM_ROWS, ['spam']);
    const text = '𝐎𝐫𝐝𝐞𝐫 𝐧𝐨𝐰, it was a fine day';
    const plain = 'Order now, it was a fine day';
    expect(classifier.score({ text })).toEqual(classifier.score({ text: plain }));
    const words = classifier.explain!({ text }, 0, 1).map((each) => each.text);
    expect(words).toContain('𝐎𝐫𝐝𝐞𝐫');
    expect(words).toContain('fine');
  });

  it('turns the sign for the class that the sum speaks against', async () => {
    const { classifier } = await trained(SPAM_ROWS, ['spam']);
    const [yes, no] = [1, 0].map((at) => classifier.explain!({ text: 'order now' }, 0, at));
    expect(no!.map((each) => -each.weight)).toEqual(yes!.map((each) => each.weight));
  });
});
