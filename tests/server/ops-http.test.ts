import { createConnection } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BadInputError } from '../../src/core/errors.js';
import { ERROR_CODES } from '../../src/ops/error-codes.js';
import { findJsonFault, parseJsonBody } from '../../src/ops/json-body.js';
import { createLogger, loggedUrl, readableLine } from '../../src/ops/logging.js';
import { answerFor } from '../../src/ops/problem.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(async () => {
  await app?.close();
});

/** Sends bytes as they are and gives back all that comes. */
function raw(bytes: string): Promise<string> {
  const { hostname, port } = new URL(app.url);
  return new Promise((resolve, reject) => {
    const socket = createConnection({ host: hostname, port: Number(port) }, () => socket.write(bytes));
    let answer = '';
    socket.setTimeout(2_000, () => socket.destroy());
    socket.on('data', (data) => {
      answer += data.toString();
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

function expectProblem(
  answer: { status: number; headers: Headers; body: unknown },
  status: number,
  code: string,
): void {
  expect(answer.body).toMatchObject({
    type: `/docs#error-${code}`,
    title: ERROR_CODES[code]!.title,
    status,
    code,
    detail: expect.any(String),
  });
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|at .*\.(?:js|ts):\d/);
}

describe('health', () => {
  it('is live and ready, without a key', async () => {
    expect((await app.call(null, 'GET', '/health/live')).body).toEqual({ status: 'live' });
    expect((await app.call(null, 'GET', '/health/ready')).body).toEqual({ status: 'ready' });
  });

  it('gives its figures to Prometheus', async () => {
    await app.call(null, 'GET', '/v1/comments/0190a000-0000-7000-8000-000000000000');
    const { status, headers, body } = await app.call(null, 'GET', '/metrics');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^text\/plain/);
    expect(body).toMatch(
      /parley_http_request_duration_seconds_count\{method="GET",route="\/health\/live",status="2xx"\} \d/,
    );
    expect(body).toContain('parley_job_oldest_waiting_seconds 0');
    // Routes as patterns: a path in a label would make a new series for every comment.
    expect(body).not.toContain('0190a000');
  });
});

describe('problems', () => {
  it('are the answer to an unknown address', async () => {
    const answer = await app.call('admin', 'GET', '/v1/nothing-here?key=secret');
    expectProblem(answer, 404, 'NOT_FOUND');
    expect(JSON.stringify(answer.body)).not.toContain('secret');
  });

  it('are the answer to a call without a key, with what to send', async () => {
    const answer = await app.call(null, 'GET', '/v1/comments');
    expectProblem(answer, 401, 'UNAUTHENTICATED');
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });

  it('say where a body stops being JSON, and repeat nothing of it', async () => {
    const answer = await app.call('service', 'POST', '/v1/classify', '{\n  "text": "my secret words",\n  "author": }');
    expectProblem(answer, 400, 'BAD_JSON');
    expect(answer.body.errors).toEqual([{ path: 'line 3, column 13', message: 'expected a value' }]);
    expect(JSON.stringify(answer.body)).not.toContain('secret');
  });

  it.each([
    ['a list', '[]'],
    ['a string', '"text"'],
    ['null', 'null'],
    ['a number', '7'],
  ])('say that a body must be an object, not %s', async (what, body) => {
    const answer = await app.call('service', 'POST', '/v1/comments', body);
    expectProblem(answer, 400, 'BAD_INPUT');
    expect(answer.body.detail).toContain(what);
  });

  it('name the fields that are wrong', async () => {
    const answer = await app.call('service', 'POST', '/v1/comments', { text: 7, author: { name: [] } });
    expectProblem(answer, 400, 'BAD_INPUT');
    const paths = answer.body.errors.map((fault: { path: string }) => fault.path);
    expect(paths).toEqual(expect.arrayContaining(['text', 'author.name']));
  });

  it('name the fields that nobody knows, at any depth, where the service is told to do something', async () => {
    const settings = await app.call('lead', 'PUT', '/v1/queue-definitions', {
      queues: [{ name: 'tone', goldenrate: 0.1, match: { signal: { name: 'spam.score', atleast: 0.5 } } }],
    });
    expectProblem(settings, 400, 'BAD_INPUT');
    expect(settings.body.errors).toEqual(
      expect.arrayContaining([
        { path: 'queues.0.goldenrate', message: 'is not a field of this request' },
        { path: 'queues.0.match.signal.atleast', message: 'is not a field of this request' },
      ]),
    );
    expect((await app.call('lead', 'GET', '/v1/queue-definitions')).body.queues).toEqual([]);
    const claim = await app.call('moderator', 'POST', '/v1/queues/all/claim', { limit: 1, queue: 'tone' });
    expectProblem(claim, 400, 'BAD_INPUT');
    expect(claim.body.detail).toBe('queue: is not a field of this request');
  });

  it('do not come for them with what brings a text from elsewhere', async () => {
    const comment = { text: 'The ferry leaves at nine.', likes: 3, author: { name: 'Tove', avatar: 'a.png' } };
    for (const path of ['/v1/comments', '/v1/classify']) {
      expect((await app.call('service', 'POST', path, comment)).status).toBeLessThan(300);
    }
    // A body that is right but not plainly so is checked the slow way.
    const slow = { ...comment, text: `${'\u{1F6A2}'.repeat(60_000)} sails`, explain: null };
    expect((await app.call('service', 'POST', '/v1/comments', slow)).status).toBe(201);
    const page = { text: 'A page.', fetchedBy: 'crawler' };
    expect((await app.call('service', 'POST', '/v1/pages', page)).status).toBe(201);
  });

  it('refuse what is nested without end, without falling over', async () => {
    for (const depth of [100, 50_000]) {
      const answer = await app.call(
        'service',
        'POST',
        '/v1/comments',
        `{"text":"x","a":${'['.repeat(depth)}${']'.repeat(depth)}}`,
      );
      expectProblem(answer, 400, 'BAD_INPUT');
    }
  });

  it('refuse another content type with 415', async () => {
    const answer = await app.call('service', 'POST', '/v1/comments', 'text=x', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expectProblem(answer, 415, 'UNSUPPORTED_MEDIA_TYPE');
  });

  it('refuse a body that is too large with 413', async () => {
    const answer = await app.call('service', 'POST', '/v1/session', { token: 'x'.repeat(1_100_000) });
    expectProblem(answer, 413, 'TOO_LARGE');
  });

  it('are the answer to what is hardly HTTP', async () => {
    expect(await raw('GET / HTTP/1.1\r\nHost: x\r\nbad header\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 400 .*\r\nContent-Type: application\/problem\+json/s,
    );
    expect(await raw(`GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 431 .*"code":"HEADERS_TOO_LARGE"/s,
    );
    expect(await raw('GET /%E0%A4%A HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 400 .*problem\+json.*"code":"BAD_INPUT"/s,
    );
    expect(await raw(`GET /v1/comments/${'a'.repeat(600)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 4\d\d .*problem\+json/s,
    );
  });

  it('tell nothing of an error that nobody expected, and say 503 where the database is away', () => {
    const unexpected = answerFor(new TypeError('secret: cannot read x of undefined'));
    expect(unexpected).toMatchObject({ unexpected: true, problem: { status: 500, code: 'INTERNAL' } });
    expect(JSON.stringify(unexpected.problem)).not.toContain('secret');
    const away = Object.assign(new Error('query failed'), {
      driverError: Object.assign(new Error('x'), { code: 'ECONNREFUSED' }),
    });
    expect(answerFor(away)).toMatchObject({
      problem: { status: 503, code: 'DATABASE_UNUSABLE' },
      retryAfterSeconds: 5,
    });
    const badValue = Object.assign(new Error('x'), { driverError: Object.assign(new Error('x'), { code: '22P02' }) });
    expect(answerFor(badValue).problem).toMatchObject({ status: 400, code: 'BAD_INPUT' });
    expect(answerFor(new BadInputError('no', [{ path: 'a', message: 'b' }])).problem.errors).toEqual([
      { path: 'a', message: 'b' },
    ]);
    expect(answerFor('thrown').problem.status).toBe(500);
  });
});

describe('a body of JSON', () => {
  it.each([
    ['', 1, 1, 'a value'],
    ['{', 1, 2, 'a key in double quotes'],
    ["{'a': 1}", 1, 2, 'a key in double quotes'],
    ['{"a" 1}', 1, 6, '":"'],
    ['{"a": 1,}', 1, 9, 'a key in double quotes'],
    ['[1, 2', 1, 6, '"," or "]"'],
    ['[1 2]', 1, 4, '"," or "]"'],
    ['{"a": 01}', 1, 8, '"," or "}"'],
    ['{"a": "x', 1, 9, 'the closing double quote'],
    ['"a\tb"', 1, 3, 'control characters in strings as escapes'],
    ['"\\x"', 1, 3, 'an escape of JSON after the backslash'],
    ['{}\n{}', 2, 1, 'the end'],
    ['nul', 1, 1, 'a value'],
  ])('%j: the fault is found', (text, line, column, expected) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(findJsonFault(text)).toEqual({ line, column, expected });
  });

  it('reaches no prototype', () => {
    const parsed = parseJsonBody('{"text":"x","__proto__":{"admin":true},"author":{"__proto__":{"admin":true}}}');
    expect(JSON.stringify(parsed)).toBe('{"text":"x","author":{}}');
  });

  it('is scanned in a time that grows with its length alone', () => {
    const begin = performance.now();
    findJsonFault(`[${'[1,"a\\n",'.repeat(100_000)}`);
    findJsonFault(`"${'\\\\'.repeat(500_000)}`);
    expect(performance.now() - begin).toBeLessThan(2_000);
  });
});

describe('headers', () => {
  it('let scripts and styles come from our own files alone', async () => {
    const { headers } = await app.call(null, 'GET', '/docs');
    const policy = headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|upgrade-insecure/);
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('keep a connection open longer than a proxy does', async () => {
    const { headers } = await app.call(null, 'GET', '/health/live');
    expect(headers.get('keep-alive')).toBe('timeout=65');
  });
});

describe('the description of the API', () => {
  it('is OpenAPI 3.1 and names every route and the shape of errors', async () => {
    const { body } = await app.call(null, 'GET', '/openapi.json');
    expect(body.openapi).toMatch(/^3\.1\./);
    expect(Object.keys(body.paths)).toEqual(
      expect.arrayContaining([
        '/v1/comments',
        '/v1/pages',
        '/v1/classify',
        '/v1/queues/{queue}/claim',
        '/health/ready',
        '/metrics',
      ]),
    );
    expect(body.paths['/v1/comments'].post.responses.default.content['application/problem+json'].schema).toEqual({
      $ref: '#/components/schemas/Problem',
    });
    expect(JSON.stringify(body)).not.toContain('"nullable":');
    for (const [reference] of JSON.stringify(body).matchAll(/#\/components\/schemas\/[^"]+/g)) {
      expect(body.components.schemas).toHaveProperty([reference.split('/').at(-1)!]);
    }
  });

  it('can be read by people, in a page without any script or style of its own', async () => {
    const { status, body } = await app.call(null, 'GET', '/docs');
    expect(status).toBe(200);
    expect(body).toContain('/v1/comments');
    expect(body).toContain('id="error-LEASE_OVER"');
    expect(body).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
    expect((await app.call(null, 'GET', '/docs/style.css')).headers.get('content-type')).toMatch(/^text\/css/);
  });
});

describe('the log', () => {
  it('has ids and codes, and never keys, search words, cookies or what comments say', async () => {
    expect(loggedUrl('/v1/comments?q=secret+words&key=abc&limit=5')).toBe('/v1/comments?q=…&key=…&limit=…');
    const lines: string[] = [];
    const logger = createLogger('debug', { write: (line) => void lines.push(line) });
    const failed = Object.assign(new Error('insert failed: secret words'), {
      parameters: ['secret words'],
      query: 'INSERT',
      driverError: Object.assign(new Error('bad value: "secret words"'), { code: '22P02', detail: 'secret words' }),
    });
    logger.error({ err: failed, token: 'secret', headers: { cookie: 'secret', authorization: 'secret' } }, 'failed');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('"code":"22P02"');
    expect(lines[0]).not.toContain('secret');
  });
});

describe('the log in a terminal', () => {
  it('is one line of words for each event, without control characters', () => {
    const line =
      '{"level":"info","time":"2026-11-21T10:20:30.000Z","pid":7,"method":"GET","status":200,"url":"/a\\u001b[31m\\n","msg":"request"}';
    expect(readableLine(line)).toBe('10:20:30 info  request method=GET status=200 url=/a [31m \n');
  });
});

describe('a database that goes away', () => {
  it('makes requests wait or answer 503 with Retry-After, and is used again when it is back', async () => {
    const own = await startTestApp();
    try {
      const name = new URL(own.database.url).pathname.slice(1);
      const { onServer } = await import('../support/test-database.js');
      const block = (allow: boolean): Promise<unknown> =>
        onServer(own.database.url, async (client) => {
          await client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS ${allow}`);
          if (!allow)
            await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
        });
      await own.key('admin');
      await block(false);
      const ready = await own.call(null, 'GET', '/health/ready');
      expectProblem(ready, 503, 'DATABASE_UNUSABLE');
      expect(ready.headers.get('retry-after')).toBe('2');
      expect((await own.call(null, 'GET', '/health/live')).status).toBe(200);
      await block(true);
      expect((await own.call(null, 'GET', '/health/ready')).status).toBe(200);
      expect((await own.call('admin', 'GET', '/v1/comments')).status).toBe(200);
    } finally {
      await own.close();
    }
  });
});

describe('a stop', () => {
  it('does not wait for connections that browsers opened ahead of need', async () => {
    const other = await startTestApp();
    const { hostname, port } = new URL(other.url);
    const socket = createConnection({ host: hostname, port: Number(port) });
    socket.on('error', () => {});
    await new Promise((resolve) => socket.once('connect', resolve));
    // The server has seen the connection when it has answered another one.
    expect((await other.call(null, 'GET', '/health/live')).status).toBe(200);
    const begin = performance.now();
    await other.close();
    expect(performance.now() - begin).toBeLessThan(5_000);
    socket.destroy();
  });
});
