import type { CommentLines } from './comment-pool.js';
import { PAGES_DE_1 } from './texts/pages-de-1.js';
import { PAGES_DE_2 } from './texts/pages-de-2.js';
import { PAGES_EN_1 } from './texts/pages-en-1.js';
import { PAGES_EN_2 } from './texts/pages-en-2.js';
import { PAGES_EN_3 } from './texts/pages-en-3.js';
import { PAGES_EN_4 } from './texts/pages-en-4.js';
import { PAGES_EN_5 } from './texts/pages-en-5.js';
import { PAGES_EN_6 } from './texts/pages-en-6.js';
import { PAGES_EN_7 } from './texts/pages-en-7.js';
import { PAGES_EN_8 } from './texts/pages-en-8.js';
import { PAGES_EN_9 } from './texts/pages-en-9.js';
import { PAGES_EN_10 } from './texts/pages-en-10.js';
import { PAGES_EN_11 } from './texts/pages-en-11.js';
import { PAGES_EN_12 } from './texts/pages-en-12.js';
import { PAGES_EN_13 } from './texts/pages-en-13.js';
import { PAGES_NL_1, PAGES_PL_1, PAGES_PT_1, PAGES_SV_1 } from './texts/pages-more-1.js';
import { PAGES_NL_2, PAGES_PL_2, PAGES_PT_2, PAGES_RU_1, PAGES_SV_2, PAGES_TR_1 } from './texts/pages-more-2.js';
import { PAGES_ES_1, PAGES_FR_1, PAGES_IT_1 } from './texts/pages-romance-1.js';
import { PAGES_ES_2, PAGES_FR_2, PAGES_IT_2 } from './texts/pages-romance-2.js';

/** A page that was written as a whole: an article by one hand and what others say under it, where anybody does. */
export interface OwnPage {
  readonly title: string;
  /** Without the title. */
  readonly article: readonly string[];
  readonly comments: readonly CommentLines[];
}

/** Reads pages in the form that `texts/pages-en-1.ts` describes. */
export function readOwnPages(text: string): OwnPage[] {
  const pages: { title: string; article: string[]; comments: string[][] }[] = [];
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const page = pages.at(-1);
    if (line.startsWith('= ')) pages.push({ title: line.slice(2), article: [], comments: [] });
    else if (line.startsWith('- ')) page!.comments.push([line.slice(2)]);
    else if (line.startsWith('  ')) page!.comments.at(-1)!.push(line.trim());
    else page!.article.push(line);
  }
  return pages;
}

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  en: [
    PAGES_EN_1,
    PAGES_EN_2,
    PAGES_EN_3,
    PAGES_EN_4,
    PAGES_EN_5,
    PAGES_EN_6,
    PAGES_EN_7,
    PAGES_EN_8,
    PAGES_EN_9,
    PAGES_EN_10,
    PAGES_EN_11,
    PAGES_EN_12,
    PAGES_EN_13,
  ],
  de: [PAGES_DE_1, PAGES_DE_2],
  fr: [PAGES_FR_1, PAGES_FR_2],
  es: [PAGES_ES_1, PAGES_ES_2],
  it: [PAGES_IT_1, PAGES_IT_2],
  nl: [PAGES_NL_1, PAGES_NL_2],
  pl: [PAGES_PL_1, PAGES_PL_2],
  pt: [PAGES_PT_1, PAGES_PT_2],
  ru: [PAGES_RU_1],
  sv: [PAGES_SV_1, PAGES_SV_2],
  tr: [PAGES_TR_1],
};

/** By language. */
export const OWN_PAGES: ReadonlyMap<string, readonly OwnPage[]> = new Map(
  Object.entries(TEXTS).map(([language, texts]) => [language, texts.flatMap(readOwnPages)]),
);
