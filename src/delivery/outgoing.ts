import { lookup as resolve } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { ParleyError } from '../core/errors.js';

/** A call that did not go out, or brought no whole answer. The message is fit for a log that others read. */
export class OutgoingError extends ParleyError {
  override readonly name = 'OutgoingError';

  constructor(code: 'ADDRESS_REFUSED' | 'NO_ANSWER', message: string) {
    super(code, message);
  }
}

export interface OutgoingRequest {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** For tests, and for receivers in one's own network. */
  readonly allowPrivate: boolean;
  /** For all of it: resolving, connecting, sending, reading. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

export interface OutgoingAnswer {
  readonly status: number;
  /** From the header Retry-After, where it gave seconds or a date; at most a day. */
  readonly retryAfterSeconds: number | null;
}

/** An answer's body is nothing to us; what is read of it is read so that the connection ends in good order. */
const MAX_ANSWER_BYTES = 16 * 1024;
const MAX_RETRY_AFTER_SECONDS = 86_400;

/** IPv4 that is not on the public internet (IANA special-purpose registry). */
const PRIVATE_V4 = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  PRIVATE_V4.addSubnet(net, prefix, 'ipv4');
}

/** Of IPv6 only global unicast is public, and of that not what stands for other addresses or for none. */
const GLOBAL_V6 = new BlockList();
GLOBAL_V6.addSubnet('2000::', 3, 'ipv6');
const PRIVATE_V6 = new BlockList();
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  PRIVATE_V6.addSubnet(net, prefix, 'ipv6');
}

/** Whether an IP address can be that of a machine on the public internet. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !PRIVATE_V4.check(address, 'ipv4');
  return version === 6 && GLOBAL_V6.check(address, 'ipv6') && !PRIVATE_V6.check(address, 'ipv6');
}

/**
 * Why a URL cannot be called, as far as it can be told without resolving its name; null where it can.
 * The name is resolved, and its addresses checked, at each call: a name may point elsewhere tomorrow.
 */
export function urlFault(url: string, allowPrivate: boolean): string | null {
  if (!URL.canParse(url)) return 'must be a URL';
  const { protocol, username, password, hostname } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return 'must begin with https:// or http://';
  if (username !== '' || password !== '') return 'must not hold a user or password';
  const host = bareHost(hostname);
  if (!allowPrivate && isIP(host) !== 0 && !isPublicAddress(host)) return 'must not be a private address';
  return null;
}

/**
 * Posts to an address that somebody else has chosen.
 *
 * Guarantee: no connection is made to a private address, whatever the name resolves to and however the address is
 * spelt, since the very addresses that are connected to are checked; redirects are not followed; the answer is
 * read up to a bound and the whole call ends after `timeoutMs`.
 *
 * @throws OutgoingError
 */
export function postOutgoing(wanted: OutgoingRequest): Promise<OutgoingAnswer> {
  const fault = urlFault(wanted.url, wanted.allowPrivate);
  if (fault !== null) return Promise.reject(new OutgoingError('ADDRESS_REFUSED', `the URL ${fault}`));
  const url = new URL(wanted.url);
  const deadline = AbortSignal.timeout(wanted.timeoutMs);
  return new Promise((done, fail) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    const request = send(url, {
      method: 'POST',
      // No shared agent: a kept connection would not be checked again.
      agent: false,
      lookup: wanted.allowPrivate ? undefined : publicLookup,
      signal: wanted.signal ? AbortSignal.any([deadline, wanted.signal]) : deadline,
      headers: { ...wanted.headers, 'content-length': String(Buffer.byteLength(wanted.body)) },
    });
    request.on('error', (error) => fail(describe(error, deadline.aborted)));
    request.on('response', (response) => {
      let read = 0;
      const answer = {
        status: response.statusCode ?? 0,
        retryAfterSeconds: readRetryAfter(response.headers['retry-after']),
      };
      const end = (): void => {
        done(answer);
        request.destroy();
      };
      response.on('data', (chunk: Buffer) => {
        read += chunk.length;
        if (read > MAX_ANSWER_BYTES) end();
      });
      response.on('end', end);
      // The status has arrived, and it is all that counts.
      response.on('error', end);
      response.on('close', end);
    });
    request.end(wanted.body);
  });
}

/** Resolves a name to its public addresses alone. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 4);
    const open = addresses.filter(({ address }) => isPublicAddress(address));
    const first = open[0];
    if (!first) {
      return callback(new OutgoingError('ADDRESS_REFUSED', 'the name points to a private address'), '', 4);
    }
    if (options.all) callback(null, open);
    else callback(null, first.address, first.family);
  });
};

function bareHost(hostname: string): string {
  return hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
}

function readRetryAfter(header: string | undefined): number | null {
  if (header === undefined) return null;
  const seconds = /^\d{1,9}$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.min(MAX_RETRY_AFTER_SECONDS, Math.max(0, Math.ceil(seconds))) : null;
}

function describe(error: Error, timedOut: boolean): OutgoingError {
  if (error instanceof OutgoingError) return error;
  if (timedOut) return new OutgoingError('NO_ANSWER', 'no answer in time');
  const { code } = error as NodeJS.ErrnoException;
  return new OutgoingError('NO_ANSWER', typeof code === 'string' ? code : 'the connection failed');
}
