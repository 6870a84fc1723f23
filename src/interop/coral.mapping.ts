import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import type { KeySettings } from '../accounts/key-settings.js';
import type { ReceivedComment } from '../assessment/received-comment.js';
import type { Assessment } from '../core/assessment.js';
import { BadInputError } from '../core/errors.js';
import { toStorable } from '../storage/storable-text.js';

/** What Coral's external moderation phase sends: as much of it as we read. */
export interface CoralRequest {
  readonly action: 'NEW' | 'EDIT';
  readonly body: string;
  readonly parentId: string | null;
  readonly authorId: string | null;
  readonly storyId: string | null;
  readonly storyUrl: string | null;
  readonly tenantDomain: string | null;
}

type CoralStatus = 'NONE' | 'APPROVED' | 'REJECTED' | 'PREMOD' | 'SYSTEM_WITHHELD';

/**
 * What Coral's schema takes. A wrong value anywhere loses the whole answer, so only these are ever written; an empty
 * `actions` or an empty text is left out, not sent.
 */
export interface CoralAnswer {
  readonly status?: CoralStatus;
  readonly actions?: readonly {
    readonly actionType: 'FLAG';
    readonly reason: 'COMMENT_DETECTED_TOXIC' | 'COMMENT_DETECTED_SPAM';
  }[];
  readonly moderationAction?: {
    readonly status: 'REJECTED';
    readonly rejectionReason: { readonly code: RejectionCode };
  };
}

type RejectionCode = 'OFFENSIVE' | 'ABUSIVE' | 'SPAM' | 'HARASSMENT_BULLYING' | 'HATE_SPEECH' | 'OTHER';

const MAX_ID_LENGTH = 500;
const MAX_URL_LENGTH = 2_000;
const MAX_BODY_LENGTH = 100_000;

/** @throws BadInputError naming the field; fields that a later Coral adds are ignored. */
export function parseCoralRequest(json: unknown): CoralRequest {
  const root = fields(json, '');
  const comment = fields(root['comment'], 'comment');
  const { action } = root;
  if (action !== 'NEW' && action !== 'EDIT') throw fault('action', 'must be NEW or EDIT');
  const body = comment['body'];
  if (typeof body !== 'string') throw fault('comment.body', 'must be a string');
  if (body.length > MAX_BODY_LENGTH) throw fault('comment.body', `must not be longer than ${MAX_BODY_LENGTH}`);
  const author = optionalFields(root['author'], 'author');
  const story = optionalFields(root['story'], 'story');
  return {
    action,
    body,
    parentId: text(comment['parentID'], 'comment.parentID', MAX_ID_LENGTH),
    authorId: text(author['id'], 'author.id', MAX_ID_LENGTH),
    storyId: text(story['id'], 'story.id', MAX_ID_LENGTH),
    storyUrl: text(story['url'], 'story.url', MAX_URL_LENGTH),
    tenantDomain: text(root['tenantDomain'], 'tenantDomain', 200),
  };
}

function fault(path: string, message: string): BadInputError {
  return new BadInputError(`${path}: ${message}`, [{ path, message }]);
}

function fields(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw fault(path || 'body', 'must be an object');
  return value as Readonly<Record<string, unknown>>;
}

const optionalFields = (value: unknown, path: string): Readonly<Record<string, unknown>> =>
  value === undefined || value === null ? {} : fields(value, path);

function text(value: unknown, path: string, most: number): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value !== 'string') throw fault(path, 'must be a string');
  if (value.length > most) throw fault(path, `must not be longer than ${most}`);
  return toStorable(value).text;
}

/** The comment as we keep it. Coral sends no id of it, so its identity is what it says. */
export function coralComment(request: CoralRequest): ReceivedComment {
  const { authorId, parentId, storyId, storyUrl, tenantDomain } = request;
  return {
    text: plainText(request.body),
    source: `coral:${tenantDomain ?? ''}`.slice(0, 100),
    externalId: null,
    author: authorId === null ? null : { id: authorId, name: null },
    parent: parentId === null ? null : { externalId: parentId, text: null },
    article:
      storyId === null && storyUrl === null ? null : { externalId: storyId, url: storyUrl, title: null, lead: null },
    section: null,
    postedAt: null,
    target: null,
    language: null,
    forceReview: false,
  };
}

const MARKUP = /<\/?(?:a|b|blockquote|br|div|em|i|img|li|ol|p|s|spoiler|span|strong|u|ul)\b[^<>]*>/i;
const BLOCKS = new Set(['blockquote', 'br', 'div', 'li', 'ol', 'p', 'ul']);

/**
 * The text of a body. A phase sends HTML or plain text as its admin has set it, and does not say which: what holds one
 * of the elements of Coral's editor is HTML, for in plain text a reader's own `<b>` is rare and harmless to lose.
 */
export function plainText(body: string): string {
  if (!MARKUP.test(body)) return body;
  const parts: string[] = [];
  const walk = (nodes: readonly DefaultTreeAdapterMap['childNode'][]): void => {
    for (const node of nodes) {
      if (node.nodeName === '#text') parts.push((node as DefaultTreeAdapterMap['textNode']).value);
      else if ('childNodes' in node && node.nodeName !== 'script' && node.nodeName !== 'style') {
        walk(node.childNodes);
        if (BLOCKS.has(node.nodeName)) parts.push('\n');
      }
    }
  };
  walk(parseFragment(body).childNodes);
  return parts
    .join('')
    .replaceAll(/[^\S\n]*\n[\s]*/g, '\n')
    .trim();
}

/** Labels of tone that a flag may call toxic. */
const HARSH = new Set<string | null>(['threatening', 'toxic', 'hostile']);

/**
 * What Coral is told; null: nothing (204). Never APPROVED: that would pass over Coral's own rules for new commenters
 * and premoderation. Never REJECTED unless the publisher has asked for it.
 */
export function coralAnswer(
  assessment: Assessment,
  action: CoralRequest['action'],
  settings: KeySettings['coral'],
): CoralAnswer | null {
  const { decision, spam, tone } = assessment;
  if (decision.action === 'approve') return null;
  const isSpam = spam.label === 'spam' || decision.tags.includes('spam');
  const isHarsh = HARSH.has(tone.label);
  const flags = isSpam ? SPAM_FLAG : isHarsh ? TOXIC_FLAG : null;
  if (decision.action === 'reject') {
    if (!settings.reject) return { status: 'SYSTEM_WITHHELD', ...flags };
    // With an edit Coral writes the action to the text before it: the status alone says enough.
    if (action === 'EDIT') return { status: 'REJECTED', ...flags };
    return { status: 'REJECTED', ...flags, moderationAction: rejected(rejectionCode(assessment, isSpam)) };
  }
  switch (settings.review) {
    case 'nothing':
      return null;
    case 'flag':
      // Coral knows two flags; without one the comment would stand in no queue.
      return flags ?? TOXIC_FLAG;
    default:
      return flags === null ? { status: 'PREMOD' } : { status: 'SYSTEM_WITHHELD', ...flags };
  }
}

const SPAM_FLAG: CoralAnswer = { actions: [{ actionType: 'FLAG', reason: 'COMMENT_DETECTED_SPAM' }] };
const TOXIC_FLAG: CoralAnswer = { actions: [{ actionType: 'FLAG', reason: 'COMMENT_DETECTED_TOXIC' }] };

const rejected = (code: RejectionCode) => ({ status: 'REJECTED', rejectionReason: { code } }) as const;

/** The reason that the commenter is given; our own words about it are for moderators and stay here. */
function rejectionCode({ tone }: Assessment, isSpam: boolean): RejectionCode {
  if (isSpam) return 'SPAM';
  const { scores } = tone;
  if ((scores?.['identity_attack'] ?? 0) >= 0.5) return 'HATE_SPEECH';
  if (tone.label === 'threatening' || (scores?.['insult'] ?? 0) >= 0.5) return 'HARASSMENT_BULLYING';
  if ((scores?.['profanity'] ?? 0) >= 0.5) return 'OFFENSIVE';
  return HARSH.has(tone.label) ? 'ABUSIVE' : 'OTHER';
}
