import { registerEnumType } from 'type-graphql';
import { CLAIM_DOCUMENT_KINDS } from '../entities/claim-document.ts';
import { RECEIPT_STATUSES } from '../entities/subrogation-receipt.ts';
import { UNPAID_CLAIM_STATUSES } from '../entities/unpaid-claim.ts';

const asEnum = <const Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { [N in Name]: N };

export const UnpaidClaimStatusEnum = asEnum(UNPAID_CLAIM_STATUSES);
registerEnumType(UnpaidClaimStatusEnum, {
  name: 'UnpaidClaimStatus',
  description: 'Where an unpaid-rent claim stands.',
});

export const ReceiptStatusEnum = asEnum(RECEIPT_STATUSES);
registerEnumType(ReceiptStatusEnum, { name: 'ReceiptStatus', description: 'Where a subrogation receipt stands.' });

export const ClaimDocumentKindEnum = asEnum(CLAIM_DOCUMENT_KINDS);
registerEnumType(ClaimDocumentKindEnum, { name: 'ClaimDocumentKind', description: 'What a paper of a claim proves.' });
