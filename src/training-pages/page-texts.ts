/**
 * The words of one language that training pages are composed from. Each entry is a line of a list; `{…}` is a slot:
 * `{N}` full name, `{F}` first name, `{L}` last name, `{P}` place, `{O}` organisation, `{T}` the page's topic, `{W}` one word
 * of it, `{n}` a small number, `{k}` a large one, `{y}` a year, `{d}` a date, `{c}` a clock time.
 */
export interface PageTexts {
  readonly code: string;
  readonly firstNames: string;
  readonly lastNames: string;
  readonly places: string;
  readonly organisations: string;
  /** Subjects of pages: noun phrases. */
  readonly topics: string;
  readonly titles: string;
  readonly subheads: string;
  /** Sentences of reporters, and what somebody says in quotation marks with who said it. */
  readonly news: string;
  readonly quotes: string;
  /** Sentences of somebody who writes about their own days and views. */
  readonly diary: string;
  /** Sentences that explain, describe or judge and leave out who writes them. */
  readonly essay: string;
  /** Sentences that tell the reader what to do. */
  readonly advice: string;
  /** Questions and answers of a printed interview. */
  readonly questions: string;
  readonly answers: string;
  /** Items of lists in articles. */
  readonly items: string;
  /** Comments of readers, and short openings that may stand before a longer one. */
  readonly comments: string;
  readonly openings: string;
  /** Lines of the furniture of pages. */
  readonly bylines: string;
  readonly navigation: string;
  readonly share: string;
  readonly related: string;
  readonly forms: string;
  readonly legal: string;
  readonly teasers: string;
  readonly headings: string;
  readonly closed: string;
  readonly buttons: string;
  /** Lines over a comment: `{A}` who writes, `{D}` when, `{i}` its number, `⏎` the end of a line. */
  readonly headers: string;
  readonly replies: string;
  readonly promotions: string;
}
