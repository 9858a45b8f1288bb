import type { Problem } from '@trousseau/space';
import { Button, Link, Notice, Page } from '@trousseau/ui';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'react-router';
import { useTexts } from '../use-texts.ts';
import { ProblemNotice } from './problem-notice.tsx';

/** What came of pressing: it is done, or the link is dead, or nobody answered. */
interface Outcome {
  readonly done?: ReactNode;
  readonly refusal?: string | undefined;
  readonly problem: Problem | null;
}

interface TakeBackPageProps {
  readonly title: string;
  readonly lead: string;
  readonly submit: string;
  readonly pending: boolean;
  /** Where else to go when the link is dead. */
  readonly otherwise: { readonly href: string; readonly label: string };
  readonly takeBack: (token: string) => Promise<Outcome>;
}

/** A link of a notice that takes something back. Asks once: programs that follow links in e-mails press nothing. */
export function TakeBackPage({ title, lead, submit, pending, otherwise, takeBack }: TakeBackPageProps) {
  const { t } = useTexts();
  const token = useLocation().hash.slice(1);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  if (outcome?.done) return outcome.done;
  if (outcome?.refusal || token === '') {
    return (
      <Page title={t('newPassword.deadTitle')} width="narrow">
        <Notice tone="warning" live>
          {outcome?.refusal ?? t('restore.noToken')}
        </Notice>
        <p>
          <Link href={otherwise.href}>{otherwise.label}</Link>
        </p>
      </Page>
    );
  }
  return (
    <Page title={title} width="narrow" lead={lead}>
      <ProblemNotice problem={outcome?.problem ?? null} />
      <div>
        <Button variant="primary" size="large" pending={pending} onPress={() => void takeBack(token).then(setOutcome)}>
          {submit}
        </Button>
      </div>
    </Page>
  );
}
