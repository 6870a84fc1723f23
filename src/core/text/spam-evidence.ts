import type { EncodingReport } from '../assessment.js';

/**
 * Named evidence of spam that a moderator can check at a glance. It explains a score and never makes one: each of
 * these stands in honest comments too.
 */
const SIGNS: readonly (readonly [string, RegExp])[] = [
  [
    'holds a link',
    /\b(?:https?:\/\/|www\.)[^\s]{3,}|\b[a-z0-9-]{2,}\.(?:com|net|org|info|biz|xyz|top|shop|site|online|ru|cc|io|me)\b/i,
  ],
  [
    'asks to write to a messenger account',
    /\b(?:whats ?app|telegram|signal|viber|wechat|t\.me)\b|@[a-z0-9_]{4,}\s*(?:on|via)\b/i,
  ],
  ['gives a telephone number', /(?:^|[^\d])\+?\d[\d ().-]{8,16}\d(?:[^\d]|$)/],
  ['gives an e-mail address', /[\w.+-]{1,64}@[\w-]{1,64}\.[a-z]{2,}/i],
  [
    'promises money per hour, day or month',
    /(?:[$€£]\s?\d[\d.,]*\s?[km]?|\d[\d.,]*\s?[km]?\s?(?:[$€£]|usd|eur|dollars?|euros?))[^.!?\n]{0,24}(?:\/|\b(?:a|an|per|each|every|daily|weekly|monthly)\b)\s?(?:h|hr|hour|day|week|month)?/i,
  ],
];

/**
 * How much it counts, in log-odds, that other authors wrote nearly the same before: one, or more of them. In the
 * YouTube spam set (train and dev) 19 spam and 3 honest comments have one such author, 117 and 1 more: likelihood
 * ratios of about 7 and 130. It counts for far less than that, since the words that are repeated have had their say
 * already, and so that it never makes spam by itself of what the words alone do not nearly do: chants, slogans and
 * thanks are repeated too. The greatest lift takes a score from 0.18 to 0.5, and 0.05 to 0.19.
 */
const LIFT_OF_ONE = 0.7;
const LIFT_OF_MORE = 1.5;

/**
 * P(spam) of a text with what is known about its near duplicates.
 *
 * @param score P(spam) of the words alone.
 * @param others how many other authors wrote nearly the same before.
 */
export function scoreWithRepeats(score: number, others: number): number {
  if (others < 1) return score;
  const odds = (score / (1 - score)) * Math.exp(others === 1 ? LIFT_OF_ONE : LIFT_OF_MORE);
  return odds === Infinity ? 1 : odds / (1 + odds);
}

/**
 * @param text the text after encoding repair; only its first 20,000 UTF-16 units are read, so that the signs cost
 *   the same for every comment. Each pattern is linear: no nested repetition.
 * @param others how many other authors wrote nearly the same before.
 */
export function spamEvidence(text: string, encoding: EncodingReport, others = 0): readonly string[] {
  const head = text.length > 20_000 ? text.slice(0, 20_000) : text;
  const reasons = SIGNS.filter(([, sign]) => sign.test(head)).map(([name]) => name);
  if (encoding.spans.some((span) => span.kind === 'lost' && span.end - span.begin >= 4)) {
    reasons.push('holds a run of letters damaged beyond repair, as copied decoration leaves behind');
  }
  if (others > 0) reasons.push(`${others === 1 ? 'another author' : `${others} others`} wrote nearly the same before`);
  return reasons;
}
