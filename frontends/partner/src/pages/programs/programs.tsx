import { useQuery, useSpace } from '@trousseau/space';
import { Button, Cluster, EmptyState, ErrorState, Page, Skeleton, Stack } from '@trousseau/ui';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../use-texts.ts';
import { ProgramCard } from './program-card.tsx';

const ProgramsQuestion = graphql(`
  query Programs { me { id space { id memberRole apiClients { ...Program } } } }
`);

/** The programs that read for this partner: what each may read, when it last came, its secrets, and the way out. */
export function Programs() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const { data, problem, loading, reload } = useQuery(ProgramsQuestion, {});
  if (loading) return <Skeleton kind="page" />;
  const space = data?.me?.space;
  if (!space) return <ErrorState reference={problem?.reference ?? undefined} onRetry={reload} />;
  const isOwner = space.memberRole === 'OWNER';
  const create = isOwner && (
    <Button variant="primary" icon="plus" href={`${basePath}/programmes/nouveau`}>
      {t('programs.create')}
    </Button>
  );
  const guide = (
    <Button icon="code" href={`${basePath}/programmes/documentation`}>
      {t('programs.guide')}
    </Button>
  );
  const [open, closed] = [true, false].map((live) =>
    space.apiClients.filter((one) => (one.revokedAt === null) === live),
  );
  return (
    <Page
      title={t('programs.title')}
      lead={t('programs.lead')}
      width="narrow"
      actions={
        <Cluster>
          {create}
          {guide}
        </Cluster>
      }
    >
      {space.apiClients.length === 0 && (
        <EmptyState title={t('programs.none')} icon="code" action={create || undefined}>
          {t(isOwner ? 'programs.noneText' : 'programs.ownerOnly')}
        </EmptyState>
      )}
      <Stack>
        {[...(open ?? []), ...(closed ?? [])].map((program) => (
          <ProgramCard key={program.id} program={program} isOwner={isOwner} />
        ))}
      </Stack>
    </Page>
  );
}
