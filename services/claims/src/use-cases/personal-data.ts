import type { SqlEntityManager } from '@mikro-orm/postgresql';
import {
  inWords,
  MOST_PERSONAL_ROWS,
  type PersonalDataReader,
  type PersonalValue,
} from '@trousseau/service/personal-data';
import { formatCents } from '@trousseau/values/cents';
import { formatIban } from '@trousseau/values/iban';
import { CardPayment } from '../entities/card-payment.ts';
import { ClaimDecision } from '../entities/claim-decision.ts';
import { ClaimDocument } from '../entities/claim-document.ts';
import { MessageDocument } from '../entities/conversation.ts';
import { DamageDocument } from '../entities/damage-document.ts';
import { Debt } from '../entities/debt.ts';
import { GuaranteedLease } from '../entities/guaranteed-lease.ts';
import { LateRentReturn } from '../entities/late-rent-return.ts';
import { Payment } from '../entities/payment.ts';
import { ReceiptContest } from '../entities/receipt-contest.ts';
import { RentMonth } from '../entities/rent-month.ts';
import { Instalment, RepaymentPlan } from '../entities/repayment-plan.ts';
import { SubrogationReceipt } from '../entities/subrogation-receipt.ts';
import { UnpaidClaim } from '../entities/unpaid-claim.ts';
import { damageOfLandlord } from './personal-damage.ts';
import { conversationsOf, writtenMessages } from './personal-messages.ts';
import {
  aidRecipientWords,
  cardPaymentWords,
  claimWords,
  contestWords,
  decisionWords,
  documentWords,
  paymentWords,
  planWords,
  receiptWords,
} from './personal-words.ts';

const most = { limit: MOST_PERSONAL_ROWS };

/** S62. What this service knows of landlords, who claim and are paid, and of tenants, who owe and repay; of neither what is the other’s. */
export const personalData: PersonalDataReader = {
  async read({ em: whole }, spaceIds) {
    const em = whole as SqlEntityManager;
    const of = { $in: [...spaceIds] };
    const papers = await em.find(
      ClaimDocument,
      { claim: { lease: { landlordSpaceId: of } } },
      { ...most, orderBy: { receivedAt: 'asc' } },
    );
    const { written, papers: joined } = await writtenMessages(em, spaceIds);
    const damage = await damageOfLandlord(em, [...spaceIds]);
    return {
      chapters: {
        'Baux garantis dont vous êtes le bailleur': await leasesOfLandlord(em, [...spaceIds], papers),
        'Dégradations que vous avez déclarées': damage.chapter,
        'Dettes envers le garant': await debtsOfTenant(em, [...spaceIds]),
        'Messages échangés avec le garant': written,
      },
      papers: [...papers, ...joined, ...damage.papers].map(({ id, fileName }) => ({ id, fileName })),
    };
  },
  async readPaper({ em, files }, spaceIds, paperId) {
    const claim = { lease: { landlordSpaceId: { $in: [...spaceIds] } } };
    const paper =
      (await em.findOne(ClaimDocument, { id: paperId, claim })) ??
      (await em.findOne(DamageDocument, { id: paperId, claim })) ??
      (await em.findOne(MessageDocument, { id: paperId, message: { conversation: conversationsOf(spaceIds) } }));
    return paper && files.get(paper.id);
  },
};

async function leasesOfLandlord(em: SqlEntityManager, spaceIds: string[], papers: readonly ClaimDocument[]) {
  const leases = await em.find(GuaranteedLease, { landlordSpaceId: { $in: spaceIds } }, most);
  const ids = leases.map(({ id }) => id);
  const contractId = { $in: ids };
  const months = await em.find(RentMonth, { contractId }, { ...most, orderBy: { dueOn: 'asc' } });
  const claims = await em.find(UnpaidClaim, { lease: ids }, { ...most, orderBy: { openedAt: 'asc' } });
  const decisions = await em.find(ClaimDecision, { claim: claims }, { ...most, orderBy: { id: 'asc' } });
  const receipts = await em.find(SubrogationReceipt, { lease: contractId }, { ...most, orderBy: { issuedAt: 'asc' } });
  const contests = await em.find(ReceiptContest, { receipt: receipts }, { ...most, orderBy: { id: 'asc' } });
  const returns = await em.find(LateRentReturn, { contractId: { $in: ids } }, { ...most, orderBy: { id: 'asc' } });
  const payments = await em.find(Payment, { contractId }, { ...most, orderBy: { preparedAt: 'asc' } });
  return leases.map((lease) => ({
    Contrat: lease.number,
    Bailleur: lease.landlordName,
    Loyer: formatCents(lease.rentCents),
    Charges: formatCents(lease.chargesCents),
    'Loyers suivis': months.filter((month) => month.contractId === lease.id).map(monthInWords),
    'Impayés déclarés': claims
      .filter((claim) => claim.lease.id === lease.id)
      .map((claim) => claimInWords(claim, papers, decisions)),
    'Loyers tardifs reversés': returns
      .filter(({ contractId }) => contractId === lease.id)
      .map(({ reference, receivedOn, receivedCents, returnCents, returnedOn }) => ({
        Référence: reference,
        'Reçu le': receivedOn.toString(),
        Reçu: formatCents(receivedCents),
        'À reverser': formatCents(returnCents),
        'Reversé le': returnedOn?.toString(),
      })),
    'Quittances subrogatives': receipts
      .filter((receipt) => receipt.lease.id === lease.id)
      .map((receipt) => receiptInWords(receipt, contests)),
    'Virements reçus': payments.filter((payment) => payment.contractId === lease.id).map(paymentInWords),
  }));
}

const monthInWords = (month: RentMonth) => ({
  Échéance: month.dueOn.toString(),
  Dû: formatCents(month.dueCents),
  'Allocation logement': formatCents(month.housingAidCents),
  'Allocation versée': aidRecipientWords[month.housingAidPaidTo],
  Reçu: formatCents(month.receivedCents),
  'Reçu le': month.receivedOn?.toString(),
});

const claimInWords = (
  claim: UnpaidClaim,
  papers: readonly ClaimDocument[],
  decisions: readonly ClaimDecision[],
): Record<string, PersonalValue> => ({
  Numéro: claim.number,
  État: inWords(claimWords, claim.status),
  'Impayé constitué le': claim.constitutedOn.toString(),
  'Mise en demeure postée le': claim.noticePostedOn?.toString(),
  'Déclaré le': claim.declaredOn?.toString(),
  Décisions: decisions
    .filter((one) => one.claim.id === claim.id)
    .map(({ decision, reason, decidedOn }) => ({
      Décision: inWords(decisionWords, decision),
      Motif: reason,
      Le: decidedOn.toString(),
    })),
  Pièces: papers
    .filter((paper) => paper.claim.id === claim.id)
    .map(({ fileName, kind, receivedAt, verdictNote }) => ({
      Nom: fileName,
      'Ce qu’elle prouve': inWords(documentWords, kind),
      'Reçue le': receivedAt.toString(),
      'À refaire parce que': verdictNote ?? undefined,
    })),
});

const receiptInWords = (receipt: SubrogationReceipt, contests: readonly ReceiptContest[]) => ({
  Numéro: receipt.number,
  État: inWords(receiptWords, receipt.status),
  Du: receipt.periodFromOn.toString(),
  Au: receipt.periodToOn.toString(),
  Indemnité: formatCents(receipt.indemnityCents),
  'Émise le': receipt.issuedOn.toString(),
  'Validée le': receipt.validatedOn?.toString(),
  'Payée le': receipt.paidOn?.toString(),
  Contestations: contests
    .filter((one) => one.receipt.id === receipt.id)
    .map(({ reason, contestedOn, answer, answerReason, answeredOn }) => ({
      Le: contestedOn.toString(),
      'Ce qui ne va pas': reason,
      Réponse: answer ? inWords(contestWords, answer) : undefined,
      Motif: answerReason ?? undefined,
      'Répondu le': answeredOn?.toString(),
    })),
});

const paymentInWords = (payment: Payment) => ({
  État: inWords(paymentWords, payment.status),
  Somme: formatCents(payment.indemnityCents),
  'Compte crédité': formatIban(payment.iban),
  Titulaire: payment.holderName,
  Référence: payment.reference,
  'Envoyé le': payment.sentAt?.toString(),
  'Réglé le': payment.settledAt?.toString(),
});

async function debtsOfTenant(em: SqlEntityManager, spaceIds: string[]) {
  const debts = await em.find(
    Debt,
    { lease: { tenantSpaceId: { $in: spaceIds } } },
    { ...most, populate: ['lease'], orderBy: { sinceOn: 'asc' } },
  );
  const plans = await em.find(RepaymentPlan, { debt: debts.map(({ id }) => id) }, most);
  const instalments = await em.find(
    Instalment,
    { plan: plans.map(({ id }) => id) },
    { ...most, orderBy: { dueOn: 'asc' } },
  );
  const cards = await em.find(CardPayment, { debt: debts.map(({ id }) => id) }, { ...most, orderBy: { id: 'asc' } });
  return debts.map((debt) => ({
    Contrat: debt.lease.number,
    Locataires: debt.lease.tenantNames,
    'Payé à votre place': formatCents(debt.totalCents),
    'Reste dû': formatCents(debt.outstandingCents),
    'Depuis le': debt.sinceOn.toString(),
    'Référence à rappeler': debt.reference,
    'Paiements par carte': cards
      .filter((card) => card.debt.id === debt.id)
      .map(({ status, repaidCents, openedAt, processorReference }) => ({
        État: inWords(cardPaymentWords, status),
        Somme: formatCents(repaidCents),
        'Ouvert le': openedAt.toString(),
        'Référence du prestataire': processorReference,
      })),
    Échéanciers: plans
      .filter((plan) => plan.debt.id === debt.id)
      .map((plan) => ({
        État: inWords(planWords, plan.status),
        'Demandé le': plan.requestedOn.toString(),
        Mensualité: formatCents(plan.monthlyCents),
        'Décidé le': plan.decidedOn?.toString(),
        'Réponse du garant': plan.reason,
        Échéances: instalments
          .filter((instalment) => instalment.plan.id === plan.id)
          .map(({ dueOn, instalmentCents }) => ({ Le: dueOn.toString(), Somme: formatCents(instalmentCents) })),
      })),
  }));
}
