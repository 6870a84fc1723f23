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
 * @param text the text after encoding repair; only its first 20,000 UTF-16 units are read, so that the signs cost
 *   the same for every comment. Each pattern is linear: no nested repetition.
 */
export function spamEvidence(text: string, encoding: EncodingReport): readonly string[] {
  const head = text.length > 20_000 ? text.slice(0, 20_000) : text;
  const reasons = SIGNS.filter(([, sign]) => sign.test(head)).map(([name]) => name);
  if (encoding.spans.some((span) => span.kind === 'lost' && span.end - span.begin >= 4)) {
    reasons.push('holds a run of letters damaged beyond repair, as copied decoration leaves behind');
  }
  return reasons;
}
