import { defineService } from '@trousseau/service/definition';
import { personalDataResolver } from '@trousseau/service/personal-data';
import { claimsRoutes } from './documents/routes.ts';
import { BankLine, BankStatement } from './entities/bank-statement.ts';
import { CafReport } from './entities/caf-report.ts';
import { CardPayment } from './entities/card-payment.ts';
import { ClaimDeadline } from './entities/claim-deadline.ts';
import { ClaimDecision } from './entities/claim-decision.ts';
import { ClaimDocument } from './entities/claim-document.ts';
import { Conversation, Message, MessageDocument } from './entities/conversation.ts';
import { DamageDecision } from './entities/damage-decision.ts';
import { DamageDocument } from './entities/damage-document.ts';
import { DamageItem } from './entities/damage-item.ts';
import { Debt } from './entities/debt.ts';
import { DegradationClaim } from './entities/degradation-claim.ts';
import { ErasedParty } from './entities/erased-party.ts';
import { GuaranteedLease } from './entities/guaranteed-lease.ts';
import { LateRentReturn } from './entities/late-rent-return.ts';
import { LedgerAccount, LedgerEntry, LedgerTransaction } from './entities/ledger.ts';
import { Payment } from './entities/payment.ts';
import { PaymentFile } from './entities/payment-file.ts';
import { ReceiptContest } from './entities/receipt-contest.ts';
import { RentMonth } from './entities/rent-month.ts';
import { Instalment, RepaymentPlan } from './entities/repayment-plan.ts';
import { ReceiptLine, SubrogationReceipt } from './entities/subrogation-receipt.ts';
import { UnpaidClaim } from './entities/unpaid-claim.ts';
import { CafReportResolver } from './graphql/caf-report.resolver.ts';
import { ClaimDocumentResolver } from './graphql/claim-document.type.ts';
import { ClaimOfClaimDocumentsConfirmed, ConfirmClaimDocumentsMutation } from './graphql/confirm-claim-documents.ts';
import {
  ConversationResolver,
  MessageDocumentResolver,
  MessageResolver,
  resolveConversation,
} from './graphql/conversation.resolver.ts';
import { DamageDocumentResolver } from './graphql/damage-file.type.ts';
import { damageMutations } from './graphql/damage-mutations.ts';
import { DamageOpeningResolver } from './graphql/damage-opening.ts';
import { resolveDebt } from './graphql/debt.resolver.ts';
import { ClaimOfClaimDecided, DecideClaimMutation } from './graphql/decide-claim.ts';
import {
  ClaimOfClaimAlreadyDeclared,
  ClaimOfUnpaidRentDeclared,
  DeclareUnpaidRentMutation,
} from './graphql/declare-unpaid-rent.ts';
import { DegradationClaimResolver, resolveDegradationClaim } from './graphql/degradation-claim.resolver.ts';
import { ClaimOfClaimDocumentJudged, JudgeClaimDocumentMutation } from './graphql/judge-claim-document.ts';
import { ConversationOfConversationRead, MarkConversationReadMutation } from './graphql/mark-conversation-read.ts';
import { monthlyUpdateResolvers } from './graphql/monthly-update.ts';
import { paymentResolvers } from './graphql/payment-resolvers.ts';
import { receiptResolvers } from './graphql/receipt-resolvers.ts';
import { ClaimOfNoticePosted, RecordNoticePostedMutation } from './graphql/record-notice-posted.ts';
import { ClaimOfClaimDocumentRemoved, RemoveClaimDocumentMutation } from './graphql/remove-claim-document.ts';
import { RentMonthResolver } from './graphql/rent-month.type.ts';
import { resolveRepaymentPlan } from './graphql/repayment-plan.resolver.ts';
import { repaymentResolvers } from './graphql/repayment-resolvers.ts';
import { RingClaimsResolver, SpaceClaimsResolver } from './graphql/ring.resolver.ts';
import { SpaceRef } from './graphql/ring.type.ts';
import { AccountOfRentMonthsSaved, SaveRentMonthsMutation } from './graphql/save-rent-months.ts';
import { ConversationOfMessageSent, SendMessageMutation } from './graphql/send-message.ts';
import { serviceQuestions } from './graphql/service-questions.ts';
import { ConversationOfConversationSetAside, SetConversationAsideMutation } from './graphql/set-conversation-aside.ts';
import { resolveSubrogationReceipt } from './graphql/subrogation-receipt.resolver.ts';
import { resolveSuretyContract, SuretyContractResolver } from './graphql/surety-contract.resolver.ts';
import { resolveTenantAccount, TenantAccountResolver } from './graphql/tenant-account.resolver.ts';
import { resolveUnpaidClaim, UnpaidClaimResolver } from './graphql/unpaid-claim.resolver.ts';
import { invariants } from './invariants.ts';
import { jobs } from './jobs.ts';
import sentencesInEnglish from './messages/sentences.en.json' with { type: 'json' };
import { AskMonthlyUpdates } from './migrations/ask-monthly-updates.ts';
import { ContestReceipts } from './migrations/contest-receipts.ts';
import { CreateClaims } from './migrations/create-claims.ts';
import { EndLitigations } from './migrations/end-litigations.ts';
import { ExamineBankLines } from './migrations/examine-bank-lines.ts';
import { FollowTransfers } from './migrations/follow-transfers.ts';
import { GuardMoney } from './migrations/guard-money.ts';
import { HoldPayments } from './migrations/hold-payments.ts';
import { IndemnifyDamage } from './migrations/indemnify-damage.ts';
import { JudgeClaimDocuments } from './migrations/judge-claim-documents.ts';
import { KeepClaimDecisions } from './migrations/keep-claim-decisions.ts';
import { KeepConversations } from './migrations/keep-conversations.ts';
import { KnowEveryLeaseKind } from './migrations/know-every-lease-kind.ts';
import { LetPartiesBeErased } from './migrations/let-parties-be-erased.ts';
import { NoteWhoReceivesAid } from './migrations/note-who-receives-aid.ts';
import { PayByCard } from './migrations/pay-by-card.ts';
import { QueueByPromise } from './migrations/queue-by-promise.ts';
import { ReconcileMoney } from './migrations/reconcile-money.ts';
import { ReportToTheCaf } from './migrations/report-to-the-caf.ts';
import { ReturnLateRent } from './migrations/return-late-rent.ts';
import { ReversePayments } from './migrations/reverse-payments.ts';
import { UpholdAppeals } from './migrations/uphold-appeals.ts';
import { constituteArrears } from './use-cases/constitute-arrears.ts';
import { followCafByTheDay } from './use-cases/follow-caf-by-the-day.ts';
import { lapseClaims } from './use-cases/lapse-claims.ts';
import { lapseDamage } from './use-cases/lapse-damage.ts';
import { missInstalments } from './use-cases/miss-instalments.ts';
import { payForgottenReceipts } from './use-cases/pay-forgotten-receipts.ts';
import { personalData } from './use-cases/personal-data.ts';
import { remindOfDeadlines } from './use-cases/remind-of-deadlines.ts';
import { remindOfMonthlyUpdates } from './use-cases/remind-of-monthly-updates.ts';
import { settleCardPayments } from './use-cases/settle-card-payments.ts';
import { suspendClaims } from './use-cases/suspend-claims.ts';

/** The claims service: the tenant's account, the claim, the receipt, the payment, the debt. */
export const claims = defineService({
  name: 'claims',
  entities: [
    GuaranteedLease,
    RentMonth,
    UnpaidClaim,
    CafReport,
    ClaimDocument,
    ClaimDecision,
    ClaimDeadline,
    SubrogationReceipt,
    ReceiptLine,
    ReceiptContest,
    DegradationClaim,
    DamageItem,
    DamageDocument,
    DamageDecision,
    LateRentReturn,
    Payment,
    Debt,
    CardPayment,
    LedgerAccount,
    LedgerTransaction,
    LedgerEntry,
    ErasedParty,
    PaymentFile,
    BankStatement,
    BankLine,
    RepaymentPlan,
    Instalment,
    Conversation,
    Message,
    MessageDocument,
  ],
  migrations: [
    CreateClaims,
    GuardMoney,
    HoldPayments,
    KnowEveryLeaseKind,
    ReconcileMoney,
    LetPartiesBeErased,
    KeepClaimDecisions,
    KeepConversations,
    IndemnifyDamage,
    EndLitigations,
    ReturnLateRent,
    AskMonthlyUpdates,
    ContestReceipts,
    ExamineBankLines,
    ReversePayments,
    ReportToTheCaf,
    PayByCard,
    FollowTransfers,
    UpholdAppeals,
    JudgeClaimDocuments,
    QueueByPromise,
    NoteWhoReceivesAid,
  ],
  sentencesInEnglish,
  resolvers: [
    TenantAccountResolver,
    RentMonthResolver,
    CafReportResolver,
    UnpaidClaimResolver,
    ClaimDocumentResolver,
    ...receiptResolvers,
    RingClaimsResolver,
    SpaceClaimsResolver,
    SuretyContractResolver,
    SaveRentMonthsMutation,
    AccountOfRentMonthsSaved,
    ...monthlyUpdateResolvers,
    RecordNoticePostedMutation,
    ClaimOfNoticePosted,
    DeclareUnpaidRentMutation,
    ClaimOfUnpaidRentDeclared,
    ClaimOfClaimAlreadyDeclared,
    RemoveClaimDocumentMutation,
    ClaimOfClaimDocumentJudged,
    JudgeClaimDocumentMutation,
    ClaimOfClaimDocumentRemoved,
    ConfirmClaimDocumentsMutation,
    ClaimOfClaimDocumentsConfirmed,
    DecideClaimMutation,
    ClaimOfClaimDecided,
    ...repaymentResolvers,
    ConversationResolver,
    MessageResolver,
    MessageDocumentResolver,
    SendMessageMutation,
    ConversationOfMessageSent,
    MarkConversationReadMutation,
    ConversationOfConversationRead,
    SetConversationAsideMutation,
    ConversationOfConversationSetAside,
    ...paymentResolvers,
    DegradationClaimResolver,
    DamageDocumentResolver,
    DamageOpeningResolver,
    ...damageMutations,
    ...serviceQuestions,
    personalDataResolver('claims', personalData),
  ],
  orphanedTypes: [SpaceRef],
  references: {
    SuretyContract: resolveSuretyContract,
    TenantAccount: resolveTenantAccount,
    UnpaidClaim: resolveUnpaidClaim,
    SubrogationReceipt: resolveSubrogationReceipt,
    Debt: resolveDebt,
    RepaymentPlan: resolveRepaymentPlan,
    Conversation: resolveConversation,
    DegradationClaim: resolveDegradationClaim,
    Space: ({ id }) => ({ id }),
  },
  routes: claimsRoutes,
  jobs,
  clocks: {
    'constitute-arrears': constituteArrears,
    'follow-caf': followCafByTheDay,
    'lapse-claims': lapseClaims,
    'lapse-damage': lapseDamage,
    'pay-forgotten-receipts': payForgottenReceipts,
    'miss-instalments': missInstalments,
    'remind-of-deadlines': remindOfDeadlines,
    'remind-of-monthly-updates': remindOfMonthlyUpdates,
    'settle-card-payments': settleCardPayments,
    'suspend-claims': suspendClaims,
  },
  invariants,
});
