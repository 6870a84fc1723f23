import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Tenant } from './tenant.entity.js';

export type PageFormat = 'text' | 'html';

/** A page as it was handed in, and how it was separated. */
@Entity('page')
@Check('page_format_check', "format IN ('text', 'html')")
@Index('page_external_key', { synchronize: false })
@Index('page_url_key', { synchronize: false })
export class Page {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'page_pkey' })
  id!: string;

  @ForeignKey(() => Tenant, { name: 'page_tenant_id_fkey' })
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('text', { default: '' })
  source!: string;

  @Column('text', { name: 'external_id', nullable: true })
  externalId!: string | null;

  @Column('text', { nullable: true })
  url!: string | null;

  @Column('text')
  format!: PageFormat;

  @Column('text')
  text!: string;

  @Column('bytea', { name: 'text_exact', nullable: true })
  textExact!: Buffer | null;

  @Column('text', { name: 'content_hash' })
  contentHash!: string;

  @Column('jsonb')
  separated!: unknown;

  @Column('text', { nullable: true })
  title!: string | null;

  /** When people last corrected where its comments begin and end. */
  @Column('timestamptz', { name: 'corrected_at', nullable: true })
  correctedAt!: Date | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
