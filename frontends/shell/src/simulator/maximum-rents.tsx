import { Amount, type Option, Section, Stack } from '@trousseau/ui';
import { graphql } from '../gql/gql.ts';
import type { MaximumRentsFragment } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { mostCommunes } from './answers.ts';
import { CommuneField } from './commune-field.tsx';
import { useAnswers } from './use-answers.ts';

graphql(`
  fragment MaximumRents on EligibilitySimulation {
    maximumRents { commune { inseeCode name departement } zone maxRentCents }
  }
`);

/** The maximum rent in the communes one hesitates between, before searching. */
export function MaximumRents({ simulation }: { readonly simulation: MaximumRentsFragment }) {
  const { t } = useTexts();
  const { answers, change } = useAnswers();

  function add(commune: Option | null) {
    if (commune && !answers.communes.includes(commune.value)) {
      void change({ communes: [...answers.communes, commune.value] });
    }
  }

  return (
    <Section title={t('simulator.communes.title')} lead={t('simulator.communes.lead')}>
      <Stack>
        <ul>
          {simulation.maximumRents.map(({ commune, zone, maxRentCents }) => (
            <li key={commune.inseeCode}>
              {commune.name} ({commune.departement}), {t('simulator.communes.zone', { zone })}{' '}
              <Amount cents={maxRentCents} tone="strong" />
            </li>
          ))}
        </ul>
        {answers.communes.length < mostCommunes && (
          <CommuneField
            key={answers.communes.length}
            name="other-commune"
            label={t('simulator.communes.add')}
            optional
            value={null}
            onChange={add}
          />
        )}
      </Stack>
    </Section>
  );
}
