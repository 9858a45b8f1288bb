import { CodeBlock, Disclosure, Stack } from '@trousseau/ui';
import type { SimulateEligibilityInput } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';

interface FromAProgramProps {
  /** The document of this page: the one a program may send in production too (A11). */
  readonly question: { toString(): string };
  readonly input: SimulateEligibilityInput;
}

/** The question of this page as a command that anybody may send, without an account: the same rules answer, line by line. */
export function FromAProgram({ question, input }: FromAProgramProps) {
  const { t } = useTexts();
  const body = JSON.stringify({ query: question.toString(), variables: { input } }, null, 2);
  const command = `curl ${window.location.origin}/graphql \\\n  -H 'content-type: application/json' \\\n  -d '${body}'`;
  return (
    <Disclosure title={t('simulator.program.title')}>
      <Stack>
        <p>{t('simulator.program.lead')}</p>
        <CodeBlock label={t('simulator.program.command')}>{command}</CodeBlock>
        <p>{t('simulator.program.limits')}</p>
      </Stack>
    </Disclosure>
  );
}
