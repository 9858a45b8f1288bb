import type { ListenerJob } from '@trousseau/scheme/events';
import { defineService, type Job } from '@trousseau/service/definition';
import { loadById } from '@trousseau/service/load-by-id';
import { personalDataResolver } from '@trousseau/service/personal-data';
import { visaRoutes } from './documents/routes.ts';
import { EligibilityDecisionSchema } from './entities/eligibility-decision.ts';
import { FileConflictSchema, FileOpeningSchema } from './entities/file-opening.ts';
import { PaperLinkSchema } from './entities/paper-link.ts';
import { ParameterChangeSchema } from './entities/parameter-change.ts';
import { Visa, VisaGrantSchema, VisaSchema } from './entities/visa.ts';
import { VisaContestSchema } from './entities/visa-contest.ts';
import { VisaDocumentSchema } from './entities/visa-document.ts';
import { VisaPaperPieceSchema } from './entities/visa-paper-piece.ts';
import { VisaQueueViewSchema } from './entities/visa-queue-view.ts';
import { VisaRequest, VisaRequestSchema } from './entities/visa-request.ts';
import { VisaShareOpeningSchema, VisaShareSchema } from './entities/visa-share.ts';
import { visibleRequests, visibleVisas } from './entities/visible-to.ts';
import { AskVisaDocumentsMutation, RequestOfAsked } from './graphql/ask-visa-documents.ts';
import { AssignVisaRequestMutation, RequestOfAssigned } from './graphql/assign-visa-request.ts';
import { CertifyVisaRequestMutation, RequestOfCertified, VisaOfCertified } from './graphql/certify-visa-request.ts';
import { ClosePaperLinkMutation, RequestOfClosedLink } from './graphql/close-paper-link.ts';
import { CommuneResolver } from './graphql/commune.resolver.ts';
import { CompleteVisaRequestMutation, RequestOfCompleted } from './graphql/complete-visa-request.ts';
import { ContestVisaRefusalMutation, RequestOfContested } from './graphql/contest-visa-refusal.ts';
import { ChangeOfDecided, DecideParameterChangeMutation } from './graphql/decide-parameter-change.ts';
import { DeclareVisaConflictMutation, RequestOfConflict } from './graphql/declare-visa-conflict.ts';
import { EngineDecisionResolver } from './graphql/engine-decision.ts';
import { ForgetVisaQueueViewMutation } from './graphql/forget-visa-queue-view.ts';
import { JudgeVisaDocumentMutation, RequestOfJudged } from './graphql/judge-visa-document.ts';
import { KeepHalfTypedMutation, RequestOfHalfTyped } from './graphql/keep-half-typed.ts';
import { LinkOfOpened, OpenPaperLinkMutation } from './graphql/open-paper-link.ts';
import { OpenVisaRequestMutation, RequestOfOpened } from './graphql/open-visa-request.ts';
import { OpenVisaShareMutation, VisaOfShareOpened } from './graphql/open-visa-share.ts';
import { OrderVisaDocumentsMutation, RequestOfOrdered } from './graphql/order-visa-documents.ts';
import { PaperLinkResolver } from './graphql/paper-link.resolver.ts';
import { ParameterResolver } from './graphql/parameter.resolver.ts';
import { ChangeOfProposed, ProposeParameterChangeMutation } from './graphql/propose-parameter-change.ts';
import { RedoVisaRequestMutation } from './graphql/redo-visa-request.ts';
import { RefuseVisaRequestMutation, RequestOfRefused } from './graphql/refuse-visa-request.ts';
import { RemoveVisaDocumentMutation, RequestOfRemoved } from './graphql/remove-visa-document.ts';
import { RenewVisaMutation } from './graphql/renew-visa.ts';
import { RequestOfRevoked, RevokeVisaMutation } from './graphql/revoke-visa.ts';
import { RevokeVisaShareMutation, ShareOfRevoked } from './graphql/revoke-visa-share.ts';
import { RequestOfApplicant, SaveApplicantMutation } from './graphql/save-applicant.ts';
import { RequestOfDwellingPlan, SaveDwellingPlanMutation } from './graphql/save-dwelling-plan.ts';
import { RequestOfEmployment, SaveEmploymentMutation } from './graphql/save-employment.ts';
import { RequestOfHousehold, SaveHouseholdMutation } from './graphql/save-household.ts';
import { SaveVisaQueueViewMutation, ViewOfSaved } from './graphql/save-visa-queue-view.ts';
import { ShareOfShared, ShareVisaMutation } from './graphql/share-visa.ts';
import { SimulateEligibilityQuery } from './graphql/simulate-eligibility.ts';
import { SpaceResolver } from './graphql/space.resolver.ts';
import { RequestOfAnother, RequestOfStarted, StartVisaRequestMutation } from './graphql/start-visa-request.ts';
import { RequestOfSubmitted, SubmitVisaRequestMutation } from './graphql/submit-visa-request.ts';
import { RequestOfTaken, TakeNextVisaRequestMutation } from './graphql/take-next-visa-request.ts';
import { UnfinishedDocumentsResolver } from './graphql/unfinished-visa-document.ts';
import { VisaForContractResolver, VisaResolver } from './graphql/visa.resolver.ts';
import { VisaContestResolver } from './graphql/visa-contest.ts';
import { VisaDocumentCodeResolver } from './graphql/visa-document-code.ts';
import { VisaDoubtsResolver } from './graphql/visa-doubts.ts';
import { VisaQueueQuery } from './graphql/visa-queue.ts';
import { VisaQueueViewResolver } from './graphql/visa-queue-view.ts';
import { VisaRequestResolver } from './graphql/visa-request.resolver.ts';
import { VisaDocumentResolver, VisaRequestLinksResolver } from './graphql/visa-request-links.resolver.ts';
import { VisaShareResolver } from './graphql/visa-share.resolver.ts';
import { VisaWorkloadQuery } from './graphql/visa-workload.ts';
import { RequestOfWithdrawn, WithdrawVisaRequestMutation } from './graphql/withdraw-visa-request.ts';
import { invariants } from './invariants.ts';
import { certifyByEngine } from './jobs/certify-by-engine.ts';
import { consumeVisa } from './jobs/consume-visa.ts';
import { eraseSpace } from './jobs/erase-space.ts';
import { freeVisa } from './jobs/free-visa.ts';
import { readPaperCode } from './jobs/read-paper-code.ts';
import { tellDocumentsAsked } from './jobs/tell-documents-asked.ts';
import { tellRefusalContested } from './jobs/tell-refusal-contested.ts';
import { tellRequestReceived } from './jobs/tell-request-received.ts';
import { tellVisaCertified } from './jobs/tell-visa-certified.ts';
import { tellVisaEndsSoon } from './jobs/tell-visa-ends-soon.ts';
import { tellVisaExpired } from './jobs/tell-visa-expired.ts';
import { tellVisaRefused } from './jobs/tell-visa-refused.ts';
import { tellVisaRevoked } from './jobs/tell-visa-revoked.ts';
import sentencesInEnglish from './messages/sentences.en.json' with { type: 'json' };
import { migrations } from './migrations.ts';
import { drawOldFirstPages } from './use-cases/draw-old-first-pages.ts';
import { expireVisas } from './use-cases/expire-visas.ts';
import { forgetPaperPieces } from './use-cases/forget-paper-pieces.ts';
import { personalData } from './use-cases/personal-data.ts';
import { scanWaitingPapers } from './use-cases/scan-waiting-papers.ts';
import { warnOfVisaEnds } from './use-cases/warn-of-visa-ends.ts';

const jobs = {
  'read-paper-code': readPaperCode,
  'certify-by-engine': certifyByEngine,
  'tell-request-received': tellRequestReceived,
  'tell-documents-asked': tellDocumentsAsked,
  'tell-visa-certified': tellVisaCertified,
  'tell-visa-refused': tellVisaRefused,
  'tell-refusal-contested': tellRefusalContested,
  'tell-visa-ends-soon': tellVisaEndsSoon,
  'tell-visa-expired': tellVisaExpired,
  'tell-visa-revoked': tellVisaRevoked,
  'consume-visa': consumeVisa,
  'free-visa': freeVisa,
  'erase-space': eraseSpace,
} satisfies Record<ListenerJob<'visa'>, Job>;

/** The visa service: hears a tenant's request, examines it, and certifies what a landlord may count on. */
export const visa = defineService({
  name: 'visa',
  entities: [
    VisaRequestSchema,
    VisaDocumentSchema,
    EligibilityDecisionSchema,
    VisaSchema,
    VisaGrantSchema,
    VisaShareSchema,
    VisaShareOpeningSchema,
    PaperLinkSchema,
    ParameterChangeSchema,
    FileOpeningSchema,
    FileConflictSchema,
    VisaContestSchema,
    VisaQueueViewSchema,
    VisaPaperPieceSchema,
  ],
  migrations,
  sentencesInEnglish,
  resolvers: [
    VisaRequestResolver,
    VisaQueueQuery,
    VisaWorkloadQuery,
    VisaQueueViewResolver,
    SaveVisaQueueViewMutation,
    ViewOfSaved,
    ForgetVisaQueueViewMutation,
    VisaDoubtsResolver,
    OpenVisaRequestMutation,
    RequestOfOpened,
    AssignVisaRequestMutation,
    RequestOfAssigned,
    DeclareVisaConflictMutation,
    RequestOfConflict,
    RevokeVisaMutation,
    RequestOfRevoked,
    VisaRequestLinksResolver,
    UnfinishedDocumentsResolver,
    EngineDecisionResolver,
    VisaDocumentResolver,
    VisaDocumentCodeResolver,
    VisaResolver,
    VisaForContractResolver,
    personalDataResolver('visa', personalData),
    VisaShareResolver,
    RenewVisaMutation,
    ShareVisaMutation,
    ShareOfShared,
    RevokeVisaShareMutation,
    ShareOfRevoked,
    OpenVisaShareMutation,
    VisaOfShareOpened,
    CommuneResolver,
    SpaceResolver,
    SimulateEligibilityQuery,
    ParameterResolver,
    ProposeParameterChangeMutation,
    ChangeOfProposed,
    DecideParameterChangeMutation,
    ChangeOfDecided,
    StartVisaRequestMutation,
    RequestOfStarted,
    RequestOfAnother,
    RedoVisaRequestMutation,
    KeepHalfTypedMutation,
    RequestOfHalfTyped,
    SaveApplicantMutation,
    RequestOfApplicant,
    SaveEmploymentMutation,
    RequestOfEmployment,
    SaveHouseholdMutation,
    RequestOfHousehold,
    SaveDwellingPlanMutation,
    RequestOfDwellingPlan,
    PaperLinkResolver,
    OpenPaperLinkMutation,
    LinkOfOpened,
    ClosePaperLinkMutation,
    RequestOfClosedLink,
    OrderVisaDocumentsMutation,
    RequestOfOrdered,
    RemoveVisaDocumentMutation,
    RequestOfRemoved,
    SubmitVisaRequestMutation,
    RequestOfSubmitted,
    TakeNextVisaRequestMutation,
    RequestOfTaken,
    WithdrawVisaRequestMutation,
    RequestOfWithdrawn,
    JudgeVisaDocumentMutation,
    RequestOfJudged,
    AskVisaDocumentsMutation,
    RequestOfAsked,
    CompleteVisaRequestMutation,
    RequestOfCompleted,
    CertifyVisaRequestMutation,
    RequestOfCertified,
    VisaOfCertified,
    RefuseVisaRequestMutation,
    RequestOfRefused,
    VisaContestResolver,
    ContestVisaRefusalMutation,
    RequestOfContested,
  ],
  orphanedTypes: [],
  references: {
    VisaRequest: ({ id }, context) => loadById(context, VisaRequest, id, visibleRequests(context.viewer)),
    Visa: ({ id }, context) => loadById(context, Visa, id, visibleVisas(context.viewer)),
    Space: ({ id }) => ({ id }),
  },
  routes: visaRoutes,
  jobs,
  clocks: {
    'expire-visas': expireVisas,
    'warn-of-visa-ends': warnOfVisaEnds,
    'scan-waiting-papers': scanWaitingPapers,
    'forget-paper-pieces': forgetPaperPieces,
    'draw-old-first-pages': drawOldFirstPages,
  },
  invariants,
});
