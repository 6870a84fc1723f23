import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Comment } from './comment.entity.js';
import { Tenant } from './tenant.entity.js';

export type Door = 'rest' | 'perspective' | 'coral';

/** A way by which a comment came: one comment may come by several within a second. Holds none of its words. */
@Entity('arrival')
@Check('arrival_door_check', "door IN ('rest', 'perspective', 'coral')")
@Index('arrival_text_index', ['tenantId', 'textKey', 'arrivedAt'])
@Index('arrival_comment_index', ['commentId'])
export class Arrival {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'arrival_pkey' })
  id!: string;

  @ForeignKey(() => Tenant, { name: 'arrival_tenant_id_fkey' })
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @ForeignKey(() => Comment, { name: 'arrival_comment_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'comment_id' })
  commentId!: string;

  @Column('text')
  door!: Door;

  @Column('text', { name: 'text_key' })
  textKey!: string;

  @Column('text', { name: 'author_id', nullable: true })
  authorId!: string | null;

  @Column('text', { nullable: true })
  parent!: string | null;

  @Column('text', { array: true, default: () => "'{}'" })
  stories!: string[];

  @Column('timestamptz', { name: 'arrived_at', default: () => 'now()' })
  arrivedAt!: Date;
}
