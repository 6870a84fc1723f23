import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post, Req } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../config/config.js';
import {
  AccountChangeDto,
  AccountDto,
  AccountListDto,
  InvitationDto,
  KeyListDto,
  NewAccountDto,
  NewKeyAnswerDto,
  NewKeyDto,
  PersonListDto,
} from './accounts.dto.js';
import { AccountsService } from './accounts.service.js';
import { ApiKeysService } from './api-keys.service.js';
import { type Caller, CallerOf, Roles, roleMay } from './caller.js';
import { KeyDirectory } from './key-directory.js';
import { shownSettings } from './key-settings.js';

/** People who may sign in. */
@ApiTags('accounts')
@Roles('admin')
@Controller('v1/accounts')
export class AccountsController {
  constructor(
    private readonly accounts: AccountsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @ApiOkResponse({ type: AccountListDto })
  async list(@CallerOf() caller: Caller): Promise<AccountListDto> {
    return { accounts: await this.accounts.list(caller.tenantId) };
  }

  /** Adds an account, or sends an existing one a new link. */
  @Post()
  @ApiCreatedResponse({ type: InvitationDto })
  async invite(
    @Body() body: NewAccountDto,
    @CallerOf() caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<InvitationDto> {
    const { account, token } = await this.accounts.invite(caller.tenantId, body, caller.actor);
    const base = this.config.publicUrl ?? `${request.protocol}://${request.host}`;
    return { ...account, signInLink: `${base}/sign-in?token=${token}` };
  }

  @Patch(':id')
  @ApiOkResponse({ type: AccountDto })
  async change(
    @Param('id') id: string,
    @Body() body: AccountChangeDto,
    @CallerOf() caller: Caller,
  ): Promise<AccountDto> {
    return this.accounts.change(caller.tenantId, id, body, caller.actor);
  }
}

/** Who works at the desk: names for those who hand comments on, without addresses. */
@ApiTags('accounts')
@Controller('v1/people')
export class PeopleController {
  constructor(private readonly accounts: AccountsService) {}

  @Get()
  @Roles('moderator', 'analyst')
  @ApiOkResponse({ type: PersonListDto, description: 'Those who may decide and sign in, by name' })
  async list(@CallerOf() caller: Caller): Promise<PersonListDto> {
    const accounts = await this.accounts.list(caller.tenantId);
    return {
      people: accounts
        .filter(({ role, disabledAt }) => disabledAt === null && roleMay(role, ['moderator']))
        .map(({ id, name, role }) => ({ accountId: id, name, role }))
        .sort((a, b) => a.name.localeCompare(b.name)),
    };
  }
}

/** Keys of programs. */
@ApiTags('accounts')
@Roles('admin')
@Controller('v1/keys')
export class KeysController {
  constructor(
    private readonly keys: ApiKeysService,
    private readonly directory: KeyDirectory,
  ) {}

  @Get()
  @ApiOkResponse({ type: KeyListDto })
  async list(@CallerOf() caller: Caller): Promise<KeyListDto> {
    return { keys: await this.keys.list(caller.tenantId) };
  }

  @Post()
  @ApiCreatedResponse({ type: NewKeyAnswerDto })
  async add(@Body() body: NewKeyDto, @CallerOf() caller: Caller): Promise<NewKeyAnswerDto> {
    const { key, view } = await this.keys.add(caller.tenantId, body, caller.actor);
    return { ...view, key };
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async revoke(@Param('id') id: string, @CallerOf() caller: Caller): Promise<void> {
    await this.keys.revoke(caller.tenantId, id, caller.actor);
    this.directory.forget();
  }

  /** What the key says about the doors of Perspective and Coral; of secrets the last characters. */
  @Get(':id/settings')
  @ApiOkResponse({ type: Object })
  async settings(@Param('id') id: string, @CallerOf() caller: Caller): Promise<object> {
    return shownSettings(await this.directory.settings(caller.tenantId, id));
  }

  /** Changes what is named, such as `{"coral": {"secrets": ["empsec_…"]}}`; the rest stays. */
  @Patch(':id/settings')
  @ApiBody({ schema: { type: 'object' } })
  @ApiOkResponse({ type: Object })
  async changeSettings(
    @Param('id') id: string,
    // Checked by the schema of the settings, whose defaults must not fill what a change leaves out.
    @Body() body: unknown,
    @CallerOf() caller: Caller,
  ): Promise<object> {
    return shownSettings(await this.directory.change(caller.tenantId, id, body, caller.actor));
  }
}
