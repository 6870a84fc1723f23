import type { CommentLines } from './comment-pool.js';
import { dateFormat, type Writer } from './writer.js';

/** A comment with the lines that stand over and under its body. */
export interface ThreadComment {
  readonly before: readonly string[];
  readonly body: readonly string[];
  readonly after: readonly (readonly [string, 'header' | 'ui'])[];
  readonly indent: number;
}

const HOUR = 3_600_000;

/** Forms that no language has to itself: the date and the clock on a line each, the name alone. */
const BARE_FORMS = ['{A}⏎{E}⏎{c}', '{A}', '{A}⏎{E}', '{A}⏎{D}'] as const;
const BARE_SHARE = 0.2;

/** Puts author and date lines, buttons and marks of replies to comments, all of one form as a page has them. */
export function headThread(writer: Writer, comments: readonly CommentLines[]): ThreadComment[] {
  const form = writer.chance(BARE_SHARE) ? writer.pick(BARE_FORMS) : writer.line('headers');
  const under = writer.chance(0.15);
  // The name stands over the comment and the time under it.
  const split = !under && form.includes('⏎') && writer.chance(0.2);
  const buttons = writer.chance(0.4) ? [writer.line('buttons')] : [];
  if (buttons.length > 0 && writer.chance(0.3)) buttons.push(writer.line('buttons'));
  const nesting = writer.pick(['none', 'none', 'none', 'indent', 'named'] as const);
  const reply = writer.line('replies');
  const dateForm = datesOf(writer);
  const names: string[] = [];
  const numbered = writer.between(1, 3) === 1 ? comments.length : 0;
  let when = Date.UTC(2024, writer.between(0, 22), writer.between(1, 28), writer.between(0, 23), writer.between(0, 59));
  let depth = 0;
  return comments.map((body, index) => {
    when += Math.floor(writer.random.next() * writer.random.next() * 30 * HOUR);
    const author = index > 2 && writer.chance(0.2) ? writer.pick(names) : writer.commenter();
    depth = index === 0 ? 0 : Math.max(0, Math.min(3, depth + writer.between(-1, 1)));
    const answers = names.length > 0 && depth > 0 ? names.at(-1)! : null;
    names.push(author);
    const called =
      nesting === 'named' && answers !== null ? reply.replace('{A}', author).replace('{B}', answers) : author;
    const number = String(numbered > 0 ? numbered - index : index + 1);
    const filled = form.split('⏎').map((line) =>
      writer.fill(
        line
          .replace('{A}', () => called)
          .replace('{D}', () => dateForm(when))
          .replace('{E}', () => writer.date(new Date(when), 'medium'))
          .replace('{i}', number)
          .replace('@handle', `@${author.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')}`),
      ),
    );
    const shown = buttons.map((button) => writer.fill(button.replace(/\d+/gu, () => String(writer.between(0, 40)))));
    const after = shown.map((button) => [button, 'ui'] as const);
    return {
      before: under ? [] : split ? filled.slice(0, 1) : filled,
      body,
      after:
        under || split ? [...filled.slice(split ? 1 : 0).map((line) => [line, 'header'] as const), ...after] : after,
      indent: nesting === 'indent' ? depth * 2 : 0,
    };
  });
}

/** One way in which a page writes when something was said. */
function datesOf(writer: Writer): (when: number) => string {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = dateFormat(writer.code, { timeZone: 'UTC', ...options });
    return (when: number) => formatter.format(when);
  };
  const two = (value: number) => String(value).padStart(2, '0');
  const parts = (when: number) => {
    const date = new Date(when);
    return {
      year: date.getUTCFullYear(),
      month: two(date.getUTCMonth() + 1),
      day: two(date.getUTCDate()),
      clock: `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`,
    };
  };
  const relative = new Intl.RelativeTimeFormat(writer.code, { numeric: 'always' });
  return writer.pick([
    format({ dateStyle: 'long', timeStyle: 'short' }),
    format({ dateStyle: 'medium', timeStyle: 'short' }),
    format({ dateStyle: 'long' }),
    format({ dateStyle: 'medium' }),
    format({ dateStyle: 'short', timeStyle: 'short' }),
    format({ dateStyle: 'full' }),
    (when) => `${parts(when).year}-${parts(when).month}-${parts(when).day} ${parts(when).clock}`,
    (when) => `${parts(when).day}.${parts(when).month}.${parts(when).year}, ${parts(when).clock}`,
    (when) => `${parts(when).day}/${parts(when).month}/${parts(when).year} ${parts(when).clock}`,
    () => relative.format(-writer.between(1, 23), writer.pick(['hour', 'day'] as const)),
    () => relative.format(-writer.between(1, 11), writer.pick(['day', 'week', 'month', 'year'] as const)),
  ]);
}
