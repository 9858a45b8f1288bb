import { ClaimOfDamageDocumentsConfirmed, ConfirmDamageDocumentsMutation } from './confirm-damage-documents.ts';
import { ClaimOfDamageDecided, DecideDamageMutation } from './decide-damage.ts';
import { ClaimOfDamageDeclared, DeclareDamageMutation } from './declare-damage.ts';
import { ClaimOfDamageReceiptIssued, IssueDamageReceiptMutation } from './issue-damage-receipt.ts';
import { ClaimOfDamageDocumentJudged, JudgeDamageDocumentMutation } from './judge-damage-document.ts';
import { ClaimOfDamageDocumentRemoved, RemoveDamageDocumentMutation } from './remove-damage-document.ts';
import { ClaimOfDamageStatementSaved, SaveDamageStatementMutation } from './save-damage-statement.ts';

/** Every act about damage, each with the resolver of what it answers. */
export const damageMutations = [
  ...[DeclareDamageMutation, ClaimOfDamageDeclared],
  ...[SaveDamageStatementMutation, ClaimOfDamageStatementSaved],
  ...[RemoveDamageDocumentMutation, ClaimOfDamageDocumentRemoved],
  ...[JudgeDamageDocumentMutation, ClaimOfDamageDocumentJudged],
  ...[ConfirmDamageDocumentsMutation, ClaimOfDamageDocumentsConfirmed],
  ...[IssueDamageReceiptMutation, ClaimOfDamageReceiptIssued],
  ...[DecideDamageMutation, ClaimOfDamageDecided],
] as const;
