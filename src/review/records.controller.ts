import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { type Caller, CallerOf, Roles } from '../accounts/caller.js';
import { AuditQueryDto, SeriesQueryDto } from './review.dto.js';
import { ReviewService } from './review.service.js';
import { SeriesService } from './series.service.js';
import type { AuditEntryView, SeriesView, StatsView } from './views.js';

/** As much of a comment's text as tells it from others. */
const EXCERPT_LENGTH = 200;

/** The audit log and the day's numbers. Days and hours are UTC. */
@ApiTags('records')
@Roles('moderator', 'analyst')
@Controller('v1')
export class RecordsController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    private readonly review: ReviewService,
    private readonly figures: SeriesService,
  ) {}

  @Get('audit')
  @ApiOperation({ summary: 'Who did what when, the newest first' })
  @ApiOkResponse({ description: '{"entries": [...], "nextCursor"}' })
  async audit(
    @Query() query: AuditQueryDto,
    @CallerOf() caller: Caller,
  ): Promise<{ entries: readonly AuditEntryView[]; nextCursor: string | null }> {
    const entries: AuditEntryView[] = await this.dataSource.query(
      // The log itself holds no comment's text, which may have to be erased: it is looked up.
      `WITH entry AS (
         SELECT * FROM audit_entry
         WHERE tenant_id = $1 AND ($2::bigint IS NULL OR id < $2) AND ($3::text IS NULL OR subject_id = $3)
           -- What is decided a second time, or has a known answer, is for those alone who do not decide about it.
           AND (subject_kind <> 'check' OR $5)
         ORDER BY id DESC LIMIT $4)
       SELECT entry.id, entry.at, entry.actor, entry.actor_name AS "actorName", entry.action,
         entry.subject_kind AS "subjectKind", entry.subject_id AS "subjectId", entry.detail,
         CASE WHEN comment.id IS NULL THEN NULL ELSE jsonb_build_object('id', comment.id, 'author', comment.author_name,
           'text', left(coalesce(revision.repaired_text, revision.text), ${EXCERPT_LENGTH}), 'status', comment.status) END AS comment
       FROM entry
       LEFT JOIN comment ON comment.tenant_id = $1 AND comment.id = CASE
         WHEN entry.subject_kind = 'comment' THEN entry.subject_id::uuid
         WHEN entry.subject_kind IN ('item', 'check') THEN (entry.detail ->> 'commentId')::uuid END
       LEFT JOIN comment_revision AS revision
         ON revision.comment_id = comment.id AND revision.revision = comment.revision
       ORDER BY entry.id DESC`,
      [caller.tenantId, query.cursor ?? null, query.subject ?? null, query.limit, caller.role !== 'moderator'],
    );
    return { entries, nextCursor: entries.length === query.limit ? entries.at(-1)!.id : null };
  }

  @Get('stats')
  @ApiOperation({ summary: 'What waits, and what was decided today' })
  async stats(@CallerOf() { tenantId }: Caller): Promise<StatsView> {
    const queues = await this.review.queues(tenantId);
    const [today] = (await this.dataSource.query(
      `SELECT count(*)::int AS decided,
         count(*) FILTER (WHERE decision = 'approve')::int AS approved,
         count(*) FILTER (WHERE decision = 'reject')::int AS rejected,
         count(*) FILTER (WHERE decision = 'spam')::int AS spam,
         (SELECT count(*)::int FROM comment
          WHERE tenant_id = $1 AND created_at >= date_trunc('day', now(), 'UTC')) AS received
       FROM review_decision
       WHERE tenant_id = $1 AND undone_at IS NULL AND decided_at >= date_trunc('day', now(), 'UTC')`,
      [tenantId],
    )) as { decided: number; approved: number; rejected: number; spam: number; received: number }[];
    const decisionsPerHour: { hour: Date; count: number }[] = await this.dataSource.query(
      `SELECT hour, count(decision.id)::int AS count
       FROM generate_series(date_trunc('hour', now(), 'UTC') - interval '23 hours', date_trunc('hour', now(), 'UTC'),
                            interval '1 hour') AS hour
       LEFT JOIN review_decision AS decision ON decision.tenant_id = $1 AND decision.undone_at IS NULL
         AND decision.decided_at >= hour AND decision.decided_at < hour + interval '1 hour'
       GROUP BY hour ORDER BY hour`,
      [tenantId],
    );
    const oldest = queues.flatMap(({ oldestAt }) => (oldestAt ? [oldestAt] : [])).toSorted((a, b) => +a - +b)[0];
    return {
      queues,
      openItems: queues.reduce((sum, queue) => sum + queue.depth, 0),
      heldItems: queues.reduce((sum, queue) => sum + queue.held, 0),
      oldestOpenAt: oldest ?? null,
      receivedToday: today!.received,
      decisionsToday: today!.decided,
      approved: today!.approved,
      rejected: today!.rejected,
      spam: today!.spam,
      decisionsPerHour,
    };
  }
  @Get('stats/series')
  @ApiOperation({
    summary:
      'Over time: depth and age of queues, decisions, agreement of models with people, drift of scores, fail-opens',
    description:
      'Gathered once a minute. `drift` holds the scores of each UTC day against the 28 days before (population stability index); `failOpens` is null for moderators.',
  })
  @ApiOkResponse({ description: '{"from", "to", "queues", "decisions", "agreement", "tags", "drift", "failOpens"}' })
  series(@Query() { hours }: SeriesQueryDto, @CallerOf() { tenantId, role }: Caller): Promise<SeriesView> {
    return this.figures.series(tenantId, hours, role !== 'moderator');
  }
}
