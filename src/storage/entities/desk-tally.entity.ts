import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Tenant } from './tenant.entity.js';

/**
 * Counts of one hour (`decision`, `agreement`, `tag`) or one UTC day (`score`). Agreement: of `total` comparisons with
 * people `count` came out the same. Tag: of `total` decided comments that waited for it people turned `count` away.
 * Score: how many comments fell into each bin.
 */
export type TallySeries = 'decision' | 'agreement' | 'tag' | 'score';

/** What the dashboard draws without looking at the comments themselves. */
@Entity('desk_tally')
export class DeskTally {
  @ForeignKey(() => Tenant, { name: 'desk_tally_tenant_id_fkey' })
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'desk_tally_pkey' })
  tenantId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'desk_tally_pkey' })
  series!: TallySeries;

  @PrimaryColumn('timestamptz', { primaryKeyConstraintName: 'desk_tally_pkey' })
  at!: Date;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'desk_tally_pkey' })
  name!: string;

  @Column('integer', { default: 0 })
  count!: number;

  @Column('integer', { default: 0 })
  total!: number;

  @Column('integer', { array: true, nullable: true })
  bins!: number[] | null;
}
