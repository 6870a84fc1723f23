import { readdir, readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { decodeBytes } from '../files/decode.js';
import { DEFAULT_TENANT_ID } from '../storage/ids.js';
import { PagesService } from './pages.service.js';

const SEEDS = new URL('../../seeds/', import.meta.url);
const SETTING = 'sample-pages';

/** The pages that ship with the program, so that a fresh install has something to look at. */
@Injectable()
export class SamplePages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pages: PagesService,
  ) {}

  /**
   * Takes the sample pages in, once in the life of a database: what people do with them afterwards stays. A start that
   * was cut off goes on with the next one, since a page that is known is not taken in twice.
   *
   * @returns how many pages were taken in now.
   */
  async takeInOnce(): Promise<number> {
    const done: unknown[] = await this.dataSource.query('SELECT 1 FROM setting WHERE tenant_id = $1 AND name = $2', [
      DEFAULT_TENANT_ID,
      SETTING,
    ]);
    if (done.length > 0) return 0;
    const names = (await readdir(SEEDS).catch(() => [])).filter((name) => /\.(?:txt|html)$/.test(name)).toSorted();
    for (const name of names) {
      const { text } = decodeBytes(await readFile(new URL(name, SEEDS)));
      await this.pages.takeIn(
        DEFAULT_TENANT_ID,
        { text, format: name.endsWith('.html') ? 'html' : 'text', source: 'sample', externalId: name, url: null },
        { id: 'system', name: 'sample pages' },
      );
    }
    await this.dataSource.query(
      `INSERT INTO setting (tenant_id, name, value) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
      [DEFAULT_TENANT_ID, SETTING, JSON.stringify(names)],
    );
    return names.length;
  }
}
