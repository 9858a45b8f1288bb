import { useSpace } from '@trousseau/space';
import { Button, EmptyState, ErrorState, Notice, Page, Skeleton } from '@trousseau/ui';
import { useState } from 'react';
import type { EventLineFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import { Declaration } from './declaration.tsx';
import { EventLines, standing } from './event-lines.tsx';
import { useChosenContracts } from './use-chosen-contracts.ts';

/**
 * `/contrats/declarer?contrats=…` or `?tous=oui` with a search: one event of the contracts chosen in the list, or of all it found, shown line by
 * line before it is declared (R-CON-09).
 */
export function EventOfMany() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const { chosen, problem, reload } = useChosenContracts();
  const [declared, setDeclared] = useState<readonly EventLineFragment[] | null>(null);
  const list = `${basePath}/contrats`;
  const toList = (
    <Button variant="primary" href={list}>
      {t('eventOfMany.toList')}
    </Button>
  );
  const isAsking = chosen !== null && chosen.length > 0 && declared === null;
  return (
    <Page
      title={t('eventOfMany.title')}
      {...(isAsking ? { lead: t('eventOfMany.lead', { count: chosen.length }) } : {})}
      width="wide"
      breadcrumb={[{ href: list, label: t('contracts.title') }]}
    >
      {problem !== null && <ErrorState reference={problem.reference ?? undefined} onRetry={reload} />}
      {chosen === null && problem === null && <Skeleton kind="table" />}
      {chosen?.length === 0 && (
        <EmptyState title={t('eventOfMany.noneTitle')} action={toList}>
          {t('eventOfMany.none')}
        </EmptyState>
      )}
      {isAsking && <Declaration chosen={chosen} onDeclared={setDeclared} />}
      {declared !== null && (
        <>
          <Notice
            tone={standing(declared) === declared.length ? 'success' : 'warning'}
            title={t('eventOfMany.done', { count: standing(declared), all: declared.length })}
            actions={toList}
            live
          >
            {t(standing(declared) === declared.length ? 'eventOfMany.doneText' : 'eventOfMany.partlyText')}
          </Notice>
          <EventLines lines={declared} />
        </>
      )}
    </Page>
  );
}
