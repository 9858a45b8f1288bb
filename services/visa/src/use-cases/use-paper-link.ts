import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { notFound } from '@trousseau/service/refusal';
import { validate } from 'uuid';
import { isLinkOpen } from '../domain/paper-link.ts';
import { PaperLink } from '../entities/paper-link.ts';
import { VisaDocument } from '../entities/visa-document.ts';
import { VisaRequest } from '../entities/visa-request.ts';
import { linkIdOf, paperTicket } from './paper-link-secret.ts';
import { applicantRequirements, askedDocuments } from './request-facts.ts';
import { unfinishedPapers } from './unfinished-papers.ts';

/** What a phone may see of a request by its link: which papers it needs. Null for a link that ended and one that never was. */
export async function paperLinkOf(context: Context, secret: string) {
  const link = await openLink(context.em, context, linkIdOf(context, secret));
  if (!link) return null;
  const request = await context.em.findOneOrFail(VisaRequest, { id: link.requestId });
  const received = await context.em.find(VisaDocument, { requestId: request.id });
  const asked = request.status === 'INCOMPLETE' ? askedDocuments(request, received) : [];
  const papers = asked.length > 0 ? asked : applicantRequirements(request, received);
  return {
    expiresAt: link.expiresAt,
    papers: papers.map(({ kind, label, received: has }) => ({ kind, label, received: has })),
    unfinished: await unfinishedPapers(context, request.id),
  };
}

/** Where a phone sends one paper; null as above. */
export async function paperAddress(context: Context, secret: string, documentId: string): Promise<string | null> {
  const link = validate(documentId) ? await openLink(context.em, context, linkIdOf(context, secret)) : null;
  return link && `/files/visa/paper-links/${link.id}/${documentId}/${paperTicket(context, link.id, documentId)}`;
}

/** Locks the request of an open link; throws NOT_FOUND for any other. */
export async function lockByLink(em: SqlEntityManager, context: Context, linkId: string): Promise<VisaRequest> {
  const link = await openLink(em, context, linkId);
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const request = link && (await em.findOne(VisaRequest, { id: link.requestId }, { lockMode }));
  if (!request) throw notFound();
  return request;
}

async function openLink(em: SqlEntityManager, { now }: Context, linkId: string | null): Promise<PaperLink | null> {
  const link = validate(linkId) ? await em.findOne(PaperLink, { id: linkId ?? '' }) : null;
  return link && isLinkOpen(link, now) ? link : null;
}
