import { StatusBadge, type Tone } from '@trousseau/ui';
import type { ContractStatus, VisaRequestStatus, VisaStatus } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';

const requestTones: Readonly<Record<VisaRequestStatus, Tone>> = {
  DRAFT: 'info',
  SUBMITTED: 'accent',
  INCOMPLETE: 'warning',
  CERTIFIED: 'success',
  REFUSED: 'warning',
  WITHDRAWN: 'neutral',
};

const visaTones: Readonly<Record<VisaStatus, Tone>> = {
  VALID: 'success',
  CONSUMED: 'info',
  EXPIRED: 'neutral',
  REVOKED: 'warning',
};

const contractTones: Readonly<Record<ContractStatus, Tone>> = {
  GENERATED: 'info',
  VALIDATED: 'accent',
  IN_FORCE: 'success',
  TENANT_LEFT: 'neutral',
  COVER_ENDED: 'neutral',
  TERMINATED: 'neutral',
  CANCELLED: 'neutral',
  VOID: 'neutral',
  CLOSED: 'neutral',
};

/** Where a request stands. */
export function RequestBadge({ status }: { readonly status: VisaRequestStatus }) {
  const { t } = useTexts();
  return <StatusBadge tone={requestTones[status]}>{t(`requestStatus.${status}`)}</StatusBadge>;
}

/** Where a visa stands. */
export function VisaBadge({ status }: { readonly status: VisaStatus }) {
  const { t } = useTexts();
  return <StatusBadge tone={visaTones[status]}>{t(`visaStatus.${status}`)}</StatusBadge>;
}

interface ContractBadgeProps {
  readonly status: ContractStatus;
  /** Whether the lease was signed: a validated contract then covers it. */
  readonly signed: boolean;
}

/** Where a contract stands, for the tenant. */
export function ContractBadge({ status, signed }: ContractBadgeProps) {
  const { t } = useTexts();
  if (status === 'VALIDATED' && signed) return <StatusBadge tone="success">{t('contractStatus.SIGNED')}</StatusBadge>;
  return <StatusBadge tone={contractTones[status]}>{t(`contractStatus.${status}`)}</StatusBadge>;
}
