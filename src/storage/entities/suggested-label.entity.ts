import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ApiKey } from './api-key.entity.js';
import { Comment } from './comment.entity.js';
import { Tenant } from './tenant.entity.js';

/** A score that somebody outside says is the right one. Not looked at by anybody here yet. */
@Entity('suggested_label')
@Index('suggested_label_key', ['keyId', 'token', 'attribute'], { unique: true })
@Index('suggested_label_tenant_index', ['tenantId', 'updatedAt'])
@Index('suggested_label_comment_index', ['commentId'])
export class SuggestedLabel {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'suggested_label_pkey' })
  id!: string;

  @ForeignKey(() => Tenant, { name: 'suggested_label_tenant_id_fkey' })
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @ForeignKey(() => ApiKey, { name: 'suggested_label_key_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'key_id' })
  keyId!: string;

  @Column('text')
  token!: string;

  @Column('text')
  attribute!: string;

  @Column('text')
  axis!: string;

  @Column('double precision')
  value!: number;

  @Column('text', { name: 'text_key' })
  textKey!: string;

  @Column('text', { nullable: true })
  text!: string | null;

  @ForeignKey(() => Comment, { name: 'suggested_label_comment_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'comment_id', nullable: true })
  commentId!: string | null;

  @Column('text', { name: 'community_id', nullable: true })
  communityId!: string | null;

  @Column('jsonb', { default: () => "'{}'" })
  context!: Record<string, unknown>;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
