/** A process that starts the embedded database (or uses a running one) and holds it until it is told to stop. */
import { startEmbedded } from '../../src/storage/embedded.js';

try {
  const database = await startEmbedded({ dataDir: process.env['PARLEY_DATA_DIR']!, systemUser: 'nobody' });
  process.stdout.write(`${JSON.stringify({ url: database.url, owned: database.owned })}\n`);
  process.once('SIGTERM', () => void database.stop().then(() => process.exit(0)));
  setInterval(() => {}, 2 ** 30);
} catch (error) {
  process.stdout.write(`${JSON.stringify({ error: (error as Error).message })}\n`);
}
