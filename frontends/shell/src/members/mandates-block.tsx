import { type Problem, useMutation } from '@trousseau/space';
import { Button, Card, Cluster, Dialog, longDay, Notice, Stack, StatusBadge, useToast } from '@trousseau/ui';
import { useState } from 'react';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';
import type { SpaceOfMembers } from './members-block.tsx';
import { People, PersonLine } from './person-line.tsx';

const AcceptMandate = graphql(`
  mutation AcceptMandate($input: AcceptMandateInput!) {
    acceptMandate(input: $input) {
      ... on MandateAccepted { space { id mandates { id state } } }
      ... on Refusal { message }
    }
  }
`);

const EndMandate = graphql(`
  mutation EndMandate($input: EndMandateInput!) {
    endMandate(input: $input) { ... on MandateEnded { space { id mandates { id state } } } }
  }
`);

type Mandate = SpaceOfMembers['mandates'][number];

const tones = { PROPOSED: 'warning', UPCOMING: 'info', RUNNING: 'success', OVER: 'neutral' } as const;

/** The mandates of the space, given or received, with their days; an owner of either side answers and ends them. */
export function MandatesBlock({ space }: { readonly space: SpaceOfMembers }) {
  const { t } = useTexts();
  const acts = useMandateActs();
  const [ending, setEnding] = useState<Mandate | null>(null);
  const isOwner = space.memberRole === 'OWNER';
  return (
    <Card title={t('mandates.title')} headingLevel={2}>
      <Stack gap={4}>
        <ProblemNotice problem={acts.problem} />
        {acts.refusal !== null && (
          <Notice tone="warning" live>
            {acts.refusal}
          </Notice>
        )}
        <People>
          {space.mandates.map((mandate) => (
            <MandateLine key={mandate.id} mandate={mandate}>
              {isOwner && mandate.state !== 'OVER' && (
                <Cluster>
                  {mandate.state === 'PROPOSED' && !mandate.isGiven && (
                    <Button
                      size="small"
                      variant="primary"
                      pending={acts.running}
                      onPress={() => void acts.accept(mandate)}
                      label={t('mandates.acceptOf', { name: mandate.spaceName })}
                    >
                      {t('mandates.accept')}
                    </Button>
                  )}
                  <Button
                    size="small"
                    variant="quiet"
                    onPress={() => setEnding(mandate)}
                    label={t(`mandates.${endOf(mandate)}Of`, { name: nameOf(mandate) })}
                  >
                    {t(`mandates.${endOf(mandate)}`)}
                  </Button>
                </Cluster>
              )}
            </MandateLine>
          ))}
        </People>
      </Stack>
      {ending && (
        <Dialog
          title={t(`mandates.${endOf(ending)}Sure`, { name: nameOf(ending) })}
          tone="danger"
          isOpen
          onClose={() => setEnding(null)}
          onConfirm={() => void acts.end(ending).then(() => setEnding(null))}
          confirmLabel={t(`mandates.${endOf(ending)}`)}
          pending={acts.running}
        >
          <p>{t('mandates.endMeans')}</p>
        </Dialog>
      )}
    </Card>
  );
}

const nameOf = ({ isGiven, agentName, spaceName }: Mandate) => (isGiven ? agentName : spaceName);

/** What ending is called: a proposal is withdrawn or declined, a mandate is ended. */
function endOf({ state, isGiven }: Mandate): 'withdraw' | 'decline' | 'end' {
  if (state !== 'PROPOSED') return 'end';
  return isGiven ? 'withdraw' : 'decline';
}

function MandateLine({ mandate, children }: { readonly mandate: Mandate; readonly children: React.ReactNode }) {
  const { t, locale } = useTexts();
  const from = longDay(mandate.startsOn, locale);
  const days =
    mandate.endsOn === null
      ? t('mandates.fromOn', { from })
      : t('mandates.fromTo', { from, to: longDay(mandate.endsOn, locale) });
  return (
    <PersonLine
      email={nameOf(mandate)}
      badge={<StatusBadge tone={tones[mandate.state]}>{t(`mandates.state.${mandate.state}`)}</StatusBadge>}
      words={days}
    >
      {children}
    </PersonLine>
  );
}

function useMandateActs() {
  const { t } = useTexts();
  const toast = useToast();
  const acceptance = useMutation(AcceptMandate);
  const ending = useMutation(EndMandate);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  return {
    refusal,
    problem,
    running: acceptance.running || ending.running,
    async accept({ id: mandateId, spaceName }: Mandate) {
      const { data, problem: trouble } = await acceptance.run(() => ({ input: { mandateId } }));
      const result = data?.acceptMandate;
      setProblem(trouble);
      setRefusal(result && 'message' in result ? result.message : null);
      if (result?.__typename === 'MandateAccepted')
        toast({ tone: 'success', title: t('mandates.accepted', { name: spaceName }) });
    },
    async end(mandate: Mandate) {
      const { data, problem: trouble } = await ending.run(() => ({ input: { mandateId: mandate.id } }));
      setProblem(trouble);
      setRefusal(null);
      if (data) toast({ tone: 'success', title: t('mandates.ended', { name: nameOf(mandate) }) });
    },
  };
}
