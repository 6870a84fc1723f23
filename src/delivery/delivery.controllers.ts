import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Caller, CallerOf, Roles } from '../accounts/caller.js';
import {
  DeliveryDto,
  DeliveryListDto,
  DeliveryQueryDto,
  EventListDto,
  EventQueryDto,
  NewWebhookAnswerDto,
  NewWebhookDto,
  WebhookChangeDto,
  WebhookDto,
  WebhookListDto,
  WebhookTestDto,
} from './delivery.dto.js';
import { EventsService } from './events.service.js';
import { WebhooksService } from './webhooks.service.js';

/** Who is told about events. */
@ApiTags('webhooks')
@Roles('lead')
@Controller('v1/webhooks')
export class WebhooksController {
  constructor(private readonly webhooks: WebhooksService) {}

  @Get()
  @ApiOkResponse({ type: WebhookListDto })
  async list(@CallerOf() caller: Caller): Promise<WebhookListDto> {
    return { webhooks: await this.webhooks.list(caller.tenantId) };
  }

  @Post()
  @ApiCreatedResponse({ type: NewWebhookAnswerDto })
  async add(@Body() body: NewWebhookDto, @CallerOf() caller: Caller): Promise<NewWebhookAnswerDto> {
    const { webhook, secret } = await this.webhooks.add(caller.tenantId, body, caller.actor);
    return { ...webhook, secret };
  }

  /** Turns it off, or on again; what waited for it is then sent. */
  @Patch(':id')
  @ApiOkResponse({ type: WebhookDto })
  async turn(@Param('id') id: string, @Body() body: WebhookChangeDto, @CallerOf() caller: Caller): Promise<WebhookDto> {
    return this.webhooks.turn(caller.tenantId, id, body.state, caller.actor);
  }

  /** Sends a signed message of the type `webhook.test` now, and says what came of it. */
  @Post(':id/test')
  @HttpCode(200)
  @ApiOkResponse({ type: WebhookTestDto })
  async test(@Param('id') id: string, @CallerOf() caller: Caller): Promise<WebhookTestDto> {
    return this.webhooks.test(caller.tenantId, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@Param('id') id: string, @CallerOf() caller: Caller): Promise<void> {
    await this.webhooks.remove(caller.tenantId, id, caller.actor);
  }

  /** The log, newest first. */
  @Get(':id/deliveries')
  @ApiOkResponse({ type: DeliveryListDto })
  async deliveries(
    @Param('id') id: string,
    @Query() query: DeliveryQueryDto,
    @CallerOf() caller: Caller,
  ): Promise<DeliveryListDto> {
    return { deliveries: await this.webhooks.deliveries(caller.tenantId, id, query.limit) };
  }

  /** Sends a delivery again. */
  @Post(':id/deliveries/:deliveryId/replay')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: DeliveryDto })
  async replay(
    @Param('id') id: string,
    @Param('deliveryId') deliveryId: string,
    @CallerOf() caller: Caller,
  ): Promise<DeliveryDto> {
    return this.webhooks.replay(caller.tenantId, id, deliveryId, caller.actor);
  }
}

/** The events in order. */
@ApiTags('events')
@Roles('service', 'moderator', 'analyst')
@Controller('v1/events')
export class EventsController {
  constructor(private readonly events: EventsService) {}

  /** Events after a cursor, oldest first; a key of the role service sees those of what it sent. */
  @Get()
  @ApiOkResponse({ type: EventListDto })
  async after(@Query() query: EventQueryDto, @CallerOf() caller: Caller): Promise<EventListDto> {
    return this.events.after(caller, query.cursor, query.limit);
  }
}
