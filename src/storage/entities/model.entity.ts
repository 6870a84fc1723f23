import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Tenant } from './tenant.entity.js';

export type ModelState = 'draft' | 'live' | 'retired';

/** A version of a model that a tenant has made; those that ship stand in folders alone. */
@Entity('model')
@Check('model_state_check', "state IN ('draft', 'live', 'retired')")
@Index('model_version_key', ['tenantId', 'name', 'version'], { unique: true })
export class Model {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'model_pkey' })
  id!: string;

  @ForeignKey(() => Tenant, { name: 'model_tenant_id_fkey' })
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('text')
  name!: string;

  @Column('integer')
  version!: number;

  @Column('text', { array: true })
  axes!: string[];

  /** Stance targets that it answers for; any where empty. */
  @Column('text', { array: true, default: () => "'{}'" })
  targets!: string[];

  /** SHA-256 (hex) of manifest and weights. */
  @Column('text')
  digest!: string;

  @Column('text')
  state!: ModelState;

  @Column('jsonb')
  manifest!: Record<string, unknown>;

  /** For people, in Markdown. */
  @Column('text', { default: '' })
  card!: string;

  /** A training or an import. */
  @Column('jsonb', { default: () => "'{}'" })
  origin!: unknown;

  /** What the gate found when it was last asked. */
  @Column('jsonb', { nullable: true })
  gate!: unknown;

  @Column('text', { name: 'created_by', default: 'system' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  /** Of two live models with one axis the later one answers. */
  @Column('timestamptz', { name: 'live_since', nullable: true })
  liveSince!: Date | null;
}

/** The files of a model, apart from what lists read. */
@Entity('model_file')
export class ModelFile {
  @ForeignKey(() => Model, { name: 'model_file_model_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'model_id', primaryKeyConstraintName: 'model_file_pkey' })
  modelId!: string;

  @ForeignKey(() => Tenant, { name: 'model_file_tenant_id_fkey' })
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('text', { name: 'manifest_text' })
  manifestText!: string;

  @Column('bytea')
  weights!: Buffer;

  /** Which texts it was trained on, as a Bloom filter; null where that is not known. */
  @Column('bytea', { name: 'row_filter', nullable: true })
  rowFilter!: Buffer | null;
}

/** A change of what is live, with what was live before it. */
@Entity('model_change')
@Check('model_change_kind_check', "kind IN ('activate', 'retire')")
@Index('model_change_tenant_index', { synchronize: false })
export class ModelChange {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'model_change_pkey' })
  id!: string;

  @ForeignKey(() => Tenant, { name: 'model_change_tenant_id_fkey' })
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('text')
  kind!: 'activate' | 'retire';

  @ForeignKey(() => Model, { name: 'model_change_model_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'model_id' })
  modelId!: string;

  /** `[{"id", "liveSince"}]` */
  @Column('jsonb')
  before!: unknown;

  @Column('text', { name: 'changed_by' })
  changedBy!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt!: Date | null;
}

/** What a model must reach before it may answer an axis (or one target of stance). */
@Entity('model_gate')
@Index('model_gate_key', ['tenantId', 'axis', 'target'], { unique: true })
export class ModelGate {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'model_gate_pkey' })
  id!: string;

  @ForeignKey(() => Tenant, { name: 'model_gate_tenant_id_fkey' })
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('text')
  axis!: string;

  /** Empty for all targets together. */
  @Column('text', { default: '' })
  target!: string;

  @Column('jsonb')
  checks!: unknown;

  @Column('text', { name: 'updated_by' })
  updatedBy!: string;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
