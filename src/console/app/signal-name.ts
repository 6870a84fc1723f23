import { texts } from './texts.js';

/** What a signal or axis is called for people: `Insult` for `tone.insult`, `anger (emotion)` for `axes.emotion.anger`. */
export function signalName(signal: string): string {
  const [kind, ...rest] = signal.split('.');
  if (kind === 'spam') return texts.scores.spam;
  if (kind === 'stance') return texts.scores.stanceAxis;
  if (kind === 'reply') return texts.scores.reply;
  if (kind === 'tone') return texts.scores.attributes[rest.join('.')] ?? rest.join('.').replaceAll('_', ' ');
  if (kind === 'axes' && rest.length > 1) return `${rest.slice(1).join('.')} (${rest[0]})`;
  return signal;
}
