import { Injectable } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength, Min } from 'class-validator';
import { DataSource } from 'typeorm';
import { BadInputError, ParleyError } from '../core/errors.js';
import { OptionalText } from '../ops/dto-fields.js';
import { versionSource, type WantedPart } from './datasets/dataset-rows.js';
import { DatasetsService } from './datasets/datasets.service.js';
import type { RowSource } from './work/work-pool.js';

/** Labelled rows by name: a version of a data set, or a part of one of its splits. */
export class DataRefDto {
  @ApiProperty({ description: 'Name or id' })
  @IsNotEmpty()
  @MaxLength(200)
  @IsString()
  dataset!: string;

  @ApiPropertyOptional({ type: Number, nullable: true, description: 'The newest where absent' })
  @IsOptional()
  @Min(1)
  @IsInt()
  version?: number | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Id of a split of this version' })
  @IsOptional()
  @IsUUID('all')
  split?: string | null;

  @OptionalText(100, 'With split: such as train, dev, test')
  part?: string | null;
}

/** The same with everything that makes it the same rows at any time. */
export interface DataRef {
  /** The name, as it was then. */
  readonly dataset: string;
  readonly versionId: string;
  readonly version: number;
  readonly digest: string;
  /** Of the part where one is named. */
  readonly rows: number;
  readonly split: string | null;
  readonly part: string | null;
}

/** What a split keeps beside its result; `partOf` is its artifact. */
export interface SplitResult {
  readonly parts: readonly { readonly name: string; readonly rows: number }[];
}

/** How a part is shown, such as `ferries@2 (test)`. */
export const refName = ({ dataset, version, part }: DataRef): string =>
  `${dataset}@${version}${part === null ? '' : ` (${part})`}`;

/** Finds the rows that a request names. */
@Injectable()
export class DataRefs {
  constructor(
    private readonly dataSource: DataSource,
    private readonly datasets: DatasetsService,
  ) {}

  /** @param path of the field, for messages. @throws ParleyError NOT_FOUND, BadInputError. */
  async resolve(tenantId: string, ref: DataRefDto, path: string): Promise<DataRef> {
    const found = await this.datasets.version(tenantId, ref.dataset, String(ref.version ?? 'latest'));
    const { id: versionId, name: dataset, version, digest, rows } = found;
    const whole = { dataset, versionId, version, digest, rows, split: null, part: null };
    const { split = null, part = null } = ref;
    if (split === null && part === null) return whole;
    if (split === null || part === null) {
      throw new BadInputError(`${path}: split and part are named together`, [
        { path, message: 'split and part are named together' },
      ]);
    }
    const { parts } = await this.splitOf(tenantId, versionId, split);
    const named = parts.find((each) => each.name === part);
    if (named) return { ...whole, rows: named.rows, split, part };
    const message = `the split has the parts ${parts.map((each) => each.name).join(', ')}`;
    throw new BadInputError(`${path}.part: ${message}`, [{ path: `${path}.part`, message }]);
  }

  /** Its rows, a chunk at a time. @throws ParleyError GONE where they were erased since. */
  async source(tenantId: string, { versionId, split, part, dataset, version }: DataRef): Promise<RowSource> {
    const kept: unknown[] = await this.dataSource.query(
      'SELECT 1 FROM dataset_version WHERE tenant_id = $1 AND id = $2',
      [tenantId, versionId],
    );
    if (kept.length === 0) throw new ParleyError('GONE', `version ${version} of the data set ${dataset} was erased`);
    if (split === null) return versionSource(this.dataSource, versionId);
    const { parts, partOf } = await this.splitOf(tenantId, versionId, split);
    const wanted: WantedPart = { partOf, part: parts.findIndex(({ name }) => name === part) };
    return versionSource(this.dataSource, versionId, wanted);
  }

  private async splitOf(
    tenantId: string,
    versionId: string,
    id: string,
  ): Promise<SplitResult & { readonly partOf: Uint8Array }> {
    const rows: { result: SplitResult; artifact: Buffer }[] = await this.dataSource.query(
      `SELECT result, artifact FROM experiment
       WHERE tenant_id = $1 AND id = $2 AND kind = 'split' AND state = 'done' AND request ->> 'versionId' = $3`,
      [tenantId, id, versionId],
    );
    const row = rows[0];
    if (!row) throw new ParleyError('NOT_FOUND', 'this version has no such split, or it is not done');
    return { ...row.result, partOf: row.artifact };
  }
}
