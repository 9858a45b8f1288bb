import { useSpace } from '@trousseau/space';
import { Button, Card, type IconName, longDay } from '@trousseau/ui';
import { formatCents } from '@trousseau/values/cents';
import type { ReactNode } from 'react';
import { StartRequest } from '../../components/start-request.tsx';
import { useTexts } from '../../use-texts.ts';
import { useToday } from '../../use-today.ts';
import { addressInWords, dayFromToday } from '../../words.ts';
import type { NextStep } from './next-step.ts';

const icons: Readonly<Record<NextStep['kind'], IconName>> = {
  START: 'key',
  REPAY: 'handshake',
  CONTINUE: 'pen',
  WAIT: 'clock',
  LATE: 'clock',
  COMPLETE: 'file',
  REFUSED: 'info',
  HAND_OVER: 'key',
  USED: 'key',
  RENEW: 'retry',
  PREPARED: 'clock',
  SIGN_LEASE: 'pen',
  COVERED: 'shield',
  UNPAID: 'handshake',
  ENDED: 'info',
};

/** The one thing to do next, in large, with one button. */
export function NextStepCard({ step }: { readonly step: NextStep }) {
  const { t } = useTexts();
  const values = useValues(step);
  return (
    <Card
      tone="accent"
      headingLevel={2}
      icon={icons[step.kind]}
      title={t(`next.${step.kind}.title`, values)}
      footer={<Action step={step} />}
    >
      <p>{t(`next.${step.kind}.text`, values)}</p>
    </Card>
  );
}

/** The figures and names the sentences of a step need. */
function useValues(step: NextStep): Record<string, string | number> {
  const { t, locale } = useTexts();
  const today = useToday();
  const from = (day: string) => dayFromToday(day, today, locale);
  if ('debt' in step) return { sum: formatCents(step.debt.outstandingCents), when: from(step.debt.planRequestByOn) };
  if ('visa' in step)
    return { number: step.visa.number, when: from(step.visa.validUntil), maximum: formatCents(step.visa.maxRentCents) };
  if ('contract' in step) {
    const { landlordName, dwelling, lease } = step.contract;
    return { landlord: landlordName, address: addressInWords(dwelling), when: from(lease.plannedSignatureOn) };
  }
  if ('request' in step) {
    const { decisionDueOn, missingSteps } = step.request;
    const when = decisionDueOn === null ? t('followUp.steps.soon') : longDay(decisionDueOn, locale);
    return { count: missingSteps.length, when };
  }
  return {};
}

function Action({ step }: { readonly step: NextStep }): ReactNode {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const way = (href: string) => (
    <Button variant="primary" size="large" href={href} iconEnd="arrowRight">
      {t(`next.${step.kind}.action`)}
    </Button>
  );
  if (step.kind === 'START' || step.kind === 'RENEW' || step.kind === 'ENDED') {
    return (
      <StartRequest variant="primary" size="large">
        {t(`next.${step.kind}.action`)}
      </StartRequest>
    );
  }
  if ('debt' in step || step.kind === 'UNPAID') return way(`${basePath}/remboursement`);
  if ('visa' in step) return way(`${basePath}/visa/${step.visa.id}`);
  if ('contract' in step) {
    return (
      <Button variant="primary" size="large" icon="download" href={step.contract.pdfPath} download>
        {t(`next.${step.kind}.action`)}
      </Button>
    );
  }
  const { id } = step.request;
  return way(step.kind === 'CONTINUE' ? `${basePath}/demande/${id}` : `${basePath}/demande/${id}/suivi`);
}
