import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

it('the library runs in a bare process and loads no framework, database driver or Node built-in', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'parley-library-'));
  const log = path.join(folder, 'loaded.txt');
  // A module hook that writes down every address that is loaded.
  const hook = `import { appendFileSync } from 'node:fs';
    export async function load(url, context, next) { appendFileSync(${JSON.stringify(log)}, url + '\\n'); return next(url, context); }`;
  writeFileSync(path.join(folder, 'hook.mjs'), hook);
  writeFileSync(
    path.join(folder, 'register.mjs'),
    `import { register } from 'node:module'; register(${JSON.stringify(path.join(folder, 'hook.mjs'))}, 'file:///');`,
  );
  try {
    const script = `import { moderate } from 'parley';
      const { encoding, decision } = moderate({ text: 'It was a quiet evening at the harbour.' });
      console.log(JSON.stringify({ status: encoding.status, action: decision.action }));`;
    const output = execFileSync(
      process.execPath,
      ['--import', path.join(folder, 'register.mjs'), '--input-type=module', '-e', script],
      { cwd: root, encoding: 'utf8', env: { PATH: process.env['PATH'] } },
    );
    expect(JSON.parse(output)).toEqual({ status: 'clean', action: 'review' });
    const loaded = readFileSync(log, 'utf8').trim().split('\n');
    expect(loaded.some((url) => url.endsWith('/dist/core/moderate.js'))).toBe(true);
    const foreign = loaded.filter(
      (url) => !url.startsWith('data:') && !/\/dist\/core\//.test(url) && !/\[eval/.test(url),
    );
    expect(foreign.filter((url) => !/\/node_modules\/(parse5|entities|eld|re2js)\//.test(url))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
