import { workerData } from 'node:worker_threads';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { loadEngine } from '../../engines/index.js';
import { type ModelImage, openModelImage } from '../../files/model-folders.js';
import { type ChunkResult, type ChunkTask, createChunkAssessor } from './batch-chunk.js';

// A thread that assesses chunks of batches.
const images = workerData as readonly ModelImage[];
const models = await Promise.all(images.map((image) => openModelImage(image, loadEngine)));
const assess = createChunkAssessor(models.map(({ classifier }) => classifier));

/** The lines are handed over and not copied. */
export default async (task: ChunkTask): Promise<unknown> => {
  const result: ChunkResult = await assess(task);
  return move({ [transferableSymbol]: result.copy.buffer, [valueSymbol]: result });
};
