export * from './assessment.js';
export * from './classify/classifier.js';
export * from './errors.js';
export * from './random.js';
export * from './separation/page.js';
