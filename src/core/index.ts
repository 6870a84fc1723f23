/** The library: pure functions and plain values. No server, no disk, no clock. */
export * from './assessment.js';
export * from './classify/classifier.js';
export { linearClassifier, unpackWeights } from './classify/linear.js';
export { checkWeights, type ModelManifest, parseManifest } from './classify/model-format.js';
export * from './errors.js';
export * from './moderate.js';
export * from './policy/backtest.js';
export * from './policy/decide.js';
export * from './policy/policy.js';
export * from './random.js';
export * from './separation/page.js';
export { separate } from './separation/separate.js';
export * from './text/fingerprint.js';
export { detectLanguage } from './text/language.js';
export { shadow, textSignals, visibleControls } from './text/normalize.js';
export { offsetMap, repair, replaySteps } from './text/repair.js';
