import { seededRandom } from '../core/random.js';
import {
  type BorderFeatures,
  type BorderWeights,
  borderProbabilities,
  CANDIDATE_FEATURE_NAMES,
  NONE_FEATURE_NAMES,
} from '../core/separation/border.js';
import { type DecoderWeights, seeBorders, seePage, trellisOf } from '../core/separation/scoring.js';
import { COMMENT } from '../core/separation/trellis.js';
import { type readPage, Steps } from './fit-decoder.js';

const SEED = 20261123;

/** What the choice of a border sees of a page under fitted weights of the chain, and the right line, or -1. */
export function seeForBorder(page: ReturnType<typeof readPage>, decoder: DecoderWeights) {
  const { blocks, headers, language, listing, states } = page;
  const seen = seePage(blocks, headers, language, listing, decoder);
  const trellis = trellisOf(seen.features, decoder);
  return { features: seeBorders(blocks, headers, listing, seen, trellis), border: states.indexOf(COMMENT) };
}

export interface BorderExample {
  readonly features: BorderFeatures;
  /** The line at which comments begin; -1 where there are none. */
  readonly border: number;
}

/**
 * A conditional logit over the lines of a page and "none".
 * @param noneWeight how much a page without comments counts against one with.
 */
export function fitBorder(
  examples: readonly BorderExample[],
  options: { readonly epochs: number; readonly rate: number; readonly l2: number; readonly noneWeight: number },
  report: (epoch: number, loss: number) => void,
): BorderWeights {
  const width = CANDIDATE_FEATURE_NAMES.length;
  const noneWidth = NONE_FEATURE_NAMES.length;
  const weights = new Float64Array(width + noneWidth);
  const view: BorderWeights = { candidate: weights.subarray(0, width), none: weights.subarray(width) };
  const steps = new Steps(weights.length);
  const random = seededRandom(SEED);
  const order = examples.map((_example, index) => index);
  const batch = 24;
  const total = options.epochs * Math.ceil(order.length / batch);
  let step = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    random.shuffle(order);
    let loss = 0;
    for (let begin = 0; begin < order.length; begin += batch) {
      const gradient = new Float64Array(weights.length);
      const part = order.slice(begin, begin + batch);
      for (const index of part) {
        const { features, border } = examples[index]!;
        const counts = border < 0 ? options.noneWeight : 1;
        const probabilities = borderProbabilities(features, view);
        let some = 0;
        for (let line = 0; line < probabilities.length; line++) {
          const probability = probabilities[line]!;
          some += probability;
          const error = counts * (probability - (line === border ? 1 : 0));
          if (Math.abs(error) < 1e-7) continue;
          for (let place = 0; place < width; place++)
            gradient[place]! += error * features.candidates[line * width + place]!;
        }
        const none = Math.max(1e-12, 1 - some);
        const error = counts * (none - (border < 0 ? 1 : 0));
        for (let place = 0; place < noneWidth; place++) gradient[width + place]! += error * features.none[place]!;
        loss -= counts * Math.log(Math.max(1e-12, border < 0 ? none : probabilities[border]!));
      }
      for (let place = 0; place < weights.length; place++) {
        gradient[place] = gradient[place]! / part.length + options.l2 * weights[place]!;
      }
      steps.take(weights, gradient, options.rate * (1 - (0.9 * step) / total));
      step++;
    }
    report(epoch, loss / examples.length);
  }
  return view;
}
