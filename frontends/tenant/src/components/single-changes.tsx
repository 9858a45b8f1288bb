import { Amount, Notice } from '@trousseau/ui';
import { graphql } from '../gql/gql.ts';
import type { SingleChangesFragment } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';

graphql(`
  fragment SingleChanges on VisaRequest { singleChanges { kind sentence maxRentCents } }
`);

/** Which single change would make it yes, each put to the same rules before it is said; nothing when there is none. */
export function SingleChanges({ changes }: { readonly changes: SingleChangesFragment['singleChanges'] }) {
  const { t } = useTexts();
  if (changes.length === 0) return null;
  return (
    <Notice tone="info" title={t('singleChange.title')}>
      <ul>
        {changes.map(({ kind, sentence, maxRentCents }) => (
          <li key={kind}>
            {sentence} {t('singleChange.gives')} <Amount cents={maxRentCents} />.
          </li>
        ))}
      </ul>
    </Notice>
  );
}
