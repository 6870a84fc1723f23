import type { CommentInput, Target } from '../../core/assessment.js';
import { BadInputError } from '../../core/errors.js';
import { createModerator } from '../../core/moderate.js';
import { DEFAULT_POLICY } from '../../core/policy/policy.js';
import { createRecentTexts, fingerprint } from '../../core/text/fingerprint.js';
import { listModelFolders, readManifest, SHIPPED_MODELS_FOLDER } from '../../files/model-folders.js';
import { type ModelOption, openReadModel, type ReadModel, readModelOption } from './model-options.js';
import { createThread } from './threads.js';

/** What is asked for. */
export interface AssessorSettings {
  /** Beside the shipped models; they take over the axes they have. */
  readonly models: readonly ModelOption[];
  readonly targets: readonly Target[];
  /** All where absent. */
  readonly axes: readonly string[] | null;
  readonly explain: boolean;
}

/** What an assessor is made from, with the models read: plain data, and weights that threads share. */
export interface AssessorParts {
  readonly models: readonly ReadModel[];
  readonly targets: readonly Target[];
  readonly axes: readonly string[] | null;
  readonly explain: boolean;
}

/** Reads and checks every model once, however many threads there will be. @throws ModelError, BadInputError */
async function readParts({ models, targets, axes, explain }: AssessorSettings): Promise<AssessorParts> {
  const own = await Promise.all(models.map(readModelOption));
  // Opened here too, so that what is wrong with one is said before any thread begins.
  const opened = await Promise.all(own.map(openReadModel));
  const answered = opened.flatMap(({ classifier }) => classifier.heads.map((head) => head.axis));
  return { models: [...(await shippedModels(axes, answered)), ...own], targets, axes, explain };
}

/** A comment, and how many other authors of the same run wrote nearly the same before it. */
export interface ReadComment {
  readonly input: CommentInput;
  readonly authorsBefore: number;
}

/**
 * Compares each comment with the last 50,000 before it, in the order of the input: on one thread, whatever the number
 * that assess, so that the answers are the same.
 */
export async function* withAuthorsBefore(inputs: AsyncIterable<CommentInput>): AsyncGenerator<ReadComment> {
  const recent = createRecentTexts();
  for await (const input of inputs) {
    const print = fingerprint(input.text);
    const author = input.author?.id ?? input.author?.name ?? null;
    yield { input, authorsBefore: print === null ? 0 : recent.authorsBefore(print, author) };
  }
}

/** A function from a comment to its assessment as one line of JSON. */
export async function createAssessor(settings: AssessorParts): Promise<(comment: ReadComment) => string> {
  const models = await Promise.all(settings.models.map(openReadModel));
  const moderator = createModerator({
    models: models.map(({ classifier }) => classifier),
    policy: DEFAULT_POLICY,
    targets: settings.targets,
  });
  const options = { explain: settings.explain, ...(settings.axes === null ? {} : { axes: settings.axes }) };
  return ({ input, authorsBefore }) => `${JSON.stringify(moderator.moderate(input, { ...options, authorsBefore }))}\n`;
}

/**
 * The shipped models that answer any of the axes: loading them all takes longer than a few comments do.
 *
 * @param own axes that the user's own models answer.
 * @throws BadInputError for an axis that neither they nor those answer.
 */
async function shippedModels(axes: AssessorSettings['axes'], own: readonly string[]): Promise<ReadModel[]> {
  const folders = await listModelFolders(SHIPPED_MODELS_FOLDER);
  const read = (folder: string): Promise<ReadModel> => readModelOption({ path: folder, axis: null });
  if (axes === null) return Promise.all(folders.map(read));
  const answered = [...own];
  const wanted = (axis: string): boolean => axes.includes(axis) || (axis.startsWith('tone.') && axes.includes('tone'));
  const models: ReadModel[] = [];
  for (const folder of folders) {
    const { heads } = await readManifest(folder);
    answered.push(...heads.map((head) => head.axis));
    if (heads.some((head) => wanted(head.axis))) models.push(await read(folder));
  }
  // A slip of the pen must not look like an answer.
  const known = new Set([...answered, 'tone']);
  const unknown = axes.filter((axis) => !known.has(axis));
  if (unknown.length === 0) return models;
  throw new BadInputError(`no model answers ${unknown.join(', ')}; there are ${[...known].toSorted().join(', ')}`);
}

/** Comments that a thread takes at once: enough that passing them costs little beside assessing them. */
const CHUNK_SIZE = 128;
/** Chunks that may wait for each thread; more would only fill memory. */
const CHUNKS_PER_THREAD = 3;

/** Assesses comments in their order, on this thread (`threads` 1) or on as many worker threads as asked for. */
export async function* assessAll(
  inputs: AsyncIterable<ReadComment>,
  settings: AssessorSettings,
  threads: number,
): AsyncGenerator<readonly string[]> {
  const parts = await readParts(settings);
  if (threads === 1) {
    const assess = await createAssessor(parts);
    for await (const input of inputs) yield [assess(input)];
    return;
  }
  const pool = Array.from({ length: threads }, () =>
    createThread<readonly ReadComment[], readonly string[]>('./classify-worker.js', parts),
  );
  try {
    const waiting: Promise<readonly string[]>[] = [];
    let next = 0;
    for await (const chunk of chunksOf(inputs)) {
      const answer = pool[next++ % pool.length]!.ask(chunk);
      // Its failure is thrown when its turn comes; until then it must not count as unhandled.
      answer.catch(() => undefined);
      waiting.push(answer);
      if (waiting.length >= threads * CHUNKS_PER_THREAD) yield await waiting.shift()!;
    }
    for (const answer of waiting) yield await answer;
  } finally {
    await Promise.all(pool.map((thread) => thread.end()));
  }
}

async function* chunksOf(inputs: AsyncIterable<ReadComment>): AsyncGenerator<ReadComment[]> {
  let chunk: ReadComment[] = [];
  for await (const input of inputs) {
    chunk.push(input);
    if (chunk.length < CHUNK_SIZE) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
