import { Card, Page } from '@trousseau/ui';
import { CodeStep } from '../session/code-step.tsx';
import type { Person } from '../session/session.tsx';
import { useTexts } from '../use-texts.ts';
import type { Credentials, Stage } from './stage.ts';
import { useSignInToAccess } from './use-sign-in-to-access.ts';

interface SecondFactorProps {
  readonly credentials: Credentials;
  readonly onStage: (stage: Stage) => void;
  readonly onSignedIn: (person: Person) => void;
}

/** S16: the password was right; whoever has an authenticator types its code too. */
export function SecondFactor({ credentials, onStage, onSignedIn }: SecondFactorProps) {
  const { t } = useTexts();
  const { signIn, running } = useSignInToAccess();
  return (
    <Page title={t('partnerAccess.title')} width="narrow">
      <Card>
        <CodeStep
          send={async (code) => {
            const { result, problem } = await signIn(credentials, code);
            if (result?.__typename === 'SignedIn') onSignedIn(result.me);
            return { problem, refused: result !== undefined && 'message' in result ? result : null };
          }}
          running={running}
          onBack={() => onStage({ kind: 'SIGN_IN' })}
        />
      </Card>
    </Page>
  );
}
