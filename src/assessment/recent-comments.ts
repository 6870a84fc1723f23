import { Injectable } from '@nestjs/common';
import { createRecentTexts, fingerprint, type RecentTexts } from '../core/text/fingerprint.js';
import type { ReceivedComment } from './received-comment.js';

/** Tenants whose last comments are remembered at one time, and how many of each: together some 250 MB at the most. */
const TENANTS = 32;
const COMMENTS_OF_EACH = 10_000;

/**
 * The last comments of each tenant that this process has assessed, as fingerprints and without their text: to know
 * again what other authors wrote before. A memory and no record: it begins empty with the process, and of several
 * processes each knows its own share. What it knew stands in the assessment (`spam.nearDuplicates`).
 */
@Injectable()
export class RecentComments {
  private readonly byTenant = new Map<string, RecentTexts>();

  /**
   * How many other authors wrote nearly the same before; the comment is then remembered. A comment without an author
   * counts for itself, and not again when it is assessed anew.
   */
  authorsBefore(tenantId: string, commentId: string, comment: ReceivedComment): number {
    const print = fingerprint(comment.text);
    if (print === null) return 0;
    return this.of(tenantId).authorsBefore(print, authorKey(commentId, comment));
  }

  private of(tenantId: string): RecentTexts {
    const known = this.byTenant.get(tenantId) ?? createRecentTexts(COMMENTS_OF_EACH);
    // Taken out and put back, so that the first of the map is the tenant that was quiet for longest.
    this.byTenant.delete(tenantId);
    this.byTenant.set(tenantId, known);
    if (this.byTenant.size > TENANTS) this.byTenant.delete(this.byTenant.keys().next().value!);
    return known;
  }
}

function authorKey(commentId: string, { author, source, externalId }: ReceivedComment): string {
  const name = author?.id ?? author?.name;
  if (name) return `author ${source} ${name}`;
  return externalId === null ? `comment ${commentId}` : `comment ${source} ${externalId}`;
}
