import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../config/config.js';
import { BadInputError, ParleyError } from '../core/errors.js';
import { RetryLaterError } from '../ops/retry-later-error.js';
import { DEFAULT_TENANT_ID } from '../storage/ids.js';
import { PasswordDto, SessionAccountDto, SessionDto, SignInDto } from './accounts.dto.js';
import { AccountsService } from './accounts.service.js';
import { type Caller, CallerOf, Public } from './caller.js';
import { readSessionCookie, writeSessionCookie } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';
import { TokenBucket } from './token-bucket.js';

const QUARTER_HOUR_MS = 15 * 60_000;
/** Failed attempts in a quarter of an hour: for one account from anywhere, and from one address for any account. */
const FAILURES_PER_ACCOUNT = 10;
const FAILURES_PER_ADDRESS = 50;

/** The console's sign-in. */
@ApiTags('session')
@Controller('v1/session')
export class SessionController {
  private readonly accountFailures = new TokenBucket(FAILURES_PER_ACCOUNT, QUARTER_HOUR_MS);
  private readonly addressFailures = new TokenBucket(FAILURES_PER_ADDRESS, QUARTER_HOUR_MS);

  constructor(
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Signs in with the token of a one-time link, or with address and password. */
  @Public()
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: SessionDto })
  async signIn(
    @Body() body: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    const email = body.email?.toLowerCase() ?? null;
    const waitMs = Math.max(
      this.addressFailures.wait(request.ip),
      email === null ? 0 : this.accountFailures.wait(email),
    );
    if (waitMs > 0) {
      throw new RetryLaterError('RATE_LIMITED', 'too many failed attempts to sign in', waitMs / 1000);
    }
    const found = await this.check(body);
    if (found === null) {
      this.addressFailures.take(request.ip);
      if (email !== null) this.accountFailures.take(email);
      throw new ParleyError(
        'UNAUTHENTICATED',
        (body.token ?? null) === null ? 'address or password is wrong' : 'the link was used before or is over',
      );
    }
    const before = readSessionCookie(request.headers.cookie);
    const { token, csrfToken } = await this.sessions.open(found.tenantId, found.account.id, before);
    writeSessionCookie(request, reply, this.config, token);
    return { account: accountOut(found.account), csrfToken };
  }

  @Get()
  @ApiOkResponse({ type: SessionDto })
  async current(@Req() request: FastifyRequest): Promise<SessionDto> {
    const session = await this.sessionOf(request);
    return { account: accountOut(session.account), csrfToken: session.csrfToken };
  }

  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const session = await this.sessionOf(request);
    await this.sessions.close(session.tokenHash);
    writeSessionCookie(request, reply, this.config, null);
  }

  /** Sets the password of the account signed in; its other sessions end. */
  @Put('password')
  @HttpCode(204)
  @ApiNoContentResponse()
  async setPassword(
    @Body() body: PasswordDto,
    @Req() request: FastifyRequest,
    @CallerOf() caller: Caller,
  ): Promise<void> {
    const session = await this.sessionOf(request);
    const { tenantId, account, tokenHash } = session;
    await this.accounts.setPassword(tenantId, account.id, body.password, caller.actor, tokenHash);
  }

  private async check(body: SignInDto): Promise<{ tenantId: string; account: SessionAccountDto } | null> {
    if (typeof body.token === 'string') return this.accounts.redeemLink(body.token);
    if (typeof body.email !== 'string' || typeof body.password !== 'string') {
      throw new BadInputError('send the token of a sign-in link, or email and password');
    }
    // One tenant signs in by address; with several, the host name will say which.
    const account = await this.accounts.checkPassword(DEFAULT_TENANT_ID, body.email, body.password);
    return account === null ? null : { tenantId: DEFAULT_TENANT_ID, account };
  }

  private async sessionOf(request: FastifyRequest) {
    const token = readSessionCookie(request.headers.cookie);
    const session = token === null ? null : await this.sessions.find(token);
    if (session === null) throw new ParleyError('UNAUTHENTICATED', 'there is no session: keys have none');
    return session;
  }
}

function accountOut(account: SessionAccountDto): SessionAccountDto {
  return { id: account.id, email: account.email, name: account.name, role: account.role };
}
