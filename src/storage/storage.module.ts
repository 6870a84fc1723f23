import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

/**
 * Gives every room the one `DataSource`, by its class or `@InjectDataSource()`. It is opened and migrated
 * before the program is put together, so that a database that is away is one clear line; it is closed last.
 */
@Module({})
export class StorageModule {
  static with(dataSource: DataSource): DynamicModule {
    return {
      module: StorageModule,
      global: true,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({ ...dataSource.options, retryAttempts: 0 }),
          dataSourceFactory: async () => dataSource,
        }),
      ],
      exports: [TypeOrmModule],
    };
  }
}
