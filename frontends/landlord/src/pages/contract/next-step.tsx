import { useMayChange, useSpace } from '@trousseau/space';
import { Button, Card, Cluster, longDay, Notice } from '@trousseau/ui';
import type { ReactNode } from 'react';
import type { ContractStatus, UnpaidClaimStatus } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import type { ShownContract } from './contract.tsx';
import { RecordLeaseSigned } from './record-lease-signed.tsx';
import { ValidateContract } from './validate-contract.tsx';

interface NextStepProps {
  readonly contract: ShownContract;
}

const steps: Readonly<Record<ContractStatus, (props: NextStepProps) => ReactNode>> = {
  GENERATED: ValidateContract,
  VALIDATED: ({ contract }) =>
    contract.lease.signedOn === null ? <RecordLeaseSigned contract={contract} /> : <Covered contract={contract} />,
  IN_FORCE: Covered,
  TENANT_LEFT: Covered,
  COVER_ENDED: Covered,
  TERMINATED: Ended,
  CANCELLED: Cancelled,
  VOID: Ended,
  CLOSED: Ended,
};

/** What the landlord does now with this contract, by its status. */
export function NextStep({ contract }: NextStepProps) {
  const mayChange = useMayChange();
  const Step = steps[contract.status];
  const waitsForAnAct =
    contract.status === 'GENERATED' || (contract.status === 'VALIDATED' && contract.lease.signedOn === null);
  if (waitsForAnAct && !mayChange) return null;
  return <Step contract={contract} />;
}

/** A claim that asks something of somebody. */
const open: readonly UnpaidClaimStatus[] = [
  'CONSTITUTED',
  'NOTICED',
  'DECLARED',
  'DOCS_COMPLETE',
  'RECEIPT_ISSUED',
  'PAID_OPEN',
  'SUSPENDED',
];

/** What is said instead once no rent is guaranteed any more; the account stays open for the months before. */
const endings: Partial<Record<ContractStatus, 'tenantLeft' | 'ended'>> = {
  TENANT_LEFT: 'tenantLeft',
  COVER_ENDED: 'ended',
};

/** The lease is signed: the guarantee stands, and this is where one comes when rent is missing. */
function Covered({ contract }: NextStepProps) {
  const { t, locale } = useTexts();
  const { basePath } = useSpace();
  const { coverEndsOn } = contract;
  const unpaid = contract.hasOpenClaim || contract.unpaidClaims?.nodes.some(({ status }) => open.includes(status));
  const title = endings[contract.status] ?? 'title';
  const account = `${basePath}/contrats/${contract.id}/compte`;
  return (
    <Card
      tone={unpaid ? 'accent' : 'plain'}
      headingLevel={2}
      icon="shield"
      title={t(unpaid ? 'contract.covered.openClaim' : `contract.covered.${title}`)}
      footer={
        <Cluster>
          <Button variant="primary" icon="euro" href={account}>
            {t(unpaid || title !== 'title' ? 'contract.covered.account' : 'contract.covered.declare')}
          </Button>
          {contract.status === 'TENANT_LEFT' && (
            <Button icon="home" href={`${basePath}/contrats/${contract.id}/degradations`}>
              {t(contract.damage?.claim ? 'contract.covered.damageClaim' : 'contract.covered.damage')}
            </Button>
          )}
        </Cluster>
      }
    >
      <p>
        {coverEndsOn === null
          ? t('contract.covered.wholeStay')
          : t('contract.covered.until', { day: longDay(coverEndsOn, locale) })}
      </p>
      {title === 'title' && <p>{t('contract.covered.advice')}</p>}
    </Card>
  );
}

function Cancelled({ contract }: NextStepProps) {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const mayChange = useMayChange();
  return (
    <Notice
      tone="info"
      title={t('contract.cancelled.title')}
      actions={
        mayChange && (
          <Button variant="primary" href={`${basePath}/contrats/nouveau?depuis=${contract.id}`}>
            {t('contract.cancelled.redo')}
          </Button>
        )
      }
    >
      {t('contract.cancelled.text')}
    </Notice>
  );
}

function Ended({ contract }: NextStepProps) {
  const { t } = useTexts();
  return (
    <Notice tone="info" title={t(`contractStatus.${contract.status}`)}>
      {t('contract.ended')}
    </Notice>
  );
}
