import { useLocation, useNavigate } from 'react-router';
import { type Answers, firstMissing, type Question, readAnswers, writeAnswers } from './answers.ts';

/** Where the simulator lives. */
const basePath = '/simulateur';

/** The answers in the address, and the way on from a question. */
export function useAnswers() {
  const { hash } = useLocation();
  const navigate = useNavigate();
  const answers = readAnswers(hash);
  const address = (page: Question | 'resultat', said: Answers) => `${basePath}/${page}#${writeAnswers(said)}`;
  return {
    answers,
    linkTo: (page: Question | 'resultat') => address(page, answers),
    /** Adds answers and goes to the first question left, or to the result. */
    goOn(given: Partial<Answers>) {
      const said = { ...answers, ...given };
      return navigate(address(firstMissing(said) ?? 'resultat', said));
    },
    /** Changes answers on the page of the result. */
    change(given: Partial<Answers>) {
      return navigate(address('resultat', { ...answers, ...given }), { replace: true });
    },
  };
}
