import { Disclosure, Grid, Section } from '@trousseau/ui';
import { useTexts } from '../../use-texts.ts';
import type { DamageOpening } from './damage.tsx';

/** R-DEG-06. What is covered and what is not, shown at the moment damage is declared. */
export function CoveredDamage({ categories }: Pick<DamageOpening, 'categories'>) {
  const { t } = useTexts();
  const listed = (covered: boolean) => (
    <ul>
      {categories
        .filter((one) => one.covered === covered)
        .map(({ category }) => (
          <li key={category}>{t(`damage.category.${category}`)}</li>
        ))}
    </ul>
  );
  return (
    <Section title={t('damage.whatIsCovered')} lead={t('damage.whatIsCoveredLead')}>
      <Grid min="16rem">
        <div>
          <h3>{t('damage.covered')}</h3>
          {listed(true)}
        </div>
        <div>
          <h3>{t('damage.notCovered')}</h3>
          {listed(false)}
        </div>
      </Grid>
      <Disclosure title={t('damage.howComputed')}>
        <p>{t('damage.howComputedText')}</p>
      </Disclosure>
    </Section>
  );
}
