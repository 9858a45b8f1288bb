import { useMutation } from '@trousseau/space';
import { Card, Checkbox, Stack, useToast } from '@trousseau/ui';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { useSmallForm } from '../components/use-small-form.ts';
import { graphql } from '../gql/gql.ts';
import type { AccountQuery } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';

const SaveNewsConsent = graphql(`
  mutation SaveNewsConsent($input: SaveNewsConsentInput!) {
    saveNewsConsent(input: $input) {
      ... on NewsConsentSaved { me { id newsConsent { version givenAt } } }
    }
  }
`);

interface PreferencesBlockProps {
  readonly consent: NonNullable<AccountQuery['me']>['newsConsent'];
  readonly wording: AccountQuery['newsConsentWording'];
  readonly reload: () => void;
}

/** News and surveys: one press gives the consent, one press takes it back. */
export function PreferencesBlock({ consent, wording, reload }: PreferencesBlockProps) {
  const { t, locale } = useTexts();
  const toast = useToast();
  const form = useSmallForm();
  const { run, running } = useMutation(SaveNewsConsent);
  const day = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long' });

  async function save(isGiven: boolean) {
    if (running) return;
    const answer = await run(() => ({ input: { isGiven, version: wording.version } }));
    form.setProblem(answer.problem);
    if (!answer.data) return;
    toast({ tone: 'success', title: t(isGiven ? 'compte.newsGiven' : 'compte.newsWithdrawn') });
    reload();
  }

  return (
    <Card title={t('compte.preferences')} headingLevel={2}>
      <Stack gap={4}>
        <ProblemNotice problem={form.problem} />
        <Checkbox
          label={consent?.wording ?? wording.wording}
          description={
            consent ? t('compte.newsSince', { day: day.format(new Date(consent.givenAt)) }) : t('compte.newsNever')
          }
          name="newsConsent"
          value={consent !== null}
          onChange={(isGiven) => void save(isGiven)}
        />
      </Stack>
    </Card>
  );
}
