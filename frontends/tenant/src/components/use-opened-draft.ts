import { type Answer, type Problem, useSpace } from '@trousseau/space';
import { useState } from 'react';
import { useNavigate } from 'react-router';

/** How the server answered whoever opens a draft. */
type Opened =
  | { readonly __typename: 'VisaRequestStarted'; readonly visaRequest: { readonly id: string } }
  | {
      readonly __typename: 'AnotherRequestOpen';
      readonly visaRequest: { readonly id: string };
      readonly message: string;
    };

/** The way to a draft that was just opened. When one is open already, in another tab for instance, it leads to that one and says so. */
export function useOpenedDraft() {
  const { basePath, notify } = useSpace();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<Problem | null>(null);

  async function goTo(answer: Answer<unknown>, result: Opened | undefined) {
    setProblem(answer.problem);
    if (!result) return;
    if (result.__typename === 'AnotherRequestOpen') notify({ tone: 'info', text: result.message });
    await navigate(`${basePath}/demande/${result.visaRequest.id}`);
  }

  return { problem, goTo };
}
