/** Mutations that name a thing and are not tried with another’s. */
export const notTried: readonly string[] = [
  // An officer’s acts: every request and claim is theirs.
  ...['certifyVisaRequest', 'refuseVisaRequest', 'judgeVisaDocument', 'askVisaDocuments'],
  ...['openVisaRequest', 'assignVisaRequest', 'declareVisaConflict', 'revokeVisa'],
  // Of one officer alone, who no outsider is: tried by a colleague in the tests of the service.
  'forgetVisaQueueView',
  ...[
    'judgeClaimDocument',
    'confirmClaimDocuments',
    'issueReceipt',
    'decideRepaymentPlan',
    'startLitigation',
    'decideClaim',
  ],
  ...['answerContest', 'examineBankLine', 'noteCardPaymentGivenBack'],
  'setConversationAside',
  ...['judgeDamageDocument', 'confirmDamageDocuments', 'issueDamageReceipt', 'decideDamage'],
  'decideContractEvent',
  ...['proposeParameterChange', 'decideParameterChange'],
  ...['lockAccount', 'unlockAccount', 'endAccountSessions', 'resetSecondFactor', 'releaseEmail'],
  // Answers line by line: one of another’s is refused as one that never was (services/claims, ring-months).
  'saveRingMonths',
  // Marks what is one’s own, in a space or in all: another’s space holds nothing of it, as one that never was.
  'markAllNotificationsRead',
];
