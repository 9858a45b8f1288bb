import { Disclosure, Icon } from '@trousseau/ui';
import type { VisaDocumentKind } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { PaperDrawing } from './paper-drawing.tsx';
import styles from './paper-examples.module.css';

interface PaperExamplesProps {
  readonly kind: Exclude<VisaDocumentKind, 'OTHER'>;
  readonly source: string | undefined;
}

/** What is accepted and what is sent back of one kind of paper, each drawn, and the text that lets it be asked (S68). */
export function PaperExamples({ kind, source }: PaperExamplesProps) {
  const { t } = useTexts();
  const sample = sampleOf[kind];
  return (
    <Disclosure title={t('example.title')}>
      <div className={styles.pair}>
        <figure className={styles.example} data-good>
          <PaperDrawing form={sample} />
          <figcaption>
            <strong>
              <Icon name="check" size={18} /> {t('example.accepted')}
            </strong>
            {t(`example.good.${sample}`)}
          </figcaption>
        </figure>
        <figure className={styles.example}>
          <PaperDrawing form={sample} spoiled />
          <figcaption>
            <strong>
              <Icon name="close" size={18} /> {t('example.refused')}
            </strong>
            {t(`example.bad.${sample}`)}
          </figcaption>
        </figure>
      </div>
      {source && <p className={styles.source}>{t('example.source', { source })}</p>}
    </Disclosure>
  );
}

const sampleOf = {
  IDENTITY: 'card',
  RESIDENCE_PERMIT: 'permit',
  STUDENT_CARD: 'student',
  EMPLOYMENT: 'contract',
  RESOURCES: 'payslip',
  HOLDER_IDENTITY: 'card',
  HOLDER_RESIDENCE_PERMIT: 'permit',
  HOLDER_STUDENT_CARD: 'student',
  HOLDER_EMPLOYMENT: 'contract',
  HOLDER_RESOURCES: 'payslip',
} as const;
