import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { BadInputError } from '../core/errors.js';
import { parseScoreMap, type ScoreMap } from '../core/perspective/score-map.js';
import { SHIPPED_MODELS_FOLDER } from './model-folders.js';

export const SCORE_MAP_FILE = 'perspective-map.json';

/** The map that ships, fitted on the models that ship. */
export const SHIPPED_SCORE_MAP = path.join(SHIPPED_MODELS_FOLDER, SCORE_MAP_FILE);

/** Null where there is no such file. @throws BadInputError for one that is no score map. */
export async function readScoreMap(file: string): Promise<ScoreMap | null> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    return parseScoreMap(JSON.parse(text));
  } catch (error) {
    throw new BadInputError(`${file}: ${error instanceof Error ? error.message : 'is no score map'}`);
  }
}

export async function writeScoreMap(file: string, map: ScoreMap): Promise<void> {
  await writeFile(file, `${JSON.stringify(map, null, 1)}\n`);
}
