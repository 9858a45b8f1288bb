import type { Context } from '@trousseau/service/definition';
import { loadById, loadMany } from '@trousseau/service/load-by-id';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { EligibilityDecision } from '../entities/eligibility-decision.ts';
import { Visa } from '../entities/visa.ts';
import { pictureKeyOf, type VisaDocument } from '../entities/visa-document.ts';
import { VisaRequest } from '../entities/visa-request.ts';
import { visibleRequests, visibleVisas } from '../entities/visible-to.ts';
import { assessRequest, changesOfRequest } from '../use-cases/assess-request.ts';
import { assertFileOpen, isOwnFile } from '../use-cases/file-opening.ts';
import { SingleChangeType } from './eligibility-simulation.type.ts';
import { VisaType } from './visa.type.ts';
import { VisaRequestType } from './visa-request.type.ts';
import { EligibilityAssessmentType, VisaDocumentType } from './visa-request-parts.type.ts';

/** What hangs on a request: its assessment and its visa, each loaded once for a whole page. */
@Resolver(() => VisaRequestType)
export class VisaRequestLinksResolver {
  @FieldResolver(() => EligibilityAssessmentType, {
    nullable: true,
    description:
      'What the rules say: computed until the decision, then as it was decided; null until applicant and dwelling are there.',
  })
  async eligibility(@Root() request: VisaRequest, @Ctx() context: Context) {
    await assertFileOpen(context, request);
    if (!request.decidedAt) return assessRequest(context, request);
    const [decision] = await loadMany(context, decisionsKey, request.id, async (ids) => {
      const decisions = await context.em.find(
        EligibilityDecision,
        { requestId: { $in: [...ids] } },
        { orderBy: { version: 'desc' } },
      );
      return Map.groupBy(decisions, ({ requestId }) => requestId);
    });
    return decision ?? null;
  }

  @FieldResolver(() => [SingleChangeType], {
    description: 'What, changed alone, would make a no of the rules a yes; empty when they say yes.',
  })
  singleChanges(@Root() request: VisaRequest, @Ctx() context: Context) {
    return changesOfRequest(context, request);
  }

  @FieldResolver(() => VisaType, { nullable: true, description: 'The visa issued.' })
  async visa(@Root() request: VisaRequest, @Ctx() context: Context) {
    const visible = visibleVisas(context.viewer);
    if (request.status !== 'CERTIFIED' || !visible) return null;
    const [visa] = await loadMany(context, visasKey, request.id, async (ids) => {
      const visas = await context.em.find(Visa, { $and: [{ requestId: { $in: [...ids] } }, visible] });
      return Map.groupBy(visas, ({ requestId }) => requestId);
    });
    return visa ?? null;
  }
}

/** A paper's addresses. */
@Resolver(() => VisaDocumentType)
export class VisaDocumentResolver {
  @FieldResolver(() => String, { description: 'Where to read it, through the door.' })
  path(@Root() { id }: VisaDocument) {
    return `/files/visa/documents/${id}`;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'A small picture of it, or of its first page once that is drawn: for its tenant and whoever examines it.',
  })
  async thumbnailPath(@Root() paper: VisaDocument, @Ctx() context: Context) {
    if (pictureKeyOf(paper) === null) return null;
    const request = await loadById(context, VisaRequest, paper.requestId, visibleRequests(context.viewer));
    return request && isOwnFile(context, request) ? `/files/visa/documents/${paper.id}/thumbnail.jpg` : null;
  }
}

const decisionsKey = {};
const visasKey = {};
