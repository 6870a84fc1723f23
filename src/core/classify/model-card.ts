import { type ModelManifest, modelId, type TrainingSource } from './model-format.js';

export interface CardText {
  readonly paragraphs: readonly string[];
  readonly devSources: readonly TrainingSource[];
  /** What training itself had to say. */
  readonly notes: readonly string[];
}

const cell = (value: number | undefined): string => (value === undefined ? '' : String(value));

/** The card of a model, in Markdown, from its manifest: nothing in it is written by hand but the paragraphs. */
export function modelCard(manifest: ModelManifest, { paragraphs, devSources, notes }: CardText): string {
  const used = ['rows', 'macroF1', 'majorityMacroF1', 'accuracy', 'auc', 'meanAuc', 'calibrationError', 'coverageAt80'];
  const figures = manifest.heads.map(({ axis }) => ({ axis, of: manifest.figures[axis] ?? {} }));
  const columns = used.filter((name) => figures.some(({ of }) => of[name] !== undefined));
  const languages = manifest.heads.flatMap((head) => head.languages);
  const parts = [
    `# ${modelId(manifest)}`,
    ...paragraphs,
    `Engine \`${manifest.engine}\`, seed ${manifest.training.seed}. Languages: ${languages.length > 0 ? [...new Set(languages)].join(', ') : 'not stated'}.`,
    '## Axes',
    [
      '| axis | classes | limits | abstains below | |',
      '| --- | --- | --- | --- | --- |',
      ...manifest.heads.map(
        (head) =>
          `| ${head.axis} | ${head.classes.join(', ')} | ${head.thresholds.map((limit) => limit.toFixed(2)).join(', ')} | ${head.abstainBelow === 0 ? 'never' : head.abstainBelow.toFixed(2)} | ${manifest.beta.includes(head.axis) ? 'beta' : ''} |`,
      ),
    ].join('\n'),
    '## Figures on dev rows',
    'Dev rows were not trained on, but calibration and limits were chosen on them: figures on unseen text are lower.',
    [
      `| axis | ${columns.join(' | ')} |`,
      `| --- |${' --- |'.repeat(columns.length)}`,
      ...figures.map(({ axis, of }) => `| ${axis} | ${columns.map((name) => cell(of[name])).join(' | ')} |`),
    ].join('\n'),
    '## Data',
    [
      '| set | licence | rows trained on | dev rows |',
      '| --- | --- | --- | --- |',
      ...manifest.training.sources.map(({ name, licence, rows }) => {
        const dev = devSources.filter((source) => source.name === name).reduce((sum, source) => sum + source.rows, 0);
        return `| ${name} | ${licence} | ${rows} | ${dev} |`;
      }),
    ].join('\n'),
    ...(notes.length > 0 ? ['## Notes of the training', notes.map((note) => `- ${note}`).join('\n')] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}
