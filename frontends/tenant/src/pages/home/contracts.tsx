import { Amount, Button, Card, DayText, DescriptionList, Section, Stack } from '@trousseau/ui';
import { ContractBadge } from '../../components/statuses.tsx';
import { useTexts } from '../../use-texts.ts';
import { addressInWords } from '../../words.ts';
import { ContractHash } from './contract-hash.tsx';
import type { HomeContract } from './facts.ts';

/** The contracts that guarantee one’s leases, newest first; nothing before the first. */
export function Contracts({ contracts }: { readonly contracts: readonly HomeContract[] }) {
  const { t } = useTexts();
  if (contracts.length === 0) return null;
  return (
    <Section title={t('contract.title', { count: contracts.length })} lead={t('contract.lead')}>
      <Stack>
        {contracts.map((contract) => (
          <OneContract key={contract.id} contract={contract} />
        ))}
      </Stack>
    </Section>
  );
}

function OneContract({ contract }: { readonly contract: HomeContract }) {
  const { t } = useTexts();
  const { id, status, landlordName, dwelling, lease, coverEndsOn, number, pdfPath } = contract;
  const signed = lease.signedOn !== null;
  return (
    <Card
      title={addressInWords(dwelling)}
      icon="home"
      footer={
        <Button icon="download" href={pdfPath} download label={t('contract.downloadOf', { number })}>
          {t('contract.download')}
        </Button>
      }
    >
      <div>
        <ContractBadge status={status} signed={signed} />
      </div>
      <DescriptionList
        items={[
          { label: t('contract.landlord'), value: landlordName },
          { label: t('contract.rent'), value: <Amount cents={lease.rentCents + lease.chargesCents} /> },
          {
            label: t(signed ? 'contract.signedOn' : 'contract.plannedOn'),
            value: <DayText day={lease.signedOn ?? lease.plannedSignatureOn} />,
          },
          {
            label: t('contract.coverEnds'),
            value: coverEndsOn === null ? t('contract.wholeStay') : <DayText day={coverEndsOn} />,
          },
          { label: t('contract.number'), value: number },
        ]}
      />
      <ContractHash id={id} number={number} />
    </Card>
  );
}
