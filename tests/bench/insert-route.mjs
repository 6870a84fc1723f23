// The floor that intake is measured against: the same Nest and Fastify, one route, one prepared insert, nothing else.
//   DATABASE_URL=… node tests/bench/insert-route.mjs      prints its address
import 'reflect-metadata';
import { Controller, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
// The database is dropped while this still runs.
pool.on('error', () => process.exit());
await pool.query('CREATE TABLE insert_route (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body jsonb NOT NULL)');

class InsertController {
  async insert(request) {
    const { rows } = await pool.query({
      name: 'insert',
      text: 'INSERT INTO insert_route (body) VALUES ($1) RETURNING id',
      values: [JSON.stringify(request.body)],
    });
    return { id: rows[0].id };
  }
}
const { Req } = await import('@nestjs/common');
Req()(InsertController.prototype, 'insert', 0);
Post()(InsertController.prototype, 'insert', Object.getOwnPropertyDescriptor(InsertController.prototype, 'insert'));
Controller('insert')(InsertController);
class InsertModule {}
Module({ controllers: [InsertController] })(InsertModule);

const app = await NestFactory.create(InsertModule, new FastifyAdapter(), { logger: false });
await app.listen(0, '127.0.0.1');
console.log(await app.getUrl());
