import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CommentStatus } from '../comment-states.js';
import { Page } from './page.entity.js';
import { Tenant } from './tenant.entity.js';

/** A comment; its texts stand in its revisions. */
@Entity('comment')
@Check('comment_status_check', "status IN ('received', 'review', 'held', 'approved', 'rejected', 'spam')")
@Index('comment_external_key', { synchronize: false })
@Index('comment_page_key', { synchronize: false })
@Index('comment_list_index', { synchronize: false })
@Index('comment_author_index', { synchronize: false })
@Index('comment_featured_index', { synchronize: false })
@Index('comment_author_name_index', { synchronize: false })
export class Comment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'comment_pkey' })
  id!: string;

  @ForeignKey(() => Tenant, { name: 'comment_tenant_id_fkey' })
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('text', { default: '' })
  source!: string;

  @Column('text', { name: 'external_id', nullable: true })
  externalId!: string | null;

  @ForeignKey(() => Page, { name: 'comment_page_id_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'page_id', nullable: true })
  pageId!: string | null;

  @Column('integer', { name: 'page_index', nullable: true })
  pageIndex!: number | null;

  @Column('integer', { default: 1 })
  revision!: number;

  @Column('text')
  status!: CommentStatus;

  @Column('text', { name: 'author_id', nullable: true })
  authorId!: string | null;

  @Column('text', { name: 'author_name', nullable: true })
  authorName!: string | null;

  @Column('text', { nullable: true })
  section!: string | null;

  @Column('timestamptz', { name: 'posted_at', nullable: true })
  postedAt!: Date | null;

  @Column('integer', { default: 0 })
  sequence!: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;

  @Column('timestamptz', { name: 'erased_at', nullable: true })
  erasedAt!: Date | null;

  /** Set while it is featured; the mark is that of `featuredRevision`, not of a later text. */
  @Column('timestamptz', { name: 'featured_at', nullable: true })
  featuredAt!: Date | null;

  @Column('integer', { name: 'featured_revision', nullable: true })
  featuredRevision!: number | null;

  @Column('text', { name: 'featured_by', nullable: true })
  featuredBy!: string | null;
}
