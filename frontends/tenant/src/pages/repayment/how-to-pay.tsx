import { Card, CopyButton, DescriptionList, Stack } from '@trousseau/ui';
import { useTexts } from '../../use-texts.ts';
import type { ShownDebt } from './repayment.tsx';

/** R-PLAN-03. A transfer with its reference: whose account, what to write so that it is found again. */
export function HowToPay({ debt: { account, reference } }: { readonly debt: ShownDebt }) {
  const { t } = useTexts();
  return (
    <Card icon="wallet" title={t('repayment.pay')}>
      <Stack>
        <p>{t('repayment.payLead')}</p>
        <DescriptionList
          items={[
            { label: t('repayment.payHolder'), value: account.holderName },
            {
              label: t('repayment.payIban'),
              value: (
                <>
                  {account.iban} <CopyButton text={account.iban.replace(/\s/g, '')} label={t('repayment.thisIban')} />
                </>
              ),
            },
            {
              label: t('repayment.payReference'),
              value: (
                <>
                  <strong>{reference}</strong> <CopyButton text={reference} label={t('repayment.thisReference')} />
                </>
              ),
            },
          ]}
        />
        <p>{t('repayment.payDelay')}</p>
      </Stack>
    </Card>
  );
}
