import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const root = path.dirname(fileURLToPath(import.meta.url));
const outDir = path.resolve(root, '../../../dist/console/app');

/** Packs the assets once at build time, so that the server sends them without work. */
function packAssets(): Plugin {
  return {
    name: 'pack-assets',
    apply: 'build',
    closeBundle() {
      const folder = path.join(outDir, 'assets');
      for (const name of readdirSync(folder)) {
        if (!/\.(js|css|svg)$/.test(name)) continue;
        const bytes = readFileSync(path.join(folder, name));
        writeFileSync(path.join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
        writeFileSync(path.join(folder, `${name}.br`), brotliCompressSync(bytes));
      }
    },
  };
}

export default defineConfig({
  root,
  base: '/',
  plugins: [packAssets()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // The policy of the server forbids inline scripts and data addresses: everything is a file of its own.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: { proxy: { '/v1': process.env['PARLEY_DEV_SERVER'] ?? 'http://127.0.0.1:3000' } },
});
