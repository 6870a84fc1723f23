import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from './account.entity.js';
import { Assessment } from './assessment.entity.js';
import { Comment } from './comment.entity.js';
import { Tenant } from './tenant.entity.js';

export type ItemState = 'open' | 'held' | 'decided' | 'replaced';

/** A comment revision that waits for people, or did. The lease columns belong to the claim statements. */
@Entity('review_item')
@Check('review_item_state_check', "state IN ('open', 'held', 'decided', 'replaced')")
@Index('review_item_revision_key', ['commentId', 'revision'], { unique: true })
@Index('review_item_claim_index', { synchronize: false })
@Index('review_item_rank_index', { synchronize: false })
@Index('review_item_rank_all_index', { synchronize: false })
@Index('review_item_age_index', { synchronize: false })
@Index('review_item_hold_index', { synchronize: false })
export class ReviewItem {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'review_item_pkey' })
  id!: string;

  @ForeignKey(() => Tenant, { name: 'review_item_tenant_id_fkey' })
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @ForeignKey(() => Comment, { name: 'review_item_comment_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'comment_id' })
  commentId!: string;

  @Column('integer')
  revision!: number;

  @ForeignKey(() => Assessment, { name: 'review_item_assessment_id_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'assessment_id', nullable: true })
  assessmentId!: string | null;

  @Column('text')
  queue!: string;

  @Column('real')
  priority!: number;

  /** Priority less the time of arrival in days, kept by a trigger: the order that mixes risk and age. */
  @Column('double precision', { default: 0 })
  rank!: number;

  @Column('jsonb', { default: () => "'[]'" })
  reasons!: string[];

  @Column('text', { array: true, default: () => "'{}'" })
  tags!: string[];

  @Column('text')
  state!: ItemState;

  @Column('uuid', { name: 'lease_token', nullable: true })
  leaseToken!: string | null;

  @ForeignKey(() => Account, { name: 'review_item_lease_account_id_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'lease_account_id', nullable: true })
  leaseAccountId!: string | null;

  @Column('text', { name: 'lease_holder', nullable: true })
  leaseHolder!: string | null;

  @Column('timestamptz', { name: 'lease_expires_at', nullable: true })
  leaseExpiresAt!: Date | null;

  /** Only this person may claim it. */
  @ForeignKey(() => Account, { name: 'review_item_assigned_to_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'assigned_to', nullable: true })
  assignedTo!: string | null;

  /** Who asked for a second opinion (an actor, such as `account:ID`): anybody else may claim it. */
  @Column('text', { name: 'not_for', nullable: true })
  notFor!: string | null;

  @Column('text', { name: 'escalated_reason', nullable: true })
  escalatedReason!: string | null;

  @Column('timestamptz', { name: 'hold_until', nullable: true })
  holdUntil!: Date | null;

  @Column('text', { name: 'hold_owner', nullable: true })
  holdOwner!: string | null;

  @Column('text', { name: 'hold_reason', nullable: true })
  holdReason!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
