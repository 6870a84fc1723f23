import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Comment } from './comment.entity.js';
import { Tenant } from './tenant.entity.js';

/** What was received, exactly: one row for each text that a comment has had. */
@Entity('comment_revision')
export class CommentRevision {
  @ForeignKey(() => Comment, { name: 'comment_revision_comment_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'comment_id', primaryKeyConstraintName: 'comment_revision_pkey' })
  commentId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'comment_revision_pkey' })
  revision!: number;

  @ForeignKey(() => Tenant, { name: 'comment_revision_tenant_id_fkey' })
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('text')
  text!: string;

  @Column('bytea', { name: 'text_exact', nullable: true })
  textExact!: Buffer | null;

  @Column('text', { name: 'repaired_text', nullable: true })
  repairedText!: string | null;

  @Column('text', { name: 'content_hash' })
  contentHash!: string;

  @Column('jsonb')
  received!: Record<string, unknown>;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
