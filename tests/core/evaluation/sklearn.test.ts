import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { averagePrecision, calibrationOf, rankingOf, rocAuc } from '../../../src/core/evaluation/curves.js';
import { confusionOf, labelFigures, multiLabelFigures, spearman } from '../../../src/core/evaluation/metrics.js';
import { seededRandom } from '../../../src/core/random.js';

/**
 * The same predictions through scikit-learn: figures with one definition agree to 1e-9. Not compared: intervals (other
 * draws), the calibration error (scikit-learn has none), kappa and correlations where they have no value.
 */
const PYTHON = ['/usr/bin/python3', 'python3'].find(
  (name) => spawnSync(name, ['-c', 'import sklearn, scipy']).status === 0,
);

const SCRIPT = `
import json, sys
from sklearn import metrics as m
from scipy.stats import spearmanr
d = json.load(sys.stdin)
out = {}
for name, c in d['classes'].items():
    g, p, k = c['gold'], c['given'], list(range(c['width']))
    seen = sorted(set(g) | set(p))
    f = {}
    f['accuracy'] = m.accuracy_score(g, p)
    f['balanced'] = m.balanced_accuracy_score(g, p)
    f['mcc'] = m.matthews_corrcoef(g, p)
    f['kappa'] = m.cohen_kappa_score(g, p)
    for average in ('macro', 'micro', 'weighted'):
        pr, rc, f1, _ = m.precision_recall_fscore_support(g, p, labels=seen, average=average, zero_division=0)
        f[average] = [pr, rc, f1]
    f['perClass'] = [list(x) for x in zip(*[list(map(float, v)) for v in m.precision_recall_fscore_support(g, p, labels=k, zero_division=0)])]
    f['confusion'] = m.confusion_matrix(g, p, labels=k).tolist()
    out[name] = f
for name, s in d['scores'].items():
    out[name] = {
        'auc': m.roc_auc_score(s['gold'], s['scores']),
        'averagePrecision': m.average_precision_score(s['gold'], s['scores']),
        'brier': m.brier_score_loss(s['gold'], s['scores']),
        'spearman': float(spearmanr(s['degrees'], s['scores'])[0]),
    }
for name, s in d['multi'].items():
    f = {'subset': m.accuracy_score(s['gold'], s['given'])}
    for average in ('macro', 'micro', 'weighted'):
        pr, rc, f1, _ = m.precision_recall_fscore_support(s['gold'], s['given'], average=average, zero_division=0)
        f[average] = [pr, rc, f1]
    out[name] = f
print(json.dumps(out))
`;

function made() {
  const random = seededRandom(17);
  const labels = (width: number, rows: number, right: number) => {
    const gold = Array.from({ length: rows }, () => Math.min(random.integer(width), random.integer(width)));
    const given = gold.map((value) => (random.next() < right ? value : random.integer(width)));
    return { width, gold, given };
  };
  const scored = (rows: number, steps: number) => {
    const degrees = Array.from({ length: rows }, () => random.integer(5) / 4);
    const gold = degrees.map((degree) => Number(degree >= 0.5));
    // Few steps: many ties.
    const scores = degrees.map((degree) => Math.round((0.3 * degree + 0.7 * random.next()) * steps) / steps);
    return { degrees, gold, scores };
  };
  const sets = (width: number, rows: number) => {
    const flags = (): number[][] =>
      Array.from({ length: rows }, () => Array.from({ length: width }, () => Number(random.next() < 0.3)));
    return { gold: flags(), given: flags() };
  };
  return {
    classes: {
      two: labels(2, 400, 0.7),
      five: labels(5, 700, 0.5),
      rare: labels(9, 60, 0.3),
      chance: labels(3, 90, 0),
    },
    scores: { smooth: scored(800, 1e9), tied: scored(800, 7), few: scored(12, 3) },
    multi: { sets: sets(6, 300) },
  };
}

describe.skipIf(PYTHON === undefined)(
  'figures beside scikit-learn (skipped where python3-sklearn is not installed)',
  () => {
    it('agree to 1e-9 on the same predictions', () => {
      const data = made();
      const theirs = JSON.parse(execFileSync(PYTHON!, ['-c', SCRIPT], { input: JSON.stringify(data) }).toString());
      const agree = (ours: unknown, name: string): void => {
        const flat = (value: unknown): number[] =>
          Array.isArray(value)
            ? value.flatMap(flat)
            : typeof value === 'object'
              ? Object.values(value!).flatMap(flat)
              : [value as number];
        const [mine, other] = [flat(ours), flat(theirs[name])];
        expect(mine.length).toBe(other.length);
        mine.forEach((value, at) => {
          expect(Math.abs(value - other[at]!), `${name}, figure ${at}`).toBeLessThan(1e-9);
        });
      };
      for (const [name, { width, gold, given }] of Object.entries(data.classes)) {
        const confusion = confusionOf(
          Array.from({ length: width }, (_, at) => String(at)),
          gold,
          given,
        );
        const figures = labelFigures(confusion)!;
        const prf = ({ precision, recall, f1 }: { precision: number; recall: number; f1: number }) => [
          precision,
          recall,
          f1,
        ];
        agree(
          {
            accuracy: figures.accuracy,
            balanced: figures.balancedAccuracy,
            mcc: figures.mcc,
            kappa: figures.kappa,
            macro: prf(figures.macro),
            micro: prf(figures.micro),
            weighted: prf(figures.weighted),
            perClass: figures.perClass.map((each) => [...prf(each), each.support]),
            confusion: confusion.counts,
          },
          name,
        );
      }
      for (const [name, { degrees, gold, scores }] of Object.entries(data.scores)) {
        const ranking = rankingOf(scores, Uint8Array.from(gold));
        agree(
          [rocAuc(ranking), averagePrecision(ranking), calibrationOf(scores, gold).brier, spearman(scores, degrees)],
          name,
        );
      }
      const { gold, given } = data.multi.sets;
      const figures = multiLabelFigures(gold[0]!.map(String), gold.flat(), given.flat())!;
      const prf = ({ precision, recall, f1 }: { precision: number; recall: number; f1: number }) => [
        precision,
        recall,
        f1,
      ];
      agree([figures.subsetAccuracy, prf(figures.macro), prf(figures.micro), prf(figures.weighted)], 'sets');
    }, 60_000);
  },
);
