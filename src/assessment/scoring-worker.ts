import { workerData } from 'node:worker_threads';
import { loadEngine } from '../engines/index.js';
import { type ModelImage, openModelImage } from '../files/model-folders.js';
import { createScorer, type ScoringAnswer, type ScoringMessage } from './scoring-task.js';

// A thread of the scoring pool. Tasks wait until the models are open.
const images = workerData as readonly ModelImage[];
const models = await Promise.all(images.map((image) => openModelImage(image, loadEngine)));
const score = createScorer(models.map(({ classifier }) => classifier));

export default (message: ScoringMessage): Promise<ScoringAnswer[]> => score(message);
