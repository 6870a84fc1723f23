import 'reflect-metadata';
import { plainToInstance, Transform, Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, ValidateNested, validate } from 'class-validator';
import { describe, expect, it } from 'vitest';
import { CommentDto } from '../../src/assessment/comment.dto.js';
import { CommentQueryDto, NewPageDto } from '../../src/intake/intake.dto.js';
import { quickCheck } from '../../src/ops/quick-check.js';

const check = quickCheck(CommentDto)!;

const BODIES: readonly unknown[] = [
  { text: 'x' },
  { text: 'x', unknown: 1, source: null, externalId: undefined },
  {
    text: 'a text',
    source: 'site',
    externalId: 'c-1',
    author: { id: 'a', name: null, more: true },
    parent: { externalId: 'p', text: 'before' },
    article: { externalId: null, url: 'https://example.org', title: 't', lead: '' },
    section: 'local',
    postedAt: '2026-11-21T10:00:00Z',
    target: 'NATO',
    language: 'en-GB',
    explain: true,
    forceReview: false,
    doNotStore: null,
  },
  {},
  { text: '' },
  { text: null },
  { text: 1 },
  { text: 'x'.repeat(100_001) },
  { text: '\u{1F600}'.repeat(60_000) },
  { text: 'x', author: 'name' },
  { text: 'x', author: [] },
  { text: 'x', author: { id: 1 } },
  { text: 'x', postedAt: 'yesterday' },
  { text: 'x', explain: 'true' },
  { text: 'x', language: 'english!' },
  { text: 'x', parent: { text: { deep: 1 } } },
  [],
  null,
  'text',
];

/** What the decorators themselves say: the DTO, or null for a body that is wrong. */
async function bySlowWay(body: unknown): Promise<object | null> {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) return null;
  const dto = plainToInstance(CommentDto, body);
  return (await validate(dto, { whitelist: true })).length === 0 ? dto : null;
}

describe('the quick check of a body', () => {
  it.each(BODIES.map((body) => [JSON.stringify(body)?.slice(0, 80), body]))('agrees about %s', async (_, body) => {
    const slow = await bySlowWay(body);
    const quick = check(body);
    if (slow === null) expect(quick).toBeNull();
    else if (quick !== null) {
      expect(quick).toBeInstanceOf(CommentDto);
      expect(quick).toEqual(slow);
    }
  });

  it('says yes to what callers send', () => {
    expect(check(BODIES[0])).not.toBeNull();
    expect(check(BODIES[1])).not.toBeNull();
    expect(check(BODIES[2])).toMatchObject({ author: { id: 'a', name: null }, explain: true });
    expect(Object.hasOwn((check(BODIES[2]) as CommentDto).author!, 'more')).toBe(false);
  });

  it('keeps its hands off classes with decorators it does not know', () => {
    expect(quickCheck(CommentQueryDto)).toBeNull();
    expect(quickCheck(NewPageDto)).not.toBeNull();
    class Counted {
      @IsInt()
      count!: number;
    }
    class Changed {
      @Transform(({ value }) => String(value).trim())
      @IsString()
      name!: string;
    }
    class Outer {
      @IsOptional()
      @ValidateNested()
      @Type(() => Counted)
      inner?: Counted;
    }
    for (const dto of [Counted, Changed, Outer]) expect(quickCheck(dto)).toBeNull();
  });
});
