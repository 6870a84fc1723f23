import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AxisEvaluation, Evaluation } from '../../core/evaluation/evaluation.js';
import { evaluateComments } from './evaluate-comments.js';

// `npm run eval:gate`: the shipped models on the test part of our own labelled comments, against floors that stand in
// labels/gate.json. A figure below its floor ends it with 1. --raise lifts the floors to what is reached now;
// --lower also lets them sink, and is a decision that somebody has to make and commit.

const LABELS = fileURLToPath(new URL('../../../labels', import.meta.url));
const GATE_FILE = path.join(LABELS, 'gate.json');
/** A floor stands this far below what was reached: a model trained anew moves a little on small sets. */
const SLACK = 0.02;
const SEED = 1;
/** Fewer rows of a class than this make a figure jump for no reason. */
const LEAST_OF_A_CLASS = 10;

/** Axis to figure to floor. */
type Floors = Record<string, Record<string, number>>;

const gate = JSON.parse(await readFile(GATE_FILE, 'utf8')) as { floors: Floors };
const folder = path.join(LABELS, 'comments');
const data = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).map((name) => path.join(folder, name));
const { evaluation } = await evaluateComments({
  data: data.toSorted(),
  axis: [],
  model: [],
  only: { field: 'part', value: 'test' },
  workload: { commentsPerDay: 1_000, secondsPerItem: 20, baseRate: null, mostMissedOf100: 10 },
  floor: false,
  train: [],
  threads: 1,
  seed: SEED,
});
const raises = process.argv.includes('--raise');
const lowers = process.argv.includes('--lower');
if (raises || lowers) {
  const floors = newFloors(evaluation, lowers ? {} : gate.floors);
  await writeFile(GATE_FILE, `${JSON.stringify({ ...gate, floors }, null, 2)}\n`);
  console.log(`floors written to ${path.relative(process.cwd(), GATE_FILE)}`);
} else {
  let below = 0;
  for (const [axis, floors] of Object.entries(gate.floors)) {
    for (const [figure, floor] of Object.entries(floors)) {
      const value = figureOf(evaluation, axis, figure);
      const isBelow = value === null || value < floor;
      if (isBelow) below++;
      const said = value === null ? 'not measured' : value.toFixed(3);
      console.log(`${isBelow ? 'BELOW' : 'ok   '}  ${axis}  ${figure}  ${said}  (floor ${floor.toFixed(3)})`);
    }
  }
  console.log(`${evaluation.rows} rows, ${below} figures below their floor`);
  if (below > 0) process.exitCode = 1;
}

function figureOf({ axes }: Evaluation, axis: string, figure: string): number | null {
  return axes.find((each) => each.axis === axis)?.results[0]?.figures[figure]?.value ?? null;
}

/** Figures of axes with enough rows of each class, less the slack; a floor that stands higher stays. */
function newFloors({ axes }: Evaluation, standing: Floors): Floors {
  const floors: Floors = { ...standing };
  for (const axis of axes) {
    const names = gatedFigures(axis);
    if (names.length === 0) continue;
    floors[axis.axis] = Object.fromEntries(
      names.map((name) => {
        const reached = Math.floor(1_000 * (axis.results[0]!.figures[name]!.value - SLACK)) / 1_000;
        return [name, Math.max(reached, standing[axis.axis]?.[name] ?? 0)];
      }),
    );
  }
  return floors;
}

function gatedFigures({ schema, results }: AxisEvaluation): string[] {
  const result = results[0];
  if (result === undefined || schema.counts.some((count) => count < LEAST_OF_A_CLASS)) return [];
  return (result.kind === 'binary' ? ['auc', 'macroF1'] : ['macroF1']).filter((name) => name in result.figures);
}
