import { useSpace } from '@trousseau/space';
import { Amount, Button, CopyButton, longDay, Mark } from '@trousseau/ui';
import type { ReactNode } from 'react';
import { graphql } from '../gql/gql.ts';
import type { VisaPartsFragment } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { namesInWords } from '../words.ts';
import { VisaBadge } from './statuses.tsx';
import styles from './visa-card.module.css';

graphql(`
  fragment VisaParts on Visa { id number status holderNames maxRentCents zone issuedOn validUntil pdfPath }
`);

interface VisaCardProps {
  readonly visa: VisaPartsFragment;
  readonly headingLevel?: 2 | 3;
  /** Whether the card leads to the page of the visa. */
  readonly linked?: boolean;
}

/** The visa as an object one is glad to hold: its number, whose it is, up to which rent, until when (R-VISA-07). */
export function VisaCard({ visa, headingLevel = 2, linked = false }: VisaCardProps) {
  const { t, locale } = useTexts();
  const { basePath } = useSpace();
  const Heading = `h${headingLevel}` as const;
  const { id, number, status, holderNames, maxRentCents, validUntil, pdfPath } = visa;
  return (
    <article className={styles.visa} data-live={status === 'VALID' || status === 'CONSUMED' || undefined}>
      <div className={styles.face} data-theme="light">
        <header className={styles.header}>
          <Mark size={40} />
          <Heading className={styles.title}>{t('visa.name')}</Heading>
          <span className={styles.status}>
            <VisaBadge status={status} />
          </span>
        </header>
        <p className={styles.number}>{number}</p>
        <dl className={styles.facts}>
          <Fact wide label={t('visa.holders', { count: holderNames.length })}>
            {namesInWords(holderNames, locale)}
          </Fact>
          <Fact label={t('visa.maxRent')}>
            <Amount cents={maxRentCents} />
          </Fact>
          <Fact label={t(status === 'EXPIRED' ? 'visa.wasValidUntil' : 'visa.validUntil')}>
            <time dateTime={validUntil}>{longDay(validUntil, locale)}</time>
          </Fact>
        </dl>
      </div>
      <footer className={styles.actions}>
        {linked && (
          <Button variant="primary" href={`${basePath}/visa/${id}`} iconEnd="arrowRight">
            {t('visa.open')}
          </Button>
        )}
        <Button variant={linked ? 'secondary' : 'primary'} icon="download" href={pdfPath} download>
          {t('visa.download')}
        </Button>
        <CopyButton text={number} label={t('visa.theNumber')} labelShown />
      </footer>
    </article>
  );
}

interface FactProps {
  readonly label: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

function Fact({ label, wide = false, children }: FactProps) {
  return (
    <div data-wide={wide || undefined}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
