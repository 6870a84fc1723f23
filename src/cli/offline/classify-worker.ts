import { parentPort, workerData } from 'node:worker_threads';
import { type AssessorParts, createAssessor, type ReadComment } from './assessor.js';

// Messages wait in the port until there is a listener: the models may take their time to load.
const assess = await createAssessor(workerData as AssessorParts);
parentPort!.on('message', (comments: readonly ReadComment[]) => {
  parentPort!.postMessage(comments.map(assess));
});
