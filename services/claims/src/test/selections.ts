/** What a mutation answered, with every field these tests read. */
export interface Acted {
  result:
    | {
        __typename: string;
        message?: string;
        missing?: string[];
        fields?: { field: string; message: string }[];
        thresholdCents?: number;
        leastMonthlyCents?: number;
        debt?: {
          id: string;
          plan: { id: string; status: string; monthlyCents: number; instalments: { instalmentCents: number }[] } | null;
        };
        cardPaymentId?: string;
        address?: string;
        outstandingCents?: number;
        repaidCents?: number;
        cardPayment?: { id: string; status: string; repaidCents: number; debt: { outstandingCents: number } };
        paymentFile?: { id: string; path: string; transferCount: number; totalCents: number };
        lines?: { ruleId: string; outcome: string; detail: string }[];
        returnCents?: number;
        keptCents?: number;
        savedCount?: number;
        refusedLines?: { contractId: string; dueOn: string; message: string }[];
        arrearsCents?: number;
        coverEndsOn?: string;
        contract?: { id: string };
        tenantAccount?: {
          version: number;
          nextDueOn: string;
          assessment: {
            constituted: boolean;
            firstDefaultOn: string | null;
            constitutedOn: string | null;
            arrearsCents: number;
          };
          claim: { id: string; status: string } | null;
        };
        claim?: {
          id: string;
          status: string;
          noticeLate: boolean;
          declaredLate: boolean;
          version?: number;
          estimate?: { estimateCents: number; payableCents: number };
          receipts?: { id: string; number: string; indemnityCents: number; status: string }[];
        };
        receipt?: {
          id: string;
          number: string;
          status: string;
          indemnityCents: number;
          periodFromOn: string;
          periodToOn: string;
          payByOn: string | null;
        };
      }
    | undefined;
  code: string | undefined;
  message: string | undefined;
}

const REFUSAL = '... on Refusal { message }';
const CLAIM = 'claim { id status noticeLate declaredLate }';
const RECEIPT = 'receipt { id number status indemnityCents periodFromOn periodToOn payByOn }';
const DEBT = 'debt { id plan { id status monthlyCents instalments { instalmentCents } } }';
const ACCOUNT =
  'tenantAccount { version nextDueOn assessment { constituted firstDefaultOn constitutedOn arrearsCents } claim { id status } }';

const DAMAGE =
  'claim { id status declaredLate version estimate { estimateCents payableCents } receipts { id number indemnityCents status } }';

/** What is read of each mutation's union. */
export const selections: Record<string, string> = {
  generateContract: `${REFUSAL} ... on ContractGenerated { contract { id } }`,
  validateContract: REFUSAL,
  recordLeaseSigned: REFUSAL,
  cancelContract: REFUSAL,
  saveRentMonths: `${REFUSAL} ... on RentMonthsSaved { ${ACCOUNT} } ... on RentMonthsRefused { fields { field message } }`,
  saveRingMonths: `${REFUSAL} ... on RingMonthsSaved { savedCount refusedLines { contractId dueOn message } }`,
  recordNoticePosted: `${REFUSAL} ... on NoticePosted { ${CLAIM} } ... on RentDefaultNotConstituted { arrearsCents thresholdCents }`,
  declareUnpaidRent: `${REFUSAL} ... on UnpaidRentDeclared { ${CLAIM} } ... on ClaimAlreadyDeclared { ${CLAIM} } ... on RentDefaultNotConstituted { arrearsCents thresholdCents } ... on OutsideCover { coverEndsOn }`,
  judgeClaimDocument: `${REFUSAL} ... on ClaimDocumentJudged { ${CLAIM} }`,
  removeClaimDocument: `... on ClaimDocumentRemoved { ${CLAIM} }`,
  confirmClaimDocuments: `${REFUSAL} ... on ClaimDocumentsConfirmed { ${CLAIM} } ... on ClaimDocumentsMissing { missing }`,
  issueReceipt: `${REFUSAL} ... on ReceiptIssued { ${CLAIM} ${RECEIPT} } ... on AnotherOfficerRequired { thresholdCents } ... on NothingPayable { lines { ruleId outcome detail } }`,
  requestRepaymentPlan: `${REFUSAL} ... on RepaymentPlanRequested { ${DEBT} } ... on PlanTooLong { leastMonthlyCents }`,
  acceptRepaymentPlan: `${REFUSAL} ... on RepaymentPlanAccepted { ${DEBT} }`,
  decideRepaymentPlan: `${REFUSAL} ... on RepaymentPlanDecided { ${DEBT} }`,
  payDebtByCard: `${REFUSAL} ... on CardPaymentOpened { cardPaymentId address } ... on CardSumRefused { outstandingCents } ... on CardPaymentUnderWay { repaidCents }`,
  checkCardPayment: '... on CardPaymentChecked { cardPayment { id status repaidCents debt { outstandingCents } } }',
  noteCardPaymentGivenBack: REFUSAL,
  decideClaim: `${REFUSAL} ... on ClaimDecided { ${CLAIM} }`,
  sendMessage: REFUSAL,
  markConversationRead: '... on ConversationRead { conversation { id } }',
  setConversationAside: '... on ConversationSetAside { conversation { id } }',
  startLitigation: `${REFUSAL} ... on LitigationStarted { ${CLAIM} }`,
  makePaymentFile: `${REFUSAL} ... on PaymentFileMade { paymentFile { id path transferCount totalCents } }`,
  declareContractEvent: REFUSAL,
  declareDamage: `${REFUSAL} ... on DamageDeclared { ${DAMAGE} } ... on DamageStatementRefused { fields { field message } }`,
  saveDamageStatement: `${REFUSAL} ... on DamageStatementSaved { ${DAMAGE} } ... on DamageStatementRefused { fields { field message } }`,
  removeDamageDocument: `... on DamageDocumentRemoved { ${DAMAGE} }`,
  judgeDamageDocument: `${REFUSAL} ... on DamageDocumentJudged { ${DAMAGE} }`,
  confirmDamageDocuments: `${REFUSAL} ... on DamageDocumentsConfirmed { ${DAMAGE} } ... on DamageDocumentsMissing { missing }`,
  issueDamageReceipt: `${REFUSAL} ... on DamageReceiptIssued { ${DAMAGE} } ... on NothingPayable { lines { ruleId outcome detail } }`,
  decideDamage: `${REFUSAL} ... on DamageDecided { ${DAMAGE} }`,
  returnLateRent: `${REFUSAL} ... on LateRentReturned { returnCents keptCents ${CLAIM} }`,
  contestReceipt: `${REFUSAL} ... on ReceiptContested { ${RECEIPT} }`,
  answerContest: `${REFUSAL} ... on ContestAnswered { ${RECEIPT} }`,
  examineBankLine: REFUSAL,
  validateReceipt: `... on ReceiptValidated { ${RECEIPT} }`,
};
