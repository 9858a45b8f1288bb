import { Card, DayText, DescriptionList, StatusBadge, type Tone } from '@trousseau/ui';
import { formatCents } from '@trousseau/values/cents';
import { graphql } from '../gql/gql.ts';
import type { ContractStatus, FoundContractFragment } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';

graphql(`
  fragment FoundContract on SuretyContract {
    id number status tenantNames landlordName coverEndsOn
    dwelling { street postcode city departement }
    lease { rentCents chargesCents effectiveOn signedOn endsOn }
  }
`);

const tones: Readonly<Record<ContractStatus, Tone>> = {
  GENERATED: 'warning',
  VALIDATED: 'success',
  IN_FORCE: 'success',
  TENANT_LEFT: 'neutral',
  COVER_ENDED: 'neutral',
  TERMINATED: 'neutral',
  CANCELLED: 'neutral',
  VOID: 'danger',
  CLOSED: 'neutral',
};

/** What a fund needs of a guarantee: who, where, which rent, until when. No visa, no papers, no account. */
export function ContractCard({ contract }: { readonly contract: FoundContractFragment }) {
  const { t, locale } = useTexts();
  const { dwelling, lease, status } = contract;
  const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(contract.tenantNames);
  const day = (value: string | null) => (value === null ? '–' : <DayText day={value} />);
  return (
    <Card title={t('contract.title', { number: contract.number })} headingLevel={2} icon="shield">
      <div>
        <StatusBadge tone={tones[status]}>{t(`contractStatus.${status}`)}</StatusBadge>
      </div>
      <DescriptionList
        items={[
          { label: t('contract.tenant'), value: names },
          { label: t('contract.landlord'), value: contract.landlordName },
          { label: t('contract.dwelling'), value: `${dwelling.street}, ${dwelling.postcode} ${dwelling.city}` },
          { label: t('contract.rent'), value: formatCents(lease.rentCents + lease.chargesCents) },
          { label: t('contract.signedOn'), value: day(lease.signedOn) },
          { label: t('contract.effectiveOn'), value: day(lease.effectiveOn) },
          { label: t('contract.coverEndsOn'), value: day(contract.coverEndsOn) },
        ]}
      />
    </Card>
  );
}
