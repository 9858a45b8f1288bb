import { Card, Grid, Link, longDay, Section } from '@trousseau/ui';
import { useTexts } from '../../use-texts.ts';
import type { ShownDebt } from './repayment.tsx';

const steps = ['rent', 'write', 'plan'] as const;

/** What one can do now, in plain words. */
export function WhatNext({ debts }: { readonly debts: readonly ShownDebt[] }) {
  const { t, locale } = useTexts();
  const [first = ''] = debts.map(({ planRequestByOn }) => planRequestByOn).sort();
  const day = first === '' ? '' : longDay(first, locale);
  return (
    <Section title={t('repayment.next')} lead={t('repayment.nextLead')}>
      <Grid min="17rem">
        {steps.map((step) => (
          <Card key={step} title={t(`repayment.step.${step}.title`)}>
            <p>{t(`repayment.step.${step}.text`, { day })}</p>
          </Card>
        ))}
      </Grid>
    </Section>
  );
}

/** Sites we know; the other bodies are found through them. */
const sites = { adil: 'https://www.anil.org/', caf: 'https://www.caf.fr/' } as const;

/** Who helps, free of charge, before or after a debt. */
export function WhoHelps({ title }: { readonly title: string }) {
  const { t } = useTexts();
  return (
    <Section title={title} lead={t('repayment.helpLead')}>
      <Grid min="17rem">
        <Card icon="scale" title={t('repayment.helper.adil.name')}>
          <p>{t('repayment.helper.adil.text')}</p>
          <p>
            <Link href={sites.adil} external>
              {t('repayment.helper.adil.site')}
            </Link>
          </p>
        </Card>
        <Card icon="wallet" title={t('repayment.helper.budget.name')}>
          <p>{t('repayment.helper.budget.text')}</p>
        </Card>
        <Card icon="handshake" title={t('repayment.helper.fsl.name')}>
          <p>{t('repayment.helper.fsl.text')}</p>
          <p>
            <Link href={sites.caf} external>
              {t('repayment.helper.fsl.site')}
            </Link>
          </p>
        </Card>
      </Grid>
    </Section>
  );
}
