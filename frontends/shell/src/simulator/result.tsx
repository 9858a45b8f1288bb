import { carryAnswers, useQuery } from '@trousseau/space';
import {
  Amount,
  Button,
  Card,
  Cluster,
  CopyButton,
  Disclosure,
  ErrorState,
  ExplanationList,
  KeyFigure,
  Notice,
  Page,
  Skeleton,
  Stack,
} from '@trousseau/ui';
import { useNavigate } from 'react-router';
import { graphql } from '../gql/gql.ts';
import type { MaximumRentsFragment, SimulateEligibilityInput, SimulationQuery } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { questionsOf, writeAnswers } from './answers.ts';
import { FromAProgram } from './from-a-program.tsx';
import { MaximumRents } from './maximum-rents.tsx';
import { OwnRent } from './own-rent.tsx';
import { SameCaseBefore } from './same-case-before.tsx';
import { useAnswers } from './use-answers.ts';

const SimulationQuestion = graphql(`
  query Simulation($input: SimulateEligibilityInput!) {
    simulateEligibility(input: $input) {
      answer {
        eligible maxRentCents rentAccepted
        lines { ruleId label detail outcome parameterFrom source }
      }
      singleChanges { kind sentence maxRentCents }
      ...MaximumRents
      ...SameCaseBefore
    }
  }
`);

export type Simulation = SimulationQuery['simulateEligibility'];

/** The answer: yes or no, the maximum rent, what would change a no, every line of the computation, and the way on. */
export function Result({ input }: { readonly input: SimulateEligibilityInput }) {
  const { t } = useTexts();
  const { data, loading, problem, reload } = useQuery(SimulationQuestion, { input });
  if (loading) return <Skeleton kind="page" />;
  if (!data) return <ErrorState reference={problem?.reference ?? undefined} onRetry={reload} />;
  const simulation = data.simulateEligibility;
  const { eligible, lines } = simulation.answer;
  return (
    <Page
      title={t(eligible ? 'simulator.result.yes' : 'simulator.result.no')}
      lead={t(eligible ? 'simulator.result.yesLead' : 'simulator.result.noLead')}
      width="narrow"
    >
      <Stack gap={6}>
        <Maximum answer={simulation.answer} />
        <Changes changes={simulation.singleChanges} />
        <WayOn eligible={eligible} communes={simulation.maximumRents} />
        <OwnRent />
        <MaximumRents simulation={simulation} />
        <SameCaseBefore simulation={simulation} />
        <Disclosure title={t('simulator.result.why')} defaultOpen={!eligible}>
          <ExplanationList label={t('simulator.result.why')} lines={lines} />
        </Disclosure>
        <OwnAnswers />
        <FromAProgram question={SimulationQuestion} input={input} />
      </Stack>
    </Page>
  );
}

function Maximum({ answer }: { readonly answer: Simulation['answer'] }) {
  const { t } = useTexts();
  const { eligible, maxRentCents, rentAccepted } = answer;
  if (maxRentCents === 0) return null;
  const detail = rentAccepted === null ? (eligible ? 'free' : 'ifEligible') : rentAccepted ? 'within' : 'above';
  return (
    <KeyFigure
      label={t('simulator.result.maxRent')}
      value={<Amount cents={maxRentCents} />}
      detail={t(`simulator.result.${detail}`)}
      tone={eligible ? 'success' : 'neutral'}
    />
  );
}

function Changes({ changes }: { readonly changes: Simulation['singleChanges'] }) {
  const { t } = useTexts();
  if (changes.length === 0) return null;
  return (
    <Notice tone="info" title={t('simulator.result.changes')}>
      <ul>
        {changes.map(({ kind, sentence, maxRentCents }) => (
          <li key={kind}>
            {sentence} {t('simulator.result.changeGives')} <Amount cents={maxRentCents} />.
          </li>
        ))}
      </ul>
    </Notice>
  );
}

interface WayOnProps {
  readonly eligible: boolean;
  readonly communes: MaximumRentsFragment['maximumRents'];
}

/** Sign-up with the answers carried over; a no may be examined by a person all the same. */
function WayOn({ eligible, communes }: WayOnProps) {
  const { t } = useTexts();
  const { answers } = useAnswers();
  const navigate = useNavigate();

  function start() {
    const [first] = communes;
    const name = first ? `${first.commune.name} (${first.commune.departement})` : '';
    carryAnswers(`${writeAnswers(answers)}&${new URLSearchParams({ 'commune-nom': name })}`);
    void navigate('/inscription?role=TENANT');
  }

  return (
    <Cluster>
      <Button variant={eligible ? 'primary' : 'secondary'} size="large" iconEnd="arrowRight" onPress={start}>
        {t('simulator.result.start')}
      </Button>
      <CopyButton text={window.location.href} label={t('simulator.result.copy')} labelShown />
    </Cluster>
  );
}

/** Each answer is one press from being changed. */
function OwnAnswers() {
  const { t } = useTexts();
  const { answers, linkTo } = useAnswers();
  return (
    <Card title={t('simulator.result.answers')} headingLevel={2} tone="quiet">
      <Cluster>
        {questionsOf(answers).map((question) => (
          <Button key={question} size="small" variant="quiet" href={linkTo(question)}>
            {t(`simulator.${question}.step`)}
          </Button>
        ))}
      </Cluster>
    </Card>
  );
}
