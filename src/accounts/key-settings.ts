import { z } from 'zod';

/** What each key may say about the doors of other systems (Perspective, Coral). Kept in `api_key.settings`. */

const MAX_SECRETS = 4;

const perspective = z.object({
  /** `record`: calls go on to Google as long as it answers, and both scores are kept. */
  mode: z.enum(['off', 'record']).default('off'),
  /** The key for Google's own endpoint; needed to record. */
  googleKey: z.string().min(1).max(200).nullable().default(null),
  /** Whether detection wins over the language that the caller declares; `auto`: for Coral, which declares `en` for most. */
  trustDetectedLanguage: z.enum(['auto', 'on', 'off']).default('auto'),
  /** Whether attributes of our own (`PARLEY_REVIEW`, …) may be asked for. */
  composites: z.boolean().default(false),
  /** `shipped`: scores on Perspective's scale. `own`: by the map of this publisher's recorded pairs. `off`: our probabilities. */
  scoreMap: z.enum(['shipped', 'own', 'off']).default('shipped'),
  /** Whether comments sent without `doNotStore` are kept, and wait for people where the policy says so. */
  keep: z.boolean().default(true),
  /** After this the caller goes on without us. */
  timeLimitMs: z.int().min(10).max(60_000).default(800),
});

const coral = z.object({
  /** Signing secrets as Coral shows them; several while one is being replaced. */
  secrets: z.array(z.string().min(8).max(200)).max(MAX_SECRETS).default([]),
  /** What Coral is told where the policy says review: hold before publishing, publish and flag, or say nothing. */
  review: z.enum(['premod', 'flag', 'nothing']).default('premod'),
  /** Whether a rejection by the policy is a rejection in Coral; otherwise the comment is withheld. */
  reject: z.boolean().default(false),
  keep: z.boolean().default(true),
  timeLimitMs: z.int().min(10).max(60_000).default(200),
});

export const KEY_SETTINGS = z.object({ perspective: perspective.prefault({}), coral: coral.prefault({}) });
export type KeySettings = z.output<typeof KEY_SETTINGS>;

/** What a change may name: any of the fields, the others stay. */
export const KEY_SETTINGS_CHANGE = z.strictObject({
  perspective: z.strictObject(unset(perspective.shape)).partial().optional(),
  coral: z.strictObject(unset(coral.shape)).partial().optional(),
});
export type KeySettingsChange = z.output<typeof KEY_SETTINGS_CHANGE>;

/** The fields without their defaults: what a change does not name is not to be set back. */
function unset<Shape extends Record<string, z.ZodDefault<z.ZodType>>>(
  shape: Shape,
): { [Name in keyof Shape]: ReturnType<Shape[Name]['unwrap']> } {
  return Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, field.unwrap()])) as never;
}

/** The settings of a row; what an older program left there and cannot be read any more has its default. */
export function readKeySettings(stored: unknown): KeySettings {
  const read = KEY_SETTINGS.safeParse(stored);
  return read.success ? read.data : KEY_SETTINGS.parse({});
}

export function changedSettings(settings: KeySettings, change: KeySettingsChange): KeySettings {
  return {
    perspective: { ...settings.perspective, ...change.perspective } as KeySettings['perspective'],
    coral: { ...settings.coral, ...change.coral } as KeySettings['coral'],
  };
}

/** What may be seen of them again: of a secret its last four characters. */
export function shownSettings({ perspective, coral }: KeySettings): object {
  const hint = (secret: string): string => `…${secret.slice(-4)}`;
  return {
    perspective: { ...perspective, googleKey: perspective.googleKey === null ? null : hint(perspective.googleKey) },
    coral: { ...coral, secrets: coral.secrets.map(hint) },
  };
}
