import type { TrainingRow } from '../../src/core/classify/axes.js';
import { packModel } from '../../src/core/classify/model-format.js';
import { bayesEngine } from '../../src/engines/bayes-classifier.js';
import { saveModelFolder } from '../../src/files/model-folders.js';

const WORDS: Readonly<Record<string, readonly string[]>> = {
  sea: ['harbour', 'ferry', 'wave', 'anchor', 'tide'],
  land: ['meadow', 'tractor', 'barn', 'fence', 'orchard'],
};

/** Rows with an axis `topic` of the classes `sea` and `land`, told by their words. */
export function topicRows(number: number): (TrainingRow & { id: string; labels: { topic: string } })[] {
  return Array.from({ length: number }, (_, row) => {
    const topic = row % 2 === 0 ? 'sea' : 'land';
    const words = WORDS[topic]!;
    const text = [0, 1, 2].map((step) => words[(row * 7 + step * (1 + (row % 3))) % words.length]).join(' ');
    return { id: `row-${row}`, text, labels: { topic } };
  });
}

/** Trains a small model on `topicRows` and saves it as `folder`. */
export async function saveTopicModel(folder: string, name = 'topic-test'): Promise<void> {
  const rows = topicRows(60);
  const trained = await bayesEngine.train(rows, { axes: ['topic'], seed: 1, dev: [] });
  const about = { name, version: 1, engine: bayesEngine.engine, seed: 1, rows, sources: [] };
  await saveModelFolder(folder, await packModel(trained, about), `# ${name}\n`);
}
