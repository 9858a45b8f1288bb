import { Amount, DayText, DescriptionList, Section, Stack } from '@trousseau/ui';
import { Signatories } from '../../components/signatories.tsx';
import { useTexts } from '../../use-texts.ts';
import { addressInWords, dayOfInstant, namesInWords } from '../../words.ts';
import type { ShownContract } from './contract.tsx';
import styles from './contract-facts.module.css';

/** Who, where, how much, from when. */
export function ContractFacts({ contract }: { readonly contract: ShownContract }) {
  const { t, locale } = useTexts();
  const { dwelling, lease } = contract;
  const none = t('newContract.check.none');
  return (
    <div className={styles.columns}>
      <Stack gap={6}>
        <Section title={t('contract.people')}>
          <DescriptionList
            items={[
              { label: t('contract.number'), value: contract.number },
              { label: t('contracts.tenant'), value: namesInWords(contract.tenantNames, locale) },
              { label: t('contract.landlord'), value: contract.landlordName },
              { label: t('newContract.tenant.visaNumber'), value: contract.visaNumber },
              { label: t('contract.generatedOn'), value: <DayText day={dayOfInstant(contract.generatedAt)} /> },
              {
                label: t('contract.validatedOn'),
                value: contract.validatedAt === null ? none : <DayText day={dayOfInstant(contract.validatedAt)} />,
              },
            ]}
          />
        </Section>
        <Section title={t('newContract.dwelling.step')}>
          <DescriptionList
            items={[
              { label: t('newContract.check.address'), value: addressInWords(dwelling) },
              {
                label: t('newContract.dwelling.furnished'),
                value: t(dwelling.furnished ? 'newContract.dwelling.withFurniture' : 'newContract.dwelling.empty'),
              },
              { label: t('newContract.dwelling.stock'), value: t(`newContract.dwelling.stocks.${dwelling.stock}`) },
            ]}
          />
        </Section>
      </Stack>
      <Section title={t('newContract.lease.step')}>
        <DescriptionList
          items={[
            { label: t('newContract.lease.kind'), value: t(`leaseKind.${lease.kind}`) },
            { label: t('newContract.lease.rentCents.label'), value: <Amount cents={lease.rentCents} /> },
            { label: t('newContract.lease.chargesCents.label'), value: <Amount cents={lease.chargesCents} /> },
            { label: t('contract.maxRent'), value: <Amount cents={contract.maxRentCents} /> },
            { label: t('newContract.lease.depositCents.label'), value: <Amount cents={lease.depositCents} /> },
            { label: t('newContract.lease.dueDay'), value: t('newContract.check.dueDay', { day: lease.dueDay }) },
            {
              label: t(lease.signedOn === null ? 'newContract.lease.plannedSignatureOn.label' : 'contract.signedOn'),
              value: <DayText day={lease.signedOn ?? lease.plannedSignatureOn} />,
            },
            { label: t('newContract.lease.effectiveOn.label'), value: <DayText day={lease.effectiveOn} /> },
            {
              label: t('newContract.lease.endsOn.label'),
              value: lease.endsOn === null ? t('contract.noWrittenEnd') : <DayText day={lease.endsOn} />,
            },
            { label: t('contract.signatories'), value: <Signatories of={lease.signatories} /> },
          ]}
        />
      </Section>
    </div>
  );
}
