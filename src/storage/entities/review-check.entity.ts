import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Comment } from './comment.entity.js';
import { ReviewDecision } from './review-decision.entity.js';
import { ReviewItem } from './review-item.entity.js';
import { Tenant } from './tenant.entity.js';

export type CheckKind = 'golden' | 'second';
/** `void`: its decision was taken back, or the person passed it on. */
export type CheckState = 'open' | 'answered' | 'disputed' | 'settled' | 'void';

/**
 * A decided item that is given to somebody once more: one with a known answer (`golden`), or one whose decision a
 * second person makes without seeing the first (`second`). It never changes the comment.
 */
@Entity('review_check')
@Check('review_check_kind_check', "kind IN ('golden', 'second')")
@Check('review_check_state_check', "state IN ('open', 'answered', 'disputed', 'settled', 'void')")
@Index('review_check_item_index', ['itemId'])
@Index('review_check_open_index', { synchronize: false })
@Index('review_check_disputed_index', { synchronize: false })
@Index('review_check_time_index', { synchronize: false })
@Index('review_check_golden_key', { synchronize: false })
export class ReviewCheck {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'review_check_pkey' })
  id!: string;

  @ForeignKey(() => Tenant, { name: 'review_check_tenant_id_fkey' })
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('text')
  kind!: CheckKind;

  @ForeignKey(() => ReviewItem, { name: 'review_check_item_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'item_id' })
  itemId!: string;

  @ForeignKey(() => Comment, { name: 'review_check_comment_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'comment_id' })
  commentId!: string;

  @Column('text')
  queue!: string;

  /** The decision that is looked at again; null for a golden item. */
  @ForeignKey(() => ReviewDecision, { name: 'review_check_decision_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'decision_id', nullable: true })
  decisionId!: string | null;

  /** Who made it (an actor): anybody else may be given the check. */
  @Column('text', { name: 'not_for', nullable: true })
  notFor!: string | null;

  @Column('text')
  state!: CheckState;

  @Column('uuid', { name: 'lease_token', nullable: true })
  leaseToken!: string | null;

  /** Who has it in hand or answered it, as an actor. */
  @Column('text', { name: 'given_to', nullable: true })
  givenTo!: string | null;

  @Column('text', { name: 'given_to_name', nullable: true })
  givenToName!: string | null;

  @Column('timestamptz', { name: 'lease_expires_at', nullable: true })
  leaseExpiresAt!: Date | null;

  @Column('text', { nullable: true })
  decision!: 'approve' | 'reject' | 'spam' | null;

  @Column('text', { name: 'reason_codes', array: true, default: () => "'{}'" })
  reasonCodes!: string[];

  @Column('jsonb', { default: () => "'{}'" })
  labels!: Record<string, unknown>;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;

  /** What the answer was compared with, as it stood then: decision and labels. */
  @Column('jsonb', { nullable: true })
  expected!: Record<string, unknown> | null;

  @Column('boolean', { nullable: true })
  agrees!: boolean | null;

  @Column('text', { name: 'settled_by_name', nullable: true })
  settledByName!: string | null;

  @Column('text', { name: 'settled_as', nullable: true })
  settledAs!: string | null;

  @Column('text', { name: 'settled_note', nullable: true })
  settledNote!: string | null;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
