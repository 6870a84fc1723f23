import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Comment } from './comment.entity.js';
import { Tenant } from './tenant.entity.js';

/** A comment whose label would teach the models most: a score near the limit that decides. Gone once it was given. */
@Entity('teaching_candidate')
@Index('teaching_candidate_value_index', { synchronize: false })
export class TeachingCandidate {
  @ForeignKey(() => Comment, { name: 'teaching_candidate_comment_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'comment_id', primaryKeyConstraintName: 'teaching_candidate_pkey' })
  commentId!: string;

  @ForeignKey(() => Tenant, { name: 'teaching_candidate_tenant_id_fkey' })
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('integer')
  revision!: number;

  @Column('text')
  queue!: string;

  /** In [0, 1]: how near its nearest score is to the limit. */
  @Column('real')
  value!: number;

  /** One sentence for a moderator. */
  @Column('text')
  why!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
