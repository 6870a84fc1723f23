import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

/**
 * Compiles a script of `tests/support` with what it imports of `src`, so that a test can run it as a process of
 * its own (and kill it). Returns the file to give to node, and how to remove it.
 */
export async function buildScript(entry: string): Promise<{ file: string; remove(): void }> {
  const root = path.resolve(import.meta.dirname, '../..');
  // Inside node_modules: packages are found from there, and no tool looks at it.
  const folder = path.join(root, 'node_modules', '.cache', 'parley-test', `${process.pid}-${path.parse(entry).name}`);
  mkdirSync(folder, { recursive: true });
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: path.join(root, entry),
      outDir: folder,
      emptyOutDir: true,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'script.mjs' } },
    },
  });
  return { file: path.join(folder, 'script.mjs'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
