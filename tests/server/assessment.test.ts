import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AssessJob } from '../../src/assessment/assess.job.js';
import { ModelsService } from '../../src/assessment/models.service.js';
import { Moderators } from '../../src/assessment/moderators.js';
import { settle, statusAfter } from '../../src/assessment/settle.js';
import type { Assessment, Decision } from '../../src/core/assessment.js';
import type { Classifier } from '../../src/core/classify/classifier.js';
import { COMMENT_STATUSES, mayChangeStatus, STATUS_CHANGES } from '../../src/storage/comment-states.js';
import { DEFAULT_TENANT_ID, newId } from '../../src/storage/ids.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const tenantId = DEFAULT_TENANT_ID;
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

async function rows<T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
  return app.dataSource.query(sql, parameters);
}

/** A policy that says one thing about every comment. */
async function decideAlways(outcome: object): Promise<string> {
  const rule = { id: 'always', when: { signal: 'text.length', atLeast: 0 }, outcome: { reason: 'always', ...outcome } };
  const added = await app.call('lead', 'POST', '/v1/policies', { name: 'always', rules: [rule] });
  expect(added.status).toBe(201);
  expect((await app.call('lead', 'POST', `/v1/policies/${added.body.id}/activate`)).status).toBe(200);
  return added.body.policy;
}

const post = async (body: object) => (await app.call('service', 'POST', '/v1/comments', body)).body;

/** Assesses comments again, as a job does. */
async function assessAgain(...commentIds: string[]): Promise<void> {
  await app.app.get(AssessJob).run({
    id: '0',
    tenantId,
    name: 'assess',
    payload: { commentIds },
    attempts: 1,
    progress: async () => {},
    signal: new AbortController().signal,
  });
}

const state = async (id: string) =>
  (
    await rows<{ status: string; item: string | null; assessments: string; events: string }>(
      `SELECT status, (SELECT state FROM review_item WHERE comment_id = comment.id) AS item,
         (SELECT count(*) FROM assessment WHERE comment_id = comment.id) AS assessments,
         (SELECT count(*) FROM event WHERE comment_id = comment.id) AS events
       FROM comment WHERE id = $1`,
      [id],
    )
  )[0]!;

describe('POST /v1/classify', () => {
  it('assesses one comment and stores nothing', async () => {
    const before = await rows('SELECT (SELECT count(*) FROM comment), (SELECT count(*) FROM audit_entry)');
    const answer = await app.call('service', 'POST', '/v1/classify', {
      id: 'mine',
      text: 'NATO is right about this.',
      target: 'NATO',
    });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ id: 'mine', text: 'NATO is right about this.', encoding: { status: 'clean' } });
    expect(answer.body.stance.map((one: { target: string }) => one.target)).toContain('NATO');
    expect(answer.body.reply).toBeUndefined();
    expect(await rows('SELECT (SELECT count(*) FROM comment), (SELECT count(*) FROM audit_entry)')).toEqual(before);
  });

  it('answers a list in order, a bad comment with an error in its place', async () => {
    const answer = await app.call('service', 'POST', '/v1/classify', {
      comments: [{ text: 'one' }, { text: 5, id: 'bad' }, null, { text: 'two', parent: { text: 'one?' } }],
    });
    expect(answer.status).toBe(200);
    const [one, bad, none, two] = answer.body.assessments;
    expect([one.text, two.text]).toEqual(['one', 'two']);
    expect(two.reply).toBeDefined();
    expect(bad).toMatchObject({ id: 'bad', error: { code: 'BAD_INPUT', errors: [{ path: 'text' }] } });
    expect(none.error.code).toBe('BAD_INPUT');
  });

  it('explains where it is asked to', async () => {
    const text = 'You absolute idiot, everyone knows that you are a liar and a fool.';
    const plain = await app.call('service', 'POST', '/v1/classify', { text });
    const explained = await app.call('service', 'POST', '/v1/classify', { text, explain: true });
    expect(JSON.stringify(plain.body)).not.toContain('"explanation"');
    if (app.app.get(ModelsService).classifiers().length === 0) return expect(explained.status).toBe(200);
    expect(JSON.stringify(explained.body)).toContain('"explanation"');
  });

  it.each([[{ comments: 'x' }], [{ comments: Array.from({ length: 1_001 }, () => ({ text: 'x' })) }], [{}], [[]]])(
    'refuses the body %#',
    async (body) => {
      expect((await app.call('service', 'POST', '/v1/classify', body)).status).toBe(400);
    },
  );
});

describe('comments in nearly the same words', () => {
  const offer = 'Ask me how I earn 4,500 a month from my sofa, my profile says how';
  const repeats = (answer: { assessment: Assessment }) => answer.assessment.spam.nearDuplicates ?? 0;

  it('are counted by other authors, stand in the assessment, and are a signal of the policy', async () => {
    const rule = { id: 'again', when: { signal: 'spam.nearDuplicates', atLeast: 2 } };
    const outcome = { action: 'review', queue: 'spam', reason: 'Said by several' };
    const added = await app.call('lead', 'POST', '/v1/policies', { name: 'again', rules: [{ ...rule, outcome }] });
    await app.call('lead', 'POST', `/v1/policies/${added.body.id}/activate`);
    expect(repeats(await post({ text: offer, author: { name: 'ann' } }))).toBe(0);
    expect(repeats(await post({ text: offer, author: { name: 'ann' } }))).toBe(0);
    expect(repeats(await post({ text: `${offer} 😊`, author: { name: 'bob' } }))).toBe(1);
    const third = await post({ text: offer.replace('4,500', '900') });
    expect(third.assessment.spam.nearDuplicates).toBe(2);
    expect(third.assessment.decision).toMatchObject({ action: 'review', reasons: ['Said by several'] });
    await assessAgain(third.id);
    expect(repeats(await post({ text: offer, author: { name: 'dan' } }))).toBe(3);
  });

  it('are not remembered where nothing is kept', async () => {
    const text = 'Nobody keeps what I have to say about the lime trees in Station Road';
    expect(repeats(await post({ text, doNotStore: true, author: { name: 'eve' } }))).toBe(0);
    await app.call('service', 'POST', '/v1/classify', { id: 'x', text });
    expect(repeats(await post({ text, author: { name: 'fay' } }))).toBe(0);
  });
});

describe('settling', () => {
  it.each([
    ['approve', {}, 'approved', null],
    ['review', { queue: 'tone' }, 'review', 'open'],
    ['reject', {}, 'rejected', null],
    ['reject', { tags: ['spam'] }, 'spam', null],
  ])('does what the policy decides: %s %j', async (action, more, status, item) => {
    const policy = await decideAlways({ action, ...more });
    const made = await post({ text: `Decided as ${action}` });
    expect(made).toMatchObject({ status, assessment: { decision: { action, policy } } });
    expect(await state(made.id)).toMatchObject({ status, item });
  });

  it('runs twice and changes nothing the second time', async () => {
    await decideAlways({ action: 'review', queue: 'tone' });
    const made = await post({ text: 'Twice.' });
    const before = await state(made.id);
    await assessAgain(made.id);
    expect(await state(made.id)).toEqual(before);
  });

  it('assesses again under another policy, closing and opening the item', async () => {
    await decideAlways({ action: 'review', queue: 'tone' });
    const made = await post({ text: 'Again and again.' });
    await decideAlways({ action: 'approve' });
    await assessAgain(made.id);
    expect(await state(made.id)).toMatchObject({ status: 'approved', item: 'replaced', assessments: '2' });
    await decideAlways({ action: 'review', queue: 'spam' });
    await assessAgain(made.id);
    expect(await state(made.id)).toMatchObject({ status: 'review', item: 'open', assessments: '3' });
  });

  it('settles the others when one cannot be settled', async () => {
    await decideAlways({ action: 'approve' });
    const made = [await post({ text: 'Before.' }), await post({ text: 'Poison.' }), await post({ text: 'After.' })];
    await decideAlways({ action: 'reject' });
    await app.dataSource.query(
      `CREATE FUNCTION poison() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         IF NEW.comment_id = '${made[1].id}' THEN RAISE EXCEPTION 'poison'; END IF; RETURN NEW; END $$`,
    );
    await app.dataSource.query(
      'CREATE TRIGGER poison BEFORE INSERT ON assessment FOR EACH ROW EXECUTE FUNCTION poison()',
    );
    try {
      await expect(assessAgain(...made.map(({ id }) => id))).rejects.toThrow('1 of 3 comments');
    } finally {
      await app.dataSource.query('DROP FUNCTION poison() CASCADE');
    }
    expect((await Promise.all(made.map(({ id }) => state(id)))).map(({ status }) => status)).toEqual([
      'rejected',
      'approved',
      'rejected',
    ]);
  });

  it("leaves a person's decision about the same text alone", async () => {
    await decideAlways({ action: 'review', queue: 'people' });
    const made = await post({ text: 'A person has decided.', source: 's', externalId: 'decided' });
    const [item] = (await app.call('moderator', 'POST', '/v1/queues/people/claim', { limit: 1 })).body.items;
    const { leaseToken, itemId } = item;
    const decided = await app.call('moderator', 'POST', `/v1/items/${itemId}/decision`, {
      decision: 'approve',
      leaseToken,
    });
    expect(decided.status).toBe(200);
    await decideAlways({ action: 'reject' });
    await assessAgain(made.id);
    expect(await state(made.id)).toMatchObject({ status: 'approved', item: 'decided' });
    const changed = await post({ text: 'A new text, a new case.', source: 's', externalId: 'decided' });
    expect(changed).toMatchObject({ id: made.id, revision: 2, status: 'rejected' });
  });

  it('passes over an assessment of a text that is no longer there', async () => {
    await decideAlways({ action: 'approve' });
    const made = await post({ text: 'Old.', source: 's', externalId: 'outdated' });
    await post({ text: 'New.', source: 's', externalId: 'outdated' });
    const assessed = { assessment: made.assessment as Assessment, modelSet: 'other' };
    const where = { tenantId, commentId: made.id, revision: 1 };
    const result = await app.dataSource.transaction((manager) => settle(manager, where, assessed));
    expect(result.assessmentId).toBeNull();
  });

  it('keeps forceReview whatever the policy says', async () => {
    await decideAlways({ action: 'reject', tags: ['spam'] });
    const made = await post({ text: 'Look at me.', forceReview: true });
    expect(made).toMatchObject({
      status: 'review',
      assessment: { decision: { action: 'review', queue: 'requested' } },
    });
  });
});

describe('a classifier that fails', () => {
  it('is never taken for clean: the policy sends the comment to people', async () => {
    const broken: Classifier = {
      id: 'broken@1',
      engine: 'linear',
      heads: [
        {
          axis: 'spam',
          classes: ['false', 'true'],
          multiLabel: false,
          thresholds: [0.5, 0.5],
          abstainBelow: 0,
          languages: [],
        },
      ],
      score() {
        throw new Error('broken');
      },
    };
    const fresh = await startTestApp();
    try {
      const models = fresh.app.get(ModelsService);
      models.classifiers = () => [broken];
      fresh.app.get(Moderators).forget(tenantId);
      const made = (await fresh.call('service', 'POST', '/v1/comments', { text: 'All is well here today.' })).body;
      expect(made.assessment.spam).toMatchObject({ status: 'not_scored', reason: 'failed', label: null, score: null });
      expect(made.status).toBe('review');
    } finally {
      await fresh.close();
    }
  });
});

describe('policies', () => {
  beforeEach(async () => {
    await app.dataSource.query(`DELETE FROM policy WHERE name = 'mine'`);
  });

  it('have versions that never change, of which one is live', async () => {
    const rules = [
      {
        id: 'r',
        when: { signal: 'spam.score', atLeast: 0.5 },
        outcome: { action: 'review', queue: 'spam', reason: 'x' },
      },
    ];
    const drafts = await Promise.all(
      [1, 2, 3].map(() => app.call('lead', 'POST', '/v1/policies', { name: 'mine', rules })),
    );
    expect(drafts.map((draft) => draft.body.version).toSorted()).toEqual([1, 2, 3]);
    expect(drafts.every((draft) => draft.body.state === 'draft')).toBe(true);
    await Promise.all(drafts.map((draft) => app.call('lead', 'POST', `/v1/policies/${draft.body.id}/activate`)));
    expect(await rows(`SELECT 1 FROM policy WHERE state = 'live'`)).toHaveLength(1);
    const listed = await app.call('analyst', 'GET', '/v1/policies');
    expect(listed.body.policies.some((policy: { policy: string }) => policy.policy === 'default@1')).toBe(true);
  });

  it('name each fault of their rules', async () => {
    const answer = await app.call('lead', 'POST', '/v1/policies', {
      name: 'mine',
      rules: [{ id: 'r', when: {}, outcome: { action: 'ban' } }],
    });
    expect(answer.status).toBe(400);
    expect(answer.body.errors.length).toBeGreaterThan(1);
    expect((await app.call('lead', 'POST', `/v1/policies/${newId()}/activate`)).status).toBe(404);
  });
});

describe('targets', () => {
  it('begin with the ready ones, are replaced by name, and count at once', async () => {
    const listed = await app.call('service', 'GET', '/v1/targets');
    expect(listed.body.targets.map((target: { name: string }) => target.name)).toContain('NATO');
    const added = await app.call('lead', 'POST', '/v1/targets', { name: 'Quarry bridge', aliases: ['the bridge'] });
    const again = await app.call('lead', 'POST', '/v1/targets', { name: 'Quarry bridge', aliases: ['that bridge'] });
    expect([added.status, again.status]).toEqual([201, 201]);
    const stance = async (text: string) =>
      (await app.call('service', 'POST', '/v1/classify', { text })).body.stance.map(
        (one: { target: string }) => one.target,
      );
    expect(await stance('I like that bridge.')).toEqual(['Quarry bridge']);
    expect(await stance('I like the bridge.')).toEqual([]);
    expect((await app.call('lead', 'DELETE', `/v1/targets/${again.body.id}`)).status).toBe(204);
    expect(await stance('I like that bridge.')).toEqual([]);
    expect((await app.call('lead', 'DELETE', `/v1/targets/${again.body.id}`)).status).toBe(404);
  });
});

describe('bad settings', () => {
  it.each([
    [{ name: 'T', aliases: null, opposed: null, description: null }, 201],
    [{ name: 'T\u0000', aliases: ['\ud800'] }, 201],
    [{ name: 'T', aliases: [''] }, 400],
    [{ name: 'T', aliases: 'x' }, 400],
    [{ name: '' }, 400],
  ])('of a target are told from good ones: %#', async (body, status) => {
    expect((await app.call('lead', 'POST', '/v1/targets', body)).status).toBe(status);
  });
});

describe('states', () => {
  it('let a machine never move what is on hold, and nothing move by itself', () => {
    expect(mayChangeStatus('held', 'approved', 'policy')).toBe(false);
    expect(mayChangeStatus('approved', 'rejected', 'person')).toBe(false);
    expect(mayChangeStatus('received', 'approved', 'person')).toBe(false);
    for (const changes of Object.values(STATUS_CHANGES)) {
      for (const [from, to] of Object.entries(changes)) {
        expect(COMMENT_STATUSES).toContain(from);
        for (const status of to) expect(COMMENT_STATUSES).toContain(status);
      }
    }
  });

  it('follow from the decision', () => {
    const decision = (action: Decision['action'], tags: string[] = []): Decision => ({
      action,
      tags,
      queue: null,
      priority: 0,
      reasons: [],
      policy: 'p@1',
    });
    expect(statusAfter(decision('reject', ['spam']))).toBe('spam');
    expect(statusAfter(decision('approve', ['spam']))).toBe('approved');
  });
});
