import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Tenant } from './tenant.entity.js';

/** A labelled data set; its rows stand in its versions. */
@Entity('dataset')
@Index('dataset_name_key', ['tenantId', 'name'], { unique: true })
export class Dataset {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'dataset_pkey' })
  id!: string;

  @ForeignKey(() => Tenant, { name: 'dataset_tenant_id_fkey' })
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  description!: string;

  @Column('text', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}

/** The rows of a data set as they were at one time. Never changed, but for rows whose comment was erased. */
@Entity('dataset_version')
@Index('dataset_version_key', ['datasetId', 'version'], { unique: true })
export class DatasetVersion {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'dataset_version_pkey' })
  id!: string;

  @ForeignKey(() => Tenant, { name: 'dataset_version_tenant_id_fkey' })
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @ForeignKey(() => Dataset, { name: 'dataset_version_dataset_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'dataset_id' })
  datasetId!: string;

  /** Null until its last row is there. */
  @Column('integer', { nullable: true })
  version!: number | null;

  /** SHA-256 (hex) over the rows, in order. */
  @Column('text', { default: '' })
  digest!: string;

  @Column('integer', { default: 0 })
  rows!: number;

  /** Of the rows as JSON. */
  @Column('bigint', { default: 0 })
  bytes!: string;

  /** Rows that were emptied because their comment was erased. */
  @Column('integer', { name: 'erased_rows', default: 0 })
  erasedRows!: number;

  /** Axes, languages, fields, faults: what the reading found. */
  @Column('jsonb', { default: () => "'{}'" })
  summary!: unknown;

  /** Where the rows come from: a file, decisions, a merge. */
  @Column('jsonb')
  origin!: unknown;

  @Column('text', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}

/** Some rows of a version, a line of JSON each. */
@Entity('dataset_chunk')
export class DatasetChunk {
  @ForeignKey(() => Tenant, { name: 'dataset_chunk_tenant_id_fkey' })
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @ForeignKey(() => DatasetVersion, { name: 'dataset_chunk_version_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'version_id', primaryKeyConstraintName: 'dataset_chunk_pkey' })
  versionId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'dataset_chunk_pkey' })
  number!: number;

  @Column('integer', { name: 'first_row' })
  firstRow!: number;

  @Column('integer', { name: 'row_count' })
  rowCount!: number;

  @Column('bytea')
  rows!: Buffer;
}
