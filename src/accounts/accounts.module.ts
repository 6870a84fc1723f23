import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccountsController, KeysController, PeopleController } from './accounts.controller.js';
import { AccountsService } from './accounts.service.js';
import { ApiKeysService } from './api-keys.service.js';
import { AuthGuard } from './auth.guard.js';
import { KeyDirectory } from './key-directory.js';
import { SessionController } from './session.controller.js';
import { SessionsService } from './sessions.service.js';

/** Who is calling, and may they. Global: every room may ask. */
@Global()
@Module({
  controllers: [SessionController, AccountsController, PeopleController, KeysController],
  providers: [
    AccountsService,
    SessionsService,
    ApiKeysService,
    KeyDirectory,
    { provide: APP_GUARD, useClass: AuthGuard },
  ],
  exports: [AccountsService, SessionsService, ApiKeysService, KeyDirectory],
})
export class AccountsModule {}
