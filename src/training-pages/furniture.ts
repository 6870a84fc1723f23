import type { ListName, Writer } from './writer.js';

/** What stands over an article. `amount` 1 is a whole page, less a few lines of it. */
export function furnitureBefore(writer: Writer, amount: number): string[] {
  if (amount < 1 && writer.chance(0.4)) return untold(writer);
  const lines: string[] = [];
  const menu = amount >= 1 ? writer.between(3, 26) : writer.between(1, 5);
  lines.push(...several(writer, 'navigation', menu));
  if (amount >= 1 && writer.chance(0.4)) lines.push(...headlines(writer, 1, 8));
  if (writer.chance(0.25)) lines.push(...several(writer, 'share', writer.between(1, 4)));
  if (writer.chance(0.2)) lines.push(writer.line('promotions'));
  if (writer.chance(0.2 * amount)) lines.push(count(writer));
  // What stands over another text than this one: its title, its first sentence, who wrote it.
  if (writer.chance(0.3)) lines.push(...headlines(writer, 1, 3));
  if (writer.chance(0.2)) lines.push(writer.line('news'));
  if (writer.chance(0.3)) lines.push(...several(writer, 'bylines', writer.between(1, 2)));
  return lines;
}

/** What stands between an article and its comments; without comments what tells that there are none. */
export function furnitureBetween(writer: Writer, amount: number, withComments: boolean): string[] {
  if (amount < 1 && writer.chance(0.5))
    return [...untold(writer), ...(withComments && writer.chance(0.2) ? [writer.line('headings')] : [])];
  const blocks: string[][] = [];
  if (writer.chance(0.6)) blocks.push(several(writer, 'share', writer.between(1, 5)));
  if (writer.chance(0.4 * (0.4 + amount))) blocks.push(readingList(writer));
  if (writer.chance(0.35)) blocks.push([writer.line('promotions')]);
  if (writer.chance(0.3)) blocks.push([writer.line('related')]);
  if (writer.chance(0.15)) blocks.push(dated(writer, writer.between(2, 5)));
  if (writer.chance(0.15 * amount)) blocks.push(teasersWithText(writer));
  if (writer.chance(0.35)) blocks.push(labels(writer));
  if (writer.chance(0.2)) blocks.push([writer.line('related'), ...topics(writer)]);
  if (writer.chance(0.1)) blocks.push(mailForm(writer));
  if (writer.chance(0.12)) blocks.push(counted(writer));
  if (writer.chance(0.12 * amount)) blocks.push(several(writer, 'forms', writer.between(1, 3)));
  if (writer.chance(0.12)) blocks.push(several(writer, 'promotions', writer.between(2, 4)));
  if (writer.chance(0.2)) blocks.push(headlines(writer, 1, 6));
  if (writer.chance(0.15)) blocks.push([writer.person(), writer.line('titles')].slice(0, writer.between(1, 2)));
  writer.random.shuffle(blocks);
  const kept = amount >= 1 ? blocks : blocks.slice(0, writer.between(1, 4));
  if (withComments) {
    if (writer.chance(0.8)) kept.push([writer.line('headings')]);
    if (writer.chance(0.2)) kept.push(several(writer, 'forms', writer.between(1, 6)));
    if (writer.chance(0.15)) kept.push([writer.line('related')]);
  } else if (writer.chance(0.5)) {
    kept.push([writer.line('closed')]);
    if (writer.chance(0.5)) kept.push(several(writer, 'forms', writer.between(1, 7)));
  } else if (writer.chance(0.3)) kept.push([writer.line('headings')]);
  return kept.flat();
}

/** What else to read, under a line that says so, often as a list. */
export function readingList(writer: Writer): string[] {
  const sign = writer.pick(['', '- ', '– ', '• ', '* ']);
  return [writer.line('related'), ...headlines(writer, 2, 6).map((title) => sign + title)];
}

/** Furniture of which no line says by convention what it is: some of a block that stood elsewhere on the page. */
function untold(writer: Writer): string[] {
  const blocks = [
    () => labels(writer),
    () => topics(writer),
    () => mailForm(writer),
    () => counted(writer),
    () => headlines(writer, 1, 6),
    () => several(writer, 'promotions', writer.between(1, 3)),
    () => teasersWithText(writer),
    () => Array.from({ length: writer.between(1, 4) }, () => writer.fill(writer.pick(REFERENCES))),
    () => several(writer, 'navigation', writer.between(1, 8)),
  ];
  const lines = writer.pick(blocks)();
  if (writer.chance(0.5)) lines.push(...writer.pick(blocks)());
  const from = writer.chance(0.5) ? 0 : writer.random.integer(lines.length);
  return lines.slice(from, from + writer.between(1, 9));
}

const REFERENCES = ['{O}, “{T}”, {d}', '{N}, {O}', '{N} – {O}', '{O}: {T} ({y})', '{P}, {d}', '({N}, {N})'] as const;

/** What stands under all else. */
export function furniture(writer: Writer, amount: number): string[] {
  const blocks: string[][] = [];
  if (writer.chance(0.55)) blocks.push(several(writer, 'forms', writer.between(2, 9)));
  if (writer.chance(0.65)) blocks.push([writer.line('related'), ...headlines(writer, 2, 14)]);
  if (writer.chance(0.35)) blocks.push(dated(writer, writer.between(2, 7)));
  if (writer.chance(0.3)) blocks.push([writer.line('promotions')]);
  if (writer.chance(0.3)) blocks.push([writer.line('related'), ...recent(writer)]);
  if (writer.chance(0.4)) blocks.push(several(writer, 'navigation', writer.between(2, 20)));
  if (writer.chance(0.3)) blocks.push(teasersWithText(writer));
  if (writer.chance(0.25)) blocks.push(labels(writer));
  if (writer.chance(0.12)) blocks.push([writer.line('related'), ...overheard(writer)]);
  writer.random.shuffle(blocks);
  const kept = amount >= 1 ? blocks : blocks.slice(0, 2);
  if (writer.chance(0.75)) kept.push(several(writer, 'legal', writer.between(1, 4)));
  return kept.flat();
}

type ListedLine = [role: 'article' | 'boilerplate', line: string, opens: boolean];

/** Several articles in a row with what parts them; each line with its role. */
export function listing(writer: Writer, article: () => string[]): ListedLine[] {
  const lines: ListedLine[] = [];
  const source = writer.chance(0.4);
  const compound = writer.chance(0.35);
  const bylined = writer.chance(0.4) ? 0.7 : 0.1;
  const ages = new Intl.RelativeTimeFormat(writer.code, { numeric: 'always' });
  for (let index = 0; index < writer.between(3, 6); index++) {
    const [first = '', ...body] = article();
    const title =
      first.length < 120 && writer.chance(0.5) ? first : writer.chance(0.6) ? writer.headline() : writer.line('titles');
    lines.push(['article', title, true]);
    const unit = writer.pick(['hour', 'day', 'week', 'month'] as const);
    const age = ages.format(-writer.between(1, 29), unit);
    lines.push([
      'boilerplate',
      source
        ? `${writer.pick(['Source', 'Via', 'Source'])}: ${writer.line('bylines')}`
        : // "2 weeks 3 days ago"
          compound
          ? age.replace(/\d+ \p{L}+/u, (weeks) =>
              `${weeks} ${/\d+ \p{L}+/u.exec(ages.format(-writer.between(1, 6), 'day'))?.[0] ?? ''}`.trimEnd(),
            )
          : age,
      false,
    ]);
    if (writer.chance(bylined)) lines.push(['article', writer.line('bylines'), false]);
    for (const line of body.slice(0, writer.between(1, 9))) lines.push(['article', line, false]);
    if (writer.chance(0.2)) lines.push(['boilerplate', writer.line('related'), false]);
  }
  return lines;
}

function several(writer: Writer, list: ListName, count: number): string[] {
  return Array.from({ length: count }, () => writer.line(list));
}

/** Headlines with a date each. */
function dated(writer: Writer, count: number): string[] {
  const ages = new Intl.RelativeTimeFormat(writer.code, { numeric: 'always' });
  const age = writer.chance(0.5);
  const over = writer.chance(0.4);
  return Array.from({ length: count }, () => {
    const time = age ? ages.format(-writer.between(1, 23), 'hour') : writer.fill('{d}');
    const title = writer.headline();
    return over ? [time, title] : [title, time];
  }).flat();
}

/** "Anna on the harbour bridge": who wrote last, at the side of a page. */
function recent(writer: Writer): string[] {
  const word = writer.pick(['on', 'bei', 'sur', 'en', 'su', 'op', ':', '→']);
  return Array.from({ length: writer.between(2, 5) }, () => `${writer.commenter()} ${word} ${writer.headline()}`);
}

/** Names, places and words of a form: what is left of tables, tags and fields. */
function labels(writer: Writer): string[] {
  return Array.from({ length: writer.between(1, 8) }, () => {
    const kind = writer.random.next();
    if (kind < 0.2) return writer.person();
    if (kind < 0.4) return writer.fill('{P}');
    if (kind < 0.6) return writer.topicWord;
    if (kind < 0.75) return writer.fill('{n}');
    if (kind < 0.9) return writer.line('navigation');
    return writer.fill('{d}');
  });
}

/** What a page is filed under: one name a line. */
function topics(writer: Writer): string[] {
  return Array.from({ length: writer.between(2, 8) }, () => {
    const kind = writer.random.next();
    const topic = kind < 0.3 ? writer.fill('{P}') : kind < 0.5 ? writer.person() : writer.topicName();
    return topic.charAt(0).toUpperCase() + topic.slice(1);
  });
}

/** The fields of a form to send a page to somebody, without what they hold. */
function mailForm(writer: Writer): string[] {
  const fields = writer.fields();
  return fields.slice(0, writer.between(2, fields.length));
}

/** Headlines with who wrote them and how often they were answered, a number a line. */
function counted(writer: Writer): string[] {
  const byline = writer.chance(0.5);
  const first = writer.chance(0.5);
  return Array.from({ length: writer.between(1, 6) }, (_value, index) => {
    const number = first ? String(index + 1) : writer.fill('{n}');
    const title = [writer.headline(), ...(byline ? [`${writer.person()} • ${writer.fill('{d}')}`] : [])];
    return first ? [number, ...title] : [...title, number];
  }).flat();
}

/** Other articles with their first words: text that is no article of this page. */
function teasersWithText(writer: Writer): string[] {
  const end = writer.pick(['', '…', ' …', '...', '.']);
  const named = writer.chance(0.3);
  return Array.from({ length: writer.between(1, 7) }, () => [
    writer.headline(),
    ...(named ? [writer.person()] : []),
    writer.line(writer.chance(0.4) ? 'diary' : 'news').replace(/[.!?]$/u, end),
  ]).flat();
}

/** The first words of the last comments, at the side of a page: none of this page's. */
function overheard(writer: Writer): string[] {
  const cut = writer.between(30, 90);
  return Array.from({ length: writer.between(2, 6) }, () => {
    const line = `${writer.commenter()}: ${writer.line('comments')} ${writer.line('comments')}`;
    return line.length > cut ? `${line.slice(0, cut).trimEnd()}…` : line;
  });
}

function headlines(writer: Writer, from: number, to: number): string[] {
  return Array.from({ length: writer.between(from, to) }, () => writer.headline());
}

const count = (writer: Writer): string => writer.fill(writer.pick(['{n}', '({n})', '0', '{n} | {n}']));
