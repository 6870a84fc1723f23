import { parentPort, workerData } from 'node:worker_threads';
import type { CommentInput } from '../../core/assessment.js';
import { type AssessorParts, createAssessor } from './assessor.js';

// Messages wait in the port until there is a listener: the models may take their time to load.
const assess = await createAssessor(workerData as AssessorParts);
parentPort!.on('message', (inputs: readonly CommentInput[]) => {
  parentPort!.postMessage(inputs.map(assess));
});
