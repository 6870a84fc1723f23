import { Webhook } from 'standardwebhooks';
import { type OutgoingAnswer, type OutgoingRequest, postOutgoing } from './outgoing.js';

export interface SignedMessage {
  /** Known to the receiver again where the same message comes twice. */
  readonly id: string;
  readonly url: string;
  readonly secret: string;
  readonly body: string;
}

/** Posts a message with the three headers of Standard Webhooks, signed at this moment. @throws OutgoingError */
export function postSigned(
  { id, url, secret, body }: SignedMessage,
  options: Pick<OutgoingRequest, 'allowPrivate' | 'timeoutMs' | 'signal'>,
): Promise<OutgoingAnswer> {
  const sentAt = new Date();
  return postOutgoing({
    url,
    body,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'parley-webhooks/1',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, sentAt, body),
    },
    ...options,
  });
}
