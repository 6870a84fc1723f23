import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Comment } from './comment.entity.js';
import { Tenant } from './tenant.entity.js';

/** A reader's complaint about a revision; one for each reporter. */
@Entity('comment_report')
@Index('comment_report_key', ['commentId', 'revision', 'reporter'], { unique: true })
export class CommentReport {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'comment_report_pkey' })
  id!: string;

  @ForeignKey(() => Tenant, { name: 'comment_report_tenant_id_fkey' })
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @ForeignKey(() => Comment, { name: 'comment_report_comment_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'comment_id' })
  commentId!: string;

  @Column('integer')
  revision!: number;

  @Column('text')
  reporter!: string;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
