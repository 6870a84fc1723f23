#!/usr/bin/env node
import { Command } from 'commander';

const program = new Command('parley').description('Self-hosted comment moderation and discourse classifier');
await program.parseAsync();
