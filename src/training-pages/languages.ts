import type { PageTexts } from './page-texts.js';
import { DE } from './texts/de.js';
import { EN } from './texts/en.js';
import { ES } from './texts/es.js';
import { FR } from './texts/fr.js';
import { IT } from './texts/it.js';
import { NL } from './texts/nl.js';
import { PL } from './texts/pl.js';
import { PT } from './texts/pt.js';
import { RU } from './texts/ru.js';
import { SV } from './texts/sv.js';
import { TR } from './texts/tr.js';

/** Languages of composed pages, with how often each is drawn. */
export const PAGE_LANGUAGES: readonly (readonly [PageTexts, number])[] = [
  [EN, 58],
  [DE, 12],
  [FR, 4],
  [ES, 5],
  [IT, 5],
  [NL, 3],
  [PL, 3],
  [PT, 3],
  [RU, 3],
  [SV, 2],
  [TR, 2],
];
