import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listSettings } from '../../src/config/config.js';

/**
 * The examples of the README, run as they stand. Two things differ from a reader's machine: they run in a folder of
 * their own that shows the checkout by links, and the server listens on a free port in place of 3000.
 */
const root = path.resolve(import.meta.dirname, '../..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
const LINKS = ['package.json', 'node_modules', 'dist', 'src', 'seeds', 'labels', 'models', 'tsconfig.json'];

function example(name: string): string {
  const found = new RegExp(`<!-- tested: ${name} -->\\n\`\`\`\\w+\\n([\\s\\S]*?)\`\`\``).exec(readme);
  if (!found) throw new Error(`the README has no example ${name}`);
  return found[1]!;
}

let folder: string;
let environment: NodeJS.ProcessEnv;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-readme-'));
  // Run by root, the embedded database is another user's process: it must reach its folder.
  chmodSync(folder, 0o755);
  for (const name of LINKS) symlinkSync(path.join(root, name), path.join(folder, name));
  const { DATABASE_URL: _database, REDIS_URL: _redis, ...rest } = process.env;
  environment = { ...rest, PORT: '0', PARLEY_DATA_DIR: path.join(folder, 'data'), NO_COLOR: '1' };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(script: string): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(
      'bash',
      ['-e', '-c', script],
      { cwd: folder, env: environment, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr });
      },
    );
  });
}
const lines = (name: string): unknown[] =>
  readFileSync(path.join(folder, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('the README’s example for', () => {
  it('a batch job separates pages and classifies their comments', async () => {
    const { code, stderr } = await run(example('batch'));
    expect(code, stderr).toBe(0);
    const [page] = lines('page.json') as { hasComments: boolean; segments: { role: string }[] }[];
    expect(page!.hasComments).toBe(true);
    const assessments = lines('assessments.jsonl') as { spam: object; decision: { action: string } }[];
    expect(assessments.length).toBeGreaterThan(20);
    for (const { decision } of assessments) expect(['approve', 'review', 'reject']).toContain(decision.action);
  }, 120_000);

  it('an analyst evaluates, trains and evaluates what was trained', async () => {
    const { code, stderr } = await run(example('analyst'));
    expect(code, stderr).toBe(0);
    expect(readFileSync(path.join(folder, 'report.html'), 'utf8')).toMatch(/<svg/);
    expect(existsSync(path.join(folder, 'my-insult/manifest.json'))).toBe(true);
    expect(JSON.parse(readFileSync(path.join(folder, 'figures.json'), 'utf8'))).toBeTypeOf('object');
  }, 300_000);

  it('a program repairs with the library', async () => {
    const { code, stdout, stderr } = await run(
      `node --input-type=module -e "${example('library').replace(/"/g, '\\"')}"`,
    );
    expect(code, stderr).toBe(0);
    expect(stdout).toContain('It’s a disgrace.');
  });
});

describe('the README’s server', () => {
  let server: ChildProcess | undefined;
  let printed = '';

  afterAll(async () => {
    if (!server || server.exitCode !== null) return;
    const ended = new Promise((resolve) => server!.once('exit', resolve));
    process.kill(-server.pid!, 'SIGTERM');
    await ended;
  });

  it('starts by the one command, prints a sign-in link that works once, and shows sample comments that wait', async () => {
    const start = example('moderator')
      .trim()
      .split('&&')
      .map((part) => part.trim());
    expect(start[0]).toBe('npm ci');
    server = spawn('bash', ['-c', `exec ${start[1]}`], { cwd: folder, env: environment, detached: true });
    server.stdout!.on('data', (chunk: Buffer) => {
      printed += chunk;
    });
    server.stderr!.on('data', (chunk: Buffer) => {
      printed += chunk;
    });
    await expect.poll(() => printed, { timeout: 100_000, interval: 200 }).toMatch(/sign-in\?token=\S+[\s\S]*taken in/);
    const [, base, token] = /(http:\/\/[^\s/]+)\/sign-in\?token=(\S+)/.exec(printed)!;
    const signIn = () =>
      fetch(`${base}/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token }),
      });
    const answer = await signIn();
    expect(answer.status).toBe(200);
    const cookie = answer.headers.get('set-cookie')!.split(';')[0]!;
    expect((await signIn()).status).toBe(401);
    const queues = async () => {
      const response = await fetch(`${base}/v1/queues`, { headers: { cookie } });
      return ((await response.json()) as { queues: { depth: number }[] }).queues.length;
    };
    await expect.poll(queues, { timeout: 30_000 }).toBeGreaterThan(0);
    expect((await fetch(base!)).headers.get('content-type')).toContain('text/html');
  }, 150_000);

  it('takes the comment of a comments system, and gives a repeat the same answer', async () => {
    const base = /(http:\/\/[^\s/]+)\/sign-in/.exec(printed)![1]!;
    const script = example('caller').replaceAll('http://127.0.0.1:3000', base);
    const first = await run(script);
    expect(first.code, first.stderr).toBe(0);
    const answer = JSON.parse(first.stdout);
    expect(answer).toMatchObject({
      revision: 1,
      status: expect.any(String),
      assessment: { spam: { status: 'scored' } },
    });
    const again = JSON.parse((await run(script)).stdout);
    expect(again.id).toBe(answer.id);
  }, 60_000);
});

it('the README shows a picture of the console that is there', () => {
  const [, picture] = /!\[[^\]]+\]\(([^)]+\.png)\)/.exec(readme)!;
  expect(statSync(path.join(root, picture!)).size).toBeGreaterThan(10_000);
});

it('the README lists every setting with its default and meaning', () => {
  for (const { name, default: value, help } of listSettings()) {
    expect(readme).toContain(`| \`${name}\` | ${value === null ? '–' : `\`${value}\``} | ${help} |`);
  }
});
