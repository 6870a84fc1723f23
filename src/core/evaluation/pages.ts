import { BadInputError } from '../errors.js';
import type { SeparatedPage } from '../separation/page.js';

/** What a line of a labelled page is; `other`: not a comment; `any`: in or around the comments, not scored. */
export type LineRole = 'article' | 'boilerplate' | 'comment' | 'blank' | 'other' | 'any';

/** One labelled page: plain text with a role a line, or HTML with the texts of its comments and its article. */
export interface PageRow {
  readonly id: string;
  readonly variant: string;
  readonly format: 'text' | 'html';
  readonly content: string;
  /** One entry for each line of `content.split('\n')`; null for HTML. */
  readonly roles: readonly LineRole[] | null;
  readonly hasComments: boolean;
  /** The bodies in page order; null where only the roles are known. */
  readonly comments: readonly string[] | null;
  /** Body of the article, where known. */
  readonly article: string | null;
}

export interface Prf {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** The figures of one group of pages. Null where nothing in the group can be scored that way. */
export interface PagesFigures {
  readonly pages: number;
  readonly pagesWithComments: number;
  /** Share of text pages with comments whose first comment line is found exactly, or within one non-blank line. */
  readonly borderExact: number | null;
  readonly borderWithinOne: number | null;
  /** On non-blank lines. A line labelled `other` only counts against a line called a comment. */
  readonly lines: {
    readonly article: Prf | null;
    readonly boilerplate: Prf | null;
    readonly comment: Prf | null;
    readonly macroF1: number | null;
  };
  /** A predicted comment is right when its whitespace-folded text equals a gold comment not yet matched. */
  readonly comments: (Prf & { readonly gold: number; readonly predicted: number; readonly right: number }) | null;
  /** Share of pages without comments on which at least one is found. */
  readonly falsePositivePages: number | null;
  /** F1 over the words of the article as a bag, mean over pages whose article is known. */
  readonly articleWordF1: number | null;
  /** Share of pages with comments (and a known article) where a comment of eight words or more stands in an article segment. */
  readonly commentInArticlePages: number | null;
}

export interface PagesReport {
  readonly overall: PagesFigures;
  readonly variants: Readonly<Record<string, PagesFigures>>;
}

export interface PagesAccumulator {
  add(row: PageRow, page: SeparatedPage): void;
  report(): PagesReport;
}

const ROLES: readonly string[] = ['article', 'boilerplate', 'comment', 'blank', 'other', 'any'];

/**
 * Reads one labelled page: `{id, text, lines: [{role}], hasComments, comments, variant?}` for text,
 * `{id, html, hasComments, comments, article?}` for HTML.
 *
 * @throws BadInputError naming the field that is not as it should be.
 */
export function parsePageRow(json: unknown): PageRow {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new BadInputError('a page row must be a JSON object');
  }
  const row = json as Record<string, unknown>;
  const fail = (path: string, message: string): never => {
    throw new BadInputError(`page row: ${path} ${message}`, [{ path, message }]);
  };
  const id = row['id'];
  if (typeof id !== 'string' && typeof id !== 'number') fail('id', 'must be a string');
  const html = row['html'];
  const text = row['text'];
  const isHtml = typeof html === 'string';
  if (!isHtml && typeof text !== 'string') fail('text', 'or html must be a string');
  const content = (isHtml ? html : text) as string;
  const comments = parseComments(row['comments'], fail);
  let roles: LineRole[] | null = null;
  if (!isHtml) {
    const lines = row['lines'];
    if (!Array.isArray(lines)) return fail('lines', 'must be a list with one entry for each line of text');
    const count = countLines(content);
    if (lines.length !== count) fail('lines', `has ${lines.length} entries for ${count} lines of text`);
    roles = lines.map((line: unknown, index) => {
      const role = typeof line === 'object' && line !== null ? (line as Record<string, unknown>)['role'] : undefined;
      if (typeof role !== 'string' || !ROLES.includes(role)) fail(`lines[${index}].role`, 'is not a known role');
      return role as LineRole;
    });
  }
  const stated = row['hasComments'];
  const hasComments =
    typeof stated === 'boolean' ? stated : roles !== null ? roles.includes('comment') : (comments ?? []).length > 0;
  const variant = row['variant'];
  const article = row['article'];
  return {
    id: String(id),
    variant: typeof variant === 'string' ? variant : isHtml ? 'html' : 'text',
    format: isHtml ? 'html' : 'text',
    content,
    roles,
    hasComments,
    comments,
    article: typeof article === 'string' ? article : null,
  };
}

function parseComments(value: unknown, fail: (path: string, message: string) => never): string[] | null {
  if (value === null || value === undefined) return null;
  if (!Array.isArray(value)) return fail('comments', 'must be a list or null');
  return value.map((entry: unknown, index) => {
    const text = typeof entry === 'object' && entry !== null ? (entry as Record<string, unknown>)['text'] : entry;
    return typeof text === 'string' ? text : fail(`comments[${index}].text`, 'must be a string');
  });
}

function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** Scores labelled pages one after the other, in memory that does not grow with their number. */
export function createPagesAccumulator(): PagesAccumulator {
  const overall = new Tally();
  const variants = new Map<string, Tally>();
  return {
    add(row, page) {
      let variant = variants.get(row.variant);
      if (!variant) {
        variant = new Tally();
        variants.set(row.variant, variant);
      }
      const scored = scorePage(row, page);
      overall.add(scored);
      variant.add(scored);
    },
    report: () => ({
      overall: overall.figures(),
      variants: Object.fromEntries([...variants].map(([name, tally]) => [name, tally.figures()])),
    }),
  };
}

/** Separates and scores every row. */
export function evaluatePages(
  rows: Iterable<PageRow>,
  separateFn: (content: string, options: { readonly format: 'text' | 'html' }) => SeparatedPage,
): PagesReport {
  const accumulator = createPagesAccumulator();
  for (const row of rows) accumulator.add(row, separateFn(row.content, { format: row.format }));
  return accumulator.report();
}

type Scored = ReturnType<typeof scorePage>;

function scorePage(row: PageRow, page: SeparatedPage) {
  const found = page.segments.filter((segment) => segment.role === 'comment');
  const cells = new Map<string, number>();
  let border: number | null = null;
  if (row.roles) {
    const predicted = lineRoles(row.content, page);
    let scoredLines = 0;
    let goldFirst = -1;
    let predictedFirst = -1;
    row.roles.forEach((gold, index) => {
      const guess = predicted[index];
      if (gold === 'blank' || guess === undefined || guess === 'blank') return;
      // A header line that is not scored stands for the next line that is.
      if (guess === 'comment' && predictedFirst < 0) predictedFirst = scoredLines;
      if (gold === 'any') return;
      if (gold === 'comment' && goldFirst < 0) goldFirst = scoredLines;
      scoredLines++;
      const key = `${gold}>${guess}`;
      cells.set(key, (cells.get(key) ?? 0) + 1);
    });
    if (row.hasComments) border = predictedFirst < 0 ? Number.POSITIVE_INFINITY : Math.abs(predictedFirst - goldFirst);
  }
  const matched = row.comments
    ? countMatches(
        row.comments,
        found.map((segment) => segment.comment?.text ?? segment.text),
      )
    : null;
  const articleText = row.article
    ? page.segments
        .filter((segment) => segment.role === 'article')
        .map((segment) => segment.text)
        .join('\n')
    : null;
  return {
    hasComments: row.hasComments,
    foundAny: found.length > 0,
    border,
    cells,
    comments: matched === null ? null : { gold: row.comments?.length ?? 0, predicted: found.length, right: matched },
    wordF1: articleText !== null && row.article ? bagF1(row.article, articleText) : null,
    leak: articleText !== null && row.comments && row.hasComments ? leaks(row.comments, articleText) : null,
  };
}

/** The role of each line of a text page, by the segment that its first visible character lies in. */
function lineRoles(text: string, page: SeparatedPage): (string | undefined)[] {
  const roles: (string | undefined)[] = [];
  let segment = 0;
  let begin = 0;
  while (begin <= text.length) {
    const newline = text.indexOf('\n', begin);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(begin, end);
    const visible = line.search(/\S/);
    if (visible === -1) roles.push('blank');
    else {
      const at = begin + visible;
      while (segment < page.segments.length && page.segments[segment]!.end <= at) segment++;
      const current = page.segments[segment];
      roles.push(current && current.begin <= at ? current.role : undefined);
    }
    begin = end + 1;
  }
  return roles;
}

const fold = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function countMatches(gold: readonly string[], predicted: readonly string[]): number {
  const left = new Map<string, number>();
  for (const text of gold) left.set(fold(text), (left.get(fold(text)) ?? 0) + 1);
  let right = 0;
  for (const text of predicted) {
    const count = left.get(fold(text)) ?? 0;
    if (count === 0) continue;
    left.set(fold(text), count - 1);
    right++;
  }
  return right;
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function bagF1(gold: string, predicted: string): number {
  const left = new Map<string, number>();
  const goldWords = words(gold);
  for (const word of goldWords) left.set(word, (left.get(word) ?? 0) + 1);
  const predictedWords = words(predicted);
  let common = 0;
  for (const word of predictedWords) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    common++;
  }
  return goldWords.length + predictedWords.length === 0 ? 1 : (2 * common) / (goldWords.length + predictedWords.length);
}

/** Shorter comments ("Thanks!") stand in articles by chance. */
const LEAK_MIN_WORDS = 8;

function leaks(comments: readonly string[], articleText: string): boolean {
  const article = fold(articleText);
  return comments.some((comment) => words(comment).length >= LEAK_MIN_WORDS && article.includes(fold(comment)));
}

class Tally {
  #pages = 0;
  #withComments = 0;
  #falsePages = 0;
  #borders = 0;
  #exact = 0;
  #withinOne = 0;
  #gold = 0;
  #predicted = 0;
  #right = 0;
  #cut = false;
  #wordF1Sum = 0;
  #wordF1Pages = 0;
  #leaks = 0;
  #leakPages = 0;
  readonly #cells = new Map<string, number>();

  add(scored: Scored): void {
    this.#pages++;
    if (scored.hasComments) this.#withComments++;
    else if (scored.foundAny) this.#falsePages++;
    if (scored.border !== null) {
      this.#borders++;
      if (scored.border === 0) this.#exact++;
      if (scored.border <= 1) this.#withinOne++;
    }
    if (scored.comments) {
      this.#cut = true;
      this.#gold += scored.comments.gold;
      this.#predicted += scored.comments.predicted;
      this.#right += scored.comments.right;
    }
    if (scored.wordF1 !== null) {
      this.#wordF1Sum += scored.wordF1;
      this.#wordF1Pages++;
    }
    if (scored.leak !== null) {
      this.#leakPages++;
      if (scored.leak) this.#leaks++;
    }
    for (const [key, count] of scored.cells) this.#cells.set(key, (this.#cells.get(key) ?? 0) + count);
  }

  figures(): PagesFigures {
    const withoutComments = this.#pages - this.#withComments;
    const article = this.#role('article');
    const boilerplate = this.#role('boilerplate');
    const comment = this.#role('comment');
    const known = [article, boilerplate, comment].filter((role) => role !== null);
    return {
      pages: this.#pages,
      pagesWithComments: this.#withComments,
      borderExact: share(this.#exact, this.#borders),
      borderWithinOne: share(this.#withinOne, this.#borders),
      lines: {
        article,
        boilerplate,
        comment,
        macroF1: known.length === 0 ? null : known.reduce((sum, role) => sum + role.f1, 0) / known.length,
      },
      comments: this.#cut
        ? {
            ...prf(this.#right, this.#predicted, this.#gold),
            gold: this.#gold,
            predicted: this.#predicted,
            right: this.#right,
          }
        : null,
      falsePositivePages: share(this.#falsePages, withoutComments),
      articleWordF1: this.#wordF1Pages === 0 ? null : this.#wordF1Sum / this.#wordF1Pages,
      commentInArticlePages: share(this.#leaks, this.#leakPages),
    };
  }

  #role(role: 'article' | 'boilerplate' | 'comment'): Prf | null {
    let right = 0;
    let predicted = 0;
    let gold = 0;
    for (const [key, count] of this.#cells) {
      const [is, said] = key.split('>');
      if (is === 'other' && role !== 'comment') continue;
      if (is === role) gold += count;
      if (said === role) predicted += count;
      if (is === role && said === role) right += count;
    }
    return gold === 0 ? null : prf(right, predicted, gold);
  }
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

function prf(right: number, predicted: number, gold: number): Prf {
  return {
    precision: predicted === 0 ? 0 : right / predicted,
    recall: gold === 0 ? 0 : right / gold,
    f1: predicted + gold === 0 ? 0 : (2 * right) / (predicted + gold),
  };
}
