import { useMutation } from '@trousseau/space';
import { Card, RadioCards, Stack, useToast } from '@trousseau/ui';
import { useState } from 'react';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { useSmallForm } from '../components/use-small-form.ts';
import { graphql } from '../gql/gql.ts';
import type { Language } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';

const SaveLanguage = graphql(`
  mutation SaveLanguage($input: SaveLanguageInput!) {
    saveLanguage(input: $input) {
      ... on LanguageSaved { me { id language } }
    }
  }
`);

const languages: readonly Language[] = ['FR', 'EN'];

/** The language of e-mails and short messages; that of the pages is chosen at the top of each page, on each device. */
export function LanguageBlock({ language }: { readonly language: Language }) {
  const { t } = useTexts();
  const toast = useToast();
  const form = useSmallForm();
  const { run } = useMutation(SaveLanguage);
  const [shown, show] = useState(language);

  async function save(chosen: Language) {
    show(chosen);
    const answer = await run(() => ({ input: { language: chosen } }));
    form.setProblem(answer.problem);
    if (answer.data) toast({ tone: 'success', title: t('compte.languageSaved') });
    else show(language);
  }

  return (
    <Card title={t('compte.language')} headingLevel={2}>
      <Stack gap={4}>
        <ProblemNotice problem={form.problem} />
        <RadioCards
          label={t('compte.languageLabel')}
          name="language"
          columns={2}
          value={shown}
          onChange={(value) => void save(value === 'EN' ? 'EN' : 'FR')}
          options={languages.map((one) => ({ value: one, label: t(`compte.languages.${one}`) }))}
        />
      </Stack>
    </Card>
  );
}
