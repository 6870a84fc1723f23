import { describe, expect, it } from 'vitest';
import { separate } from '../../../src/core/separation/separate.js';
import { BARE, TEASERS } from '../../fixtures/separation/systems/bare.js';
import { BLOGS } from '../../fixtures/separation/systems/blogs.js';
import { FORUMS } from '../../fixtures/separation/systems/forums.js';
import { MANAGERS } from '../../fixtures/separation/systems/managers.js';
import { NEWSPAPERS } from '../../fixtures/separation/systems/newspapers.js';
import { depthOf, endOf, pageOf, SAID, type System, TITLE } from '../../fixtures/separation/systems/page.js';
import { PLUGINS } from '../../fixtures/separation/systems/plugins.js';
import { commentsOf, expectWhole } from './whole.js';

const SYSTEMS = [...BLOGS, ...PLUGINS, ...FORUMS, ...MANAGERS, ...NEWSPAPERS, ...BARE].map(
  (system): [string, System] => [system.name, system],
);

describe('comments as systems write them', () => {
  it.each(SYSTEMS)('%s: each comment is found whole, with what the markup tells of it', (_name, system) => {
    const said = system.said ?? SAID;
    const page = separate(pageOf(system, said), { format: 'html' });
    expectWhole(page);
    const tells = (what: NonNullable<System['without']>[number]) => !(system.without ?? []).includes(what);
    const nested = tells('nesting');
    const found = commentsOf(page).map(({ text, author, postedAt, postedAtRaw, depth, parentIndex }) => ({
      text: text.replace(/\s+/g, ' '),
      author,
      ...(tells('time') ? { timed: postedAt !== null || postedAtRaw !== null } : {}),
      ...(tells('time') && tells('exact time') ? { day: postedAt?.slice(0, 10) ?? null } : {}),
      ...(nested ? { depth: tells('parent') ? depth : Math.min(1, depth ?? -1) } : {}),
      ...(nested && tells('parent') ? { parentIndex } : {}),
    }));
    expect(found).toEqual(
      said.map((one) => ({
        text: one.text.join(' '),
        author: one.author,
        ...(tells('time') ? { timed: true } : {}),
        ...(tells('time') && tells('exact time') ? { day: one.at.slice(0, 10) } : {}),
        ...(nested ? { depth: tells('parent') ? depthOf(said, one) : Math.min(1, depthOf(said, one)) } : {}),
        ...(nested && tells('parent')
          ? { parentIndex: one.parent === null ? null : said.findIndex(({ id }) => id === one.parent) }
          : {}),
      })),
    );
    const article = page.segments
      .filter(({ role }) => role === 'article')
      .map(({ text }) => text)
      .join('\n');
    expect(article).toContain(endOf(system));
    expect(article).toContain(TITLE);
    for (const { text } of said) expect(article).not.toContain(text[0]!.slice(0, 20));
  });

  it.each(SYSTEMS)('%s: where nobody has written, nothing is found', (_name, system) => {
    const page = separate(pageOf(system, []), { format: 'html' });
    expect(commentsOf(page)).toEqual([]);
    expect(page.hasComments).toBe(false);
  });

  it('what others wrote, listed with names and times, is no comment', () => {
    const system: System = { name: 'teasers', section: () => `<div class="box7">${TEASERS.join('')}</div>` };
    expect(commentsOf(separate(pageOf(system, []), { format: 'html' }))).toEqual([]);
  });
});
