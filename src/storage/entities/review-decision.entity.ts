import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Comment } from './comment.entity.js';
import { ReviewItem } from './review-item.entity.js';
import { Tenant } from './tenant.entity.js';

export type DecisionKind = 'approve' | 'reject' | 'spam';

/** What a person decided about an item; an undone decision stays, with the time of its undoing. */
@Entity('review_decision')
@Check('review_decision_decision_check', "decision IN ('approve', 'reject', 'spam')")
@Index('review_decision_standing_key', { synchronize: false })
@Index('review_decision_bulk_index', { synchronize: false })
@Index('review_decision_undone_index', { synchronize: false })
@Index('review_decision_item_index', ['itemId', 'decidedAt'])
@Index('review_decision_time_index', ['tenantId', 'decidedAt'])
export class ReviewDecision {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'review_decision_pkey' })
  id!: string;

  @ForeignKey(() => Tenant, { name: 'review_decision_tenant_id_fkey' })
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @ForeignKey(() => ReviewItem, { name: 'review_decision_item_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'item_id' })
  itemId!: string;

  @ForeignKey(() => Comment, { name: 'review_decision_comment_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'comment_id' })
  commentId!: string;

  @Column('integer')
  revision!: number;

  @Column('text')
  decision!: DecisionKind;

  @Column('text', { name: 'reason_codes', array: true, default: () => "'{}'" })
  reasonCodes!: string[];

  @Column('jsonb', { default: () => "'{}'" })
  labels!: Record<string, unknown>;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('text', { name: 'decided_by' })
  decidedBy!: string;

  @Column('text', { name: 'decided_by_name' })
  decidedByName!: string;

  @Column('text', { name: 'previous_status' })
  previousStatus!: string;

  @Column('text', { nullable: true })
  policy!: string | null;

  @Column('jsonb', { default: () => "'{}'" })
  models!: Record<string, string>;

  @Column('timestamptz', { name: 'decided_at', default: () => 'now()' })
  decidedAt!: Date;

  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt!: Date | null;

  @Column('text', { name: 'undone_by', nullable: true })
  undoneBy!: string | null;

  /** The decision about many of which this is one. */
  @Column('uuid', { name: 'bulk_id', nullable: true })
  bulkId!: string | null;
}
