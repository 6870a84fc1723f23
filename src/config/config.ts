import { z } from 'zod';
import { ParleyError } from '../core/errors.js';

/** A setting that cannot be used; the start ends with its message. */
export class SettingError extends ParleyError {
  override readonly name = 'SettingError';

  constructor(setting: string, reason: string) {
    super('BAD_SETTING', `setting ${setting}: ${reason}`);
  }
}

interface Setting {
  readonly name: string;
  /** One line for `--help` and README. */
  readonly help: string;
  /** As an operator would write it; null where there is none. */
  readonly default: string | null;
  readonly schema: z.ZodType;
}

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be from ${least} to ${most}`);

const urlOf = (...protocols: string[]) =>
  z.string().superRefine((value, context) => {
    const shown = protocols.map((protocol) => `${protocol}//`).join(' or ');
    // The value itself is not repeated: it may hold a password.
    if (!URL.canParse(value)) context.addIssue({ code: 'custom', message: `must be a URL that begins with ${shown}` });
    else if (!protocols.includes(new URL(value).protocol))
      context.addIssue({ code: 'custom', message: `must begin with ${shown}` });
  });

const JOB_KINDS = ['assess', 'batch', 'deliver'] as const;

/** `N`, `KIND=N` or several of these with commas: how many jobs of a kind run at once, `other` for those not named. */
const concurrency = z
  .string()
  .regex(
    new RegExp(`^(?:(?:${JOB_KINDS.join('|')})=)?\\d{1,2}(?:,(?:(?:${JOB_KINDS.join('|')})=)?\\d{1,2})*$`),
    `must be a whole number from 1 to 64, or such as 4,batch=1 (${JOB_KINDS.join(', ')})`,
  )
  .transform((value) => {
    const entries = value.split(',').map((entry): [string, number] => {
      const [kind, number] = entry.includes('=') ? entry.split('=') : ['other', entry];
      return [kind!, Number(number)];
    });
    return { other: 4, ...Object.fromEntries(entries) } as { other: number } & Partial<
      Record<(typeof JOB_KINDS)[number], number>
    >;
  })
  .refine((value) => Object.values(value).every((number) => number >= 1 && number <= 64), 'must be from 1 to 64');

const onOff = z.enum(['on', 'off', 'true', 'false', '1', '0'], 'must be on or off').transform((value) => {
  return value === 'on' || value === 'true' || value === '1';
});

/** Every setting there is: the help of `parley serve`, the README's table and the checks come from here. */
const SETTINGS = {
  host: { name: 'HOST', help: 'address to listen on', default: '127.0.0.1', schema: z.string().min(1) },
  port: { name: 'PORT', help: 'port to listen on; 0 takes a free one', default: '3000', schema: wholeNumber(0, 65535) },
  databaseUrl: {
    name: 'DATABASE_URL',
    help: 'Postgres 15 or newer; without it the embedded database is started',
    default: null,
    schema: urlOf('postgres:', 'postgresql:'),
  },
  redisUrl: {
    name: 'REDIS_URL',
    help: 'Redis that hands jobs to many workers; without it workers take them from the database',
    default: null,
    schema: urlOf('redis:', 'rediss:'),
  },
  redisPrefix: {
    name: 'PARLEY_REDIS_PREFIX',
    help: 'begins every key in Redis',
    default: 'parley',
    schema: z.string().regex(/^[\w:.-]{1,64}$/, 'must be 1 to 64 letters, digits, or any of _ : . -'),
  },
  dataDir: {
    name: 'PARLEY_DATA_DIR',
    help: 'folder of the embedded database',
    default: './data',
    schema: z
      .string()
      .min(1)
      .refine((value) => !value.includes('\0'), 'must be a path'),
  },
  databaseUser: {
    name: 'PARLEY_DB_USER',
    help: 'system user that runs the embedded database when parley is started by root',
    default: 'nobody',
    schema: z.string().regex(/^[\w.-]{1,32}$/, 'must be the name of a system user'),
  },
  scoringThreads: {
    name: 'PARLEY_SCORING_THREADS',
    help: 'threads that assess comments; 0 does it on the thread that answers requests, auto is one less than cores',
    default: 'auto',
    schema: z
      .string()
      .regex(/^(?:auto|\d{1,2})$/, 'must be auto or a whole number from 0 to 64')
      .refine((value) => value === 'auto' || Number(value) <= 64, 'must be from 0 to 64')
      .transform((value) => (value === 'auto' ? null : Number(value))),
  },
  maxWaiting: {
    name: 'PARLEY_MAX_WAITING',
    help: 'requests with comments that a process has in hand at once; one more is answered with 503',
    default: '512',
    schema: wholeNumber(1, 100_000),
  },
  databasePoolSize: {
    name: 'PARLEY_DB_POOL',
    help: 'database connections of a process (one more listens where jobs run)',
    default: '10',
    schema: wholeNumber(2, 200),
  },
  modelsDir: {
    name: 'PARLEY_MODELS_DIR',
    help: 'folder of the models; without it those that are shipped',
    default: null,
    schema: z.string().min(1),
  },
  filesDir: {
    name: 'PARLEY_FILES_DIR',
    help: 'folder of files that an admin may name to POST /v1/batches; without it none',
    default: null,
    schema: z.string().min(1),
  },
  publicUrl: {
    name: 'PARLEY_PUBLIC_URL',
    help: 'address under which people reach the console, such as https://parley.example.org',
    default: null,
    schema: urlOf('http:', 'https:').transform((value) => value.replace(/\/+$/, '')),
  },
  trustProxy: {
    name: 'PARLEY_TRUST_PROXY',
    help: 'on: a proxy in front says who is calling (X-Forwarded-For, X-Forwarded-Proto)',
    default: 'off',
    schema: onOff,
  },
  secureCookies: {
    name: 'PARLEY_SECURE_COOKIES',
    help: 'on, off, or auto: where the console is reached by https',
    default: 'auto',
    schema: z.enum(['auto', 'on', 'off'], 'must be auto, on or off'),
  },
  leaseSeconds: {
    name: 'PARLEY_LEASE_SECONDS',
    help: 'how long a claimed item stays with its moderator without a sign of life',
    default: '300',
    schema: wholeNumber(1, 86_400),
  },
  rateLimitPerMinute: {
    name: 'PARLEY_RATE_LIMIT',
    help: 'requests a minute and key, or off',
    default: 'off',
    schema: z
      .string()
      .regex(/^(?:off|[1-9]\d{0,7})$/, 'must be off or a whole number from 1')
      .transform((value) => (value === 'off' ? null : Number(value))),
  },
  jobConcurrency: {
    name: 'PARLEY_JOB_CONCURRENCY',
    help: 'jobs of one kind that a process runs at once; kinds (assess, batch, deliver) by name, such as 4,batch=1',
    default: '4',
    schema: concurrency,
  },
  jobLeaseSeconds: {
    name: 'PARLEY_JOB_LEASE',
    help: 'seconds that a worker may be silent before its jobs are given to others',
    default: '30',
    schema: wholeNumber(2, 3_600),
  },
  perspectiveUrl: {
    name: 'PARLEY_PERSPECTIVE_URL',
    help: 'where calls of keys that record go on to, while it lives',
    default: 'https://commentanalyzer.googleapis.com',
    schema: urlOf('https:', 'http:').transform((value) => value.replace(/\/+$/, '')),
  },
  allowPrivateUrls: {
    name: 'PARLEY_ALLOW_PRIVATE_URLS',
    help: 'on: webhooks may go to private addresses (for tests)',
    default: 'off',
    schema: onOff,
  },
  logLevel: {
    name: 'PARLEY_LOG_LEVEL',
    help: 'fatal, error, warn, info, debug, trace or silent',
    default: 'info',
    schema: z.enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'must be fatal, error, warn, info, debug, trace or silent',
    ),
  },
} satisfies Record<string, Setting>;

type Settings = typeof SETTINGS;

/** The program's settings: checked, typed and frozen. A setting without a default is null where it is not set. */
export type Config = {
  readonly [K in keyof Settings]:
    | z.output<Settings[K]['schema']>
    | (Settings[K]['default'] extends null ? null : never);
} & {
  /** Nobody said where the data should be. */
  readonly dataDirIsDefault: boolean;
};

/** How the settings look in a help text. */
export function describeSettings(): string {
  const rows = listSettings().map(({ name, help, default: value }) => {
    return `  ${name.padEnd(26)}${help}${value === null ? '' : ` (${value})`}`;
  });
  return ['Settings (environment variables; what stands in brackets is used where one is not set):', ...rows].join(
    '\n',
  );
}

/** Injection token of the one `Config` object. */
export const CONFIG = Symbol('CONFIG');

/**
 * Reads the settings. An empty variable counts as not set.
 *
 * @throws SettingError naming the first setting that is wrong, without repeating its value.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const config: Record<string, unknown> = {};
  for (const [field, setting] of Object.entries<Setting>(SETTINGS)) {
    const given = environment[setting.name]?.trim();
    const value = given === undefined || given === '' ? setting.default : given;
    if (value === null) {
      config[field] = null;
      continue;
    }
    const parsed = setting.schema.safeParse(value);
    if (!parsed.success) throw new SettingError(setting.name, parsed.error.issues[0]?.message ?? 'is wrong');
    config[field] = parsed.data;
  }
  config['dataDirIsDefault'] = !environment[SETTINGS.dataDir.name]?.trim();
  return Object.freeze(config) as Config;
}

/** Name, default and meaning of every setting, in the order of the help. */
export function listSettings(): { name: string; default: string | null; help: string }[] {
  return Object.values<Setting>(SETTINGS).map((setting) => ({
    name: setting.name,
    default: setting.default,
    help: setting.help,
  }));
}
