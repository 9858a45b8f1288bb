import { useSpace } from '@trousseau/space';
import { Link, Section } from '@trousseau/ui';
import { VisaCard } from '../../components/visa-card.tsx';
import { useTexts } from '../../use-texts.ts';
import type { HomeVisa } from './facts.ts';

/** The newest visa, and the way to the others; nothing before the first. */
export function CurrentVisa({ visas }: { readonly visas: readonly HomeVisa[] }) {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const [visa] = visas;
  if (visa === undefined) return null;
  return (
    <Section
      title={t('visa.title')}
      actions={
        <>
          {visas.length > 1 && <Link href={`${basePath}/visa`}>{t('home.allVisas', { count: visas.length })}</Link>}
          <Link href={`/verifier-un-visa/${encodeURIComponent(visa.number)}`}>{t('visa.publicCheck')}</Link>
        </>
      }
    >
      <VisaCard visa={visa} headingLevel={3} linked />
    </Section>
  );
}
