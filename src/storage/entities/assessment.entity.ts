import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Comment } from './comment.entity.js';
import { Tenant } from './tenant.entity.js';

export type PolicyAction = 'approve' | 'review' | 'reject';

/** What the models and the policy said about a revision. */
@Entity('assessment')
@Check('assessment_action_check', "action IN ('approve', 'review', 'reject')")
@Index('assessment_key', ['commentId', 'revision', 'modelSet', 'policy'], { unique: true })
export class Assessment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'assessment_pkey' })
  id!: string;

  @ForeignKey(() => Tenant, { name: 'assessment_tenant_id_fkey' })
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @ForeignKey(() => Comment, { name: 'assessment_comment_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'comment_id' })
  commentId!: string;

  @Column('integer')
  revision!: number;

  /** As it was written: nothing looks for rows by what is in it. */
  @Column('json')
  body!: unknown;

  @Column('text')
  action!: PolicyAction;

  @Column('text')
  policy!: string;

  @Column('text', { name: 'model_set' })
  modelSet!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
