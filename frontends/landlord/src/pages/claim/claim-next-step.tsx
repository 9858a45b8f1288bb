import { useSpace } from '@trousseau/space';
import { Button, Card, Cluster, Notice, PartialBlock } from '@trousseau/ui';
import type { UnpaidClaimStatus } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import type { ShownClaim } from './claim.tsx';

interface ClaimNextStepProps {
  readonly claim: ShownClaim;
  readonly reload: () => void;
}

/** Whose turn it is: the landlord acts, or waits for somebody. */
const turns: Readonly<Record<UnpaidClaimStatus, 'account' | 'documents' | 'receipt' | 'wait' | 'update' | 'over'>> = {
  WATCH: 'account',
  CONSTITUTED: 'account',
  NOTICED: 'account',
  DECLARED: 'documents',
  DOCS_COMPLETE: 'wait',
  RECEIPT_ISSUED: 'receipt',
  PAID_OPEN: 'update',
  SUSPENDED: 'update',
  LITIGATION: 'wait',
  LAPSED: 'over',
  REFUSED: 'over',
  CLOSED: 'over',
};

/** What happens next with this claim, and the button when it is the landlord's turn. */
export function ClaimNextStep({ claim, reload }: ClaimNextStepProps) {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const { status, contract } = claim;
  const [decision] = claim.decisions;
  const turn = turns[status];
  const ended = decision?.decision === 'SETTLE' || decision?.decision === 'END_LEASE';
  const missing = claim.requiredDocuments.filter(({ mandatory, received }) => mandatory && !received).length;
  if (turn === 'receipt') return null;
  if (turn === 'wait' || turn === 'over') {
    return (
      <Notice tone="info" title={t(`claim.next.${status}.title`)}>
        <p>{ended ? t('claim.closedBecause', { reason: decision.reason }) : t(`claim.next.${status}.text`)}</p>
        {decision?.decision === 'UPHOLD_APPEAL' && <p>{t('claim.appealUpheld', { reason: decision.reason })}</p>}
        {status === 'REFUSED' && decision && <p>{t('claim.reason', { reason: decision.reason })}</p>}
      </Notice>
    );
  }
  if (turn === 'documents') {
    return missing > 0 ? (
      <Card tone="accent" headingLevel={2} icon="folder" title={t('claim.next.DECLARED.title')}>
        {decision && <p>{t('claim.reopened', { reason: decision.reason })}</p>}
        <p>{t('claim.documentsLeft', { count: missing })}</p>
      </Card>
    ) : (
      <Notice tone="success" title={t('claim.allReceived')}>
        {t('claim.allReceivedText')}
      </Notice>
    );
  }
  if (!contract) return <PartialBlock onRetry={reload} />;
  const action = (
    <Cluster>
      <Button variant="primary" href={`${basePath}/contrats/${contract.id}/compte`}>
        {t(`claim.open.${turn}`)}
      </Button>
      {turn === 'update' && <Button href={`${basePath}/actualisation`}>{t('claim.open.everyAccount')}</Button>}
    </Cluster>
  );
  return (
    <Card tone="accent" headingLevel={2} icon="euro" title={t(`claim.next.${status}.title`)} footer={action}>
      <p>{t(`claim.next.${status}.text`)}</p>
    </Card>
  );
}
