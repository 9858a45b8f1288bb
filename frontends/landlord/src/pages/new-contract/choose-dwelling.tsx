import { useAsk } from '@trousseau/space';
import { type Option, SearchField } from '@trousseau/ui';
import { useRef, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { graphql } from '../../gql/gql.ts';
import type { ChosenDwellingFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import { addressInWords } from '../../words.ts';
import { type Answers, answersOfDwelling } from './answers.ts';

graphql(`
  fragment ChosenDwelling on ListedDwelling {
    id reference street postcode city inseeCode stock furnished mainResidence decent signatoryName
    lease { kind rentCents chargesCents depositCents dueDay }
  }
`);

const DwellingsToChoose = graphql(`
  query DwellingsToChoose($search: String!) {
    listedDwellings(search: $search, first: 10) { nodes { ...ChosenDwelling } }
  }
`);

/** A dwelling of the book instead of its address typed again: it fills this step and what it states of the lease. */
export function ChooseDwelling() {
  const { t } = useTexts();
  const ask = useAsk(DwellingsToChoose);
  const { reset, getValues } = useFormContext<Answers>();
  const found = useRef(new Map<string, ChosenDwellingFragment>());
  const [chosen, setChosen] = useState<Option | null>(null);

  async function search(typed: string): Promise<readonly Option[]> {
    const { data, problem } = await ask({ search: typed });
    if (!data) throw new Error(problem?.kind ?? 'failed');
    return data.listedDwellings.nodes.map((dwelling) => {
      found.current.set(dwelling.id, dwelling);
      return { value: dwelling.id, label: dwelling.reference, description: addressInWords(dwelling) };
    });
  }

  function choose(option: Option | null) {
    setChosen(option);
    const dwelling = option && found.current.get(option.value);
    if (dwelling) reset({ ...getValues(), ...answersOfDwelling(dwelling, getValues('signatories')) });
  }

  return (
    <SearchField
      name="listedDwelling"
      label={t('newContract.dwelling.listed')}
      hint={t('newContract.dwelling.listedHint')}
      optional
      search={search}
      value={chosen}
      onChange={choose}
    />
  );
}
