import { ApiProperty } from '@nestjs/swagger';
import { ArrayNotEmpty, IsArray, IsIn, IsString, MaxLength } from 'class-validator';
import { Cursor, WholeNumber } from '../ops/dto-fields.js';
import type { WebhookState } from '../storage/entities/webhook.entity.js';
import type { DeliveryState } from '../storage/entities/webhook-delivery.entity.js';
import { EVENT_TYPES, type EventType } from './outbox.js';

const MAX_LIMIT = 500;
const DEFAULT_LIMIT = 100;

export class NewWebhookDto {
  @ApiProperty({ format: 'uri', maxLength: 2_000 })
  @MaxLength(2_000)
  @IsString()
  url!: string;

  @ApiProperty({ enum: EVENT_TYPES, isArray: true })
  @ArrayNotEmpty()
  @IsIn(EVENT_TYPES, { each: true })
  @IsArray()
  events!: EventType[];
}

export class WebhookDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  url!: string;

  @ApiProperty({ enum: EVENT_TYPES, isArray: true })
  events!: readonly EventType[];

  @ApiProperty({ enum: ['on', 'off', 'gone'], description: 'gone: the receiver answered 410 and is called no more' })
  state!: WebhookState;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
}

export class WebhookChangeDto {
  @ApiProperty({ enum: ['on', 'off'] })
  @IsIn(['on', 'off'])
  state!: 'on' | 'off';
}

export class WebhookTestDto {
  @ApiProperty()
  ok!: boolean;

  @ApiProperty({ type: Number, nullable: true })
  status!: number | null;

  @ApiProperty({ type: String, nullable: true })
  error!: string | null;

  @ApiProperty()
  elapsedMs!: number;
}

export class NewWebhookAnswerDto extends WebhookDto {
  @ApiProperty({ description: 'For checking signatures (Standard Webhooks); shown this once' })
  secret!: string;
}

export class WebhookListDto {
  @ApiProperty({ type: [WebhookDto] })
  webhooks!: WebhookDto[];
}

export class DeliveryDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  eventId!: string;

  @ApiProperty()
  type!: string;

  @ApiProperty({ format: 'uuid' })
  commentId!: string;

  @ApiProperty({ enum: ['waiting', 'delivered', 'failed'] })
  state!: DeliveryState;

  @ApiProperty()
  attempts!: number;

  @ApiProperty({ type: Number, nullable: true })
  lastStatus!: number | null;

  @ApiProperty({ type: String, nullable: true })
  lastError!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  deliveredAt!: string | null;
}

export class DeliveryListDto {
  @ApiProperty({ type: [DeliveryDto] })
  deliveries!: DeliveryDto[];
}

export class DeliveryQueryDto {
  @WholeNumber({ least: 1, most: MAX_LIMIT, otherwise: DEFAULT_LIMIT })
  limit: number = DEFAULT_LIMIT;
}

export class EventQueryDto extends DeliveryQueryDto {
  @Cursor('From `nextCursor` of the call before; none begins with the first event')
  cursor?: string;
}

export class EventDto {
  @ApiProperty()
  id!: string;

  @ApiProperty({ enum: EVENT_TYPES })
  type!: string;

  @ApiProperty({ format: 'uuid' })
  commentId!: string;

  @ApiProperty({ description: 'Counts the events of the comment from 1' })
  sequence!: number;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ type: Object })
  data!: object;
}

export class EventListDto {
  @ApiProperty({ type: [EventDto] })
  events!: EventDto[];

  @ApiProperty({ description: 'For the next call, also when there were no events' })
  nextCursor!: string;
}
