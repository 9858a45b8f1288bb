import { StatusBadge, type Tone } from '@trousseau/ui';
import type { ContractStatus, DegradationClaimStatus, ReceiptStatus, UnpaidClaimStatus } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';

const contractTones: Readonly<Record<ContractStatus, Tone>> = {
  GENERATED: 'warning',
  VALIDATED: 'info',
  IN_FORCE: 'success',
  TENANT_LEFT: 'neutral',
  COVER_ENDED: 'neutral',
  TERMINATED: 'neutral',
  CANCELLED: 'neutral',
  VOID: 'danger',
  CLOSED: 'neutral',
};

const claimTones: Readonly<Record<UnpaidClaimStatus, Tone>> = {
  WATCH: 'neutral',
  CONSTITUTED: 'danger',
  NOTICED: 'warning',
  DECLARED: 'warning',
  DOCS_COMPLETE: 'info',
  RECEIPT_ISSUED: 'accent',
  PAID_OPEN: 'success',
  SUSPENDED: 'warning',
  LITIGATION: 'info',
  LAPSED: 'danger',
  REFUSED: 'danger',
  CLOSED: 'neutral',
};

const damageTones: Readonly<Record<DegradationClaimStatus, Tone>> = {
  DECLARED: 'warning',
  ASSESSED: 'info',
  RECEIPT_ISSUED: 'accent',
  PAID: 'success',
  LAPSED: 'danger',
  REFUSED: 'danger',
  CLOSED: 'neutral',
};

const receiptTones: Readonly<Record<ReceiptStatus, Tone>> = {
  DRAFT: 'neutral',
  ISSUED: 'accent',
  VALIDATED: 'info',
  CONTESTED: 'warning',
  CANCELLED: 'neutral',
  PAID: 'success',
  REVERSED: 'neutral',
};

const over: readonly ContractStatus[] = ['TERMINATED', 'CANCELLED', 'VOID', 'CLOSED'];

/** Whether nothing is left to do or to wait for in such a contract: it is shown apart, without dates. */
export const isOver = (status: ContractStatus): boolean => over.includes(status);

/** Where a contract stands, in a word. A validated one whose lease is signed is shown as signed. */
export function ContractBadge({ status, signed }: { readonly status: ContractStatus; readonly signed: boolean }) {
  const { t } = useTexts();
  if (status === 'VALIDATED' && signed) return <StatusBadge tone="success">{t('contractStatus.SIGNED')}</StatusBadge>;
  return <StatusBadge tone={contractTones[status]}>{t(`contractStatus.${status}`)}</StatusBadge>;
}

/** Where a claim stands. While an answer is promised its papers are being checked, or its receipt is looked at again. */
export function ClaimBadge({
  status,
  answerByOn,
}: {
  readonly status: UnpaidClaimStatus;
  readonly answerByOn: string | null;
}) {
  const { t } = useTexts();
  if (answerByOn !== null && status === 'DECLARED')
    return <StatusBadge tone="info">{t('claimStatus.CHECKED')}</StatusBadge>;
  if (answerByOn !== null && status === 'RECEIPT_ISSUED')
    return <StatusBadge tone="info">{t('claimStatus.CONTESTED')}</StatusBadge>;
  return <StatusBadge tone={claimTones[status]}>{t(`claimStatus.${status}`)}</StatusBadge>;
}

/** Where a damage claim stands. */
export function DamageBadge({ status }: { readonly status: DegradationClaimStatus }) {
  const { t } = useTexts();
  return <StatusBadge tone={damageTones[status]}>{t(`damageStatus.${status}`)}</StatusBadge>;
}

/** Where a receipt stands. */
export function ReceiptBadge({ status }: { readonly status: ReceiptStatus }) {
  const { t } = useTexts();
  return <StatusBadge tone={receiptTones[status]}>{t(`receiptStatus.${status}`)}</StatusBadge>;
}
