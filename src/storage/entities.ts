import { Account } from './entities/account.entity.js';
import { ApiKey } from './entities/api-key.entity.js';
import { Arrival } from './entities/arrival.entity.js';
import { Assessment } from './entities/assessment.entity.js';
import { AuditEntry } from './entities/audit-entry.entity.js';
import { Batch } from './entities/batch.entity.js';
import { BatchChunk } from './entities/batch-chunk.entity.js';
import { BatchResult } from './entities/batch-result.entity.js';
import { Comment } from './entities/comment.entity.js';
import { CommentReport } from './entities/comment-report.entity.js';
import { CommentRevision } from './entities/comment-revision.entity.js';
import { Dataset, DatasetChunk, DatasetVersion } from './entities/dataset.entity.js';
import { DeskTally } from './entities/desk-tally.entity.js';
import { DoorTally } from './entities/door-tally.entity.js';
import { Event } from './entities/event.entity.js';
import { Experiment } from './entities/experiment.entity.js';
import { GoldenItem } from './entities/golden-item.entity.js';
import { HeldItem } from './entities/held-item.entity.js';
import { IdempotencyKey } from './entities/idempotency-key.entity.js';
import { ItemNote } from './entities/item-note.entity.js';
import { ItemPrint } from './entities/item-print.entity.js';
import { Job } from './entities/job.entity.js';
import { Model, ModelChange, ModelFile, ModelGate } from './entities/model.entity.js';
import { Page } from './entities/page.entity.js';
import { PerspectivePair } from './entities/perspective-pair.entity.js';
import { Policy } from './entities/policy.entity.js';
import { Precedent } from './entities/precedent.entity.js';
import { QueueDepth } from './entities/queue-depth.entity.js';
import { ReviewCheck } from './entities/review-check.entity.js';
import { ReviewDecision } from './entities/review-decision.entity.js';
import { ReviewItem } from './entities/review-item.entity.js';
import { SeriesMark } from './entities/series-mark.entity.js';
import { Session } from './entities/session.entity.js';
import { Setting } from './entities/setting.entity.js';
import { SignInLink } from './entities/sign-in-link.entity.js';
import { SuggestedLabel } from './entities/suggested-label.entity.js';
import { Target } from './entities/target.entity.js';
import { TeachingCandidate } from './entities/teaching-candidate.entity.js';
import { TeachingMark } from './entities/teaching-mark.entity.js';
import { Tenant } from './entities/tenant.entity.js';
import { Webhook } from './entities/webhook.entity.js';
import { WebhookDelivery } from './entities/webhook-delivery.entity.js';

/** Every table. The data source of each process and the tests load this list, nothing is found by a file pattern. */
export const ENTITIES = [
  Tenant,
  Setting,
  Account,
  SignInLink,
  Session,
  ApiKey,
  Policy,
  Target,
  Model,
  Page,
  Comment,
  CommentRevision,
  CommentReport,
  Assessment,
  ReviewItem,
  ItemNote,
  ItemPrint,
  ReviewDecision,
  QueueDepth,
  DeskTally,
  SeriesMark,
  AuditEntry,
  Event,
  Webhook,
  WebhookDelivery,
  IdempotencyKey,
  Job,
  Arrival,
  PerspectivePair,
  SuggestedLabel,
  DoorTally,
  Batch,
  BatchChunk,
  BatchResult,
  ReviewCheck,
  GoldenItem,
  Precedent,
  TeachingCandidate,
  TeachingMark,
  HeldItem,
  Dataset,
  DatasetVersion,
  DatasetChunk,
  Experiment,
  ModelFile,
  ModelChange,
  ModelGate,
];
