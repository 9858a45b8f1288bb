import type { ReactNode } from 'react';
import { Navigate, useParams } from 'react-router';
import { NotFound } from '../pages/not-found.tsx';
import { AgeQuestion } from './age-question.tsx';
import { caseOf, firstMissing, type Question } from './answers.ts';
import { CommuneQuestion } from './commune-question.tsx';
import { CompanyQuestion } from './company-question.tsx';
import { JobQuestion } from './job-question.tsx';
import { ResourcesQuestion } from './resources-question.tsx';
import { Result } from './result.tsx';
import { SituationQuestion } from './situation-question.tsx';
import { useAnswers } from './use-answers.ts';

const pages: Readonly<Record<Question, () => ReactNode>> = {
  age: AgeQuestion,
  situation: SituationQuestion,
  emploi: JobQuestion,
  'avec-qui': CompanyQuestion,
  ressources: ResourcesQuestion,
  commune: CommuneQuestion,
};

/** The day of the comparison: the end of the last whole year under the rules before the reform of January 2026 that people remember. */
const comparedOn = '2024-12-31';

/** Am I entitled, and up to which rent: six questions at most, one a page, no account. */
export function Simulator() {
  const { page = '' } = useParams();
  const { answers, linkTo } = useAnswers();
  const missing = firstMissing(answers);
  if (page === '') return <Navigate to={linkTo(missing ?? 'resultat')} replace />;
  if (page === 'resultat') {
    const input = caseOf(answers, comparedOn);
    return input ? <Result input={input} /> : <Navigate to={linkTo(missing ?? 'age')} replace />;
  }
  const QuestionOfPage = Object.hasOwn(pages, page) ? pages[page as Question] : NotFound;
  return <QuestionOfPage key={page} />;
}
