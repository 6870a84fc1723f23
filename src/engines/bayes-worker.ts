import { parentPort, workerData } from 'node:worker_threads';
import { type BayesLibrary, type CountedDocument, countWithLibrary } from './bayes-counts.js';

const { library, documents } = workerData as { library: BayesLibrary; documents: CountedDocument[] };
parentPort!.postMessage(await countWithLibrary(library, documents));
