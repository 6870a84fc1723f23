import type { Assessment } from '../assessment.js';

/** What the models said and what a person said of the same comment on one axis. */
export interface Compared {
  readonly axis: string;
  readonly same: boolean;
}

/** What of an assessment is compared; pieces that were not read may be left out. */
export type Said = Partial<Pick<Assessment, 'spam' | 'tone' | 'stance' | 'reply' | 'axes'>>;

/**
 * Compares a person's labels with what the models had said, axis by axis. Compared is only where both spoke: an axis
 * on which the model abstained, or that the person left as it was, does not count. An attribute of tone counts as said
 * from a score of 0.5 on. Stance is compared for each target by itself, under the one axis `stance`.
 */
export function compareWithModels(said: Said, labels: Readonly<Record<string, unknown>>): Compared[] {
  const compared: Compared[] = [];
  for (const [axis, label] of Object.entries(labels)) {
    if (axis === 'stance' && label !== null && typeof label === 'object' && !Array.isArray(label)) {
      for (const [target, wanted] of Object.entries(label)) {
        const verdict = said.stance?.find((one) => one.target === target);
        if (verdict?.label && typeof wanted === 'string') compared.push({ axis, same: verdict.label === wanted });
      }
      continue;
    }
    const model = modelLabel(said, axis);
    const person = personLabel(label);
    if (model !== null && person !== null) compared.push({ axis, same: model === person });
  }
  return compared;
}

function personLabel(label: unknown): string | null {
  if (typeof label === 'boolean') return `${label}`;
  if (typeof label === 'number') return `${label >= 0.5}`;
  return typeof label === 'string' ? label : null;
}

function modelLabel({ spam, tone, reply, axes }: Said, axis: string): string | null {
  if (axis === 'spam') return spam?.label ? `${spam.label === 'spam'}` : null;
  if (axis.startsWith('tone.')) {
    const scores = tone?.scores ?? {};
    const attribute = axis.slice('tone.'.length);
    return Object.hasOwn(scores, attribute) ? `${scores[attribute]! >= 0.5}` : null;
  }
  if (axis === 'reply') return reply?.label ?? null;
  return axes && Object.hasOwn(axes, axis) ? (axes[axis]!.label ?? null) : null;
}
