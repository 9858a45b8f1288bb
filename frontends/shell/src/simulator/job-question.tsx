import { RadioCards, TextField } from '@trousseau/ui';
import { useState } from 'react';
import { useTexts } from '../use-texts.ts';
import { type Job, jobs, type Situation } from './answers.ts';
import { QuestionPage } from './question-page.tsx';
import { useAnswers } from './use-answers.ts';
import { wholeNumber } from './whole-number.ts';

/** Answers that make no sense in a situation are not offered. */
const offered: Readonly<Partial<Record<Situation, readonly Job[]>>> = {
  EMPLOYEE: ['FIXED_TERM', 'TRIAL', 'PERMANENT', 'SEASONAL', 'TRANSFERRED'],
  JOBSEEKER: ['NONE', 'PROMISED'],
  SELF_EMPLOYED: ['NONE', 'PROMISED', 'SEASONAL'],
};

/** The job, and since when: durations, so that the same link can be read another day. */
export function JobQuestion() {
  const { t } = useTexts();
  const { answers, goOn } = useAnswers();
  const [job, setJob] = useState<Job | ''>(answers.job ?? '');
  const [months, setMonths] = useState(answers.jobMonths === null ? '' : String(answers.jobMonths));
  const [attempts, setAttempts] = useState(0);
  const options = (answers.situation && offered[answers.situation]) ?? jobs;
  const asksMonths = job !== '' && job !== 'NONE';
  const jobMonths = wholeNumber(months, 0, 600);
  const jobError = attempts > 0 && job === '' ? t('simulator.emploi.missing') : undefined;
  const monthsError =
    attempts > 0 && asksMonths && jobMonths === null ? t('simulator.emploi.monthsMissing') : undefined;

  function submit() {
    setAttempts(attempts + 1);
    if (job === '' || (asksMonths && jobMonths === null)) return;
    void goOn({ job, jobMonths: asksMonths ? jobMonths : null });
  }

  return (
    <QuestionPage
      question="emploi"
      attempts={attempts}
      errors={[
        ...(jobError ? [{ field: 'job', message: jobError }] : []),
        ...(monthsError ? [{ field: 'months', message: monthsError }] : []),
      ]}
      onSubmit={submit}
    >
      <RadioCards
        label={t('simulator.emploi.label')}
        name="job"
        options={options.map((value) => ({
          value,
          label: t(`simulator.jobs.${value}.label`),
          description: t(`simulator.jobs.${value}.example`),
        }))}
        value={job}
        onChange={(value) => setJob(value as Job)}
        error={jobError}
      />
      {asksMonths && (
        <TextField
          label={t(job === 'PROMISED' ? 'simulator.emploi.monthsUntil' : 'simulator.emploi.monthsSince')}
          hint={t('simulator.emploi.monthsHint')}
          name="months"
          inputMode="numeric"
          width="short"
          suffix={t('simulator.months')}
          value={months}
          onChange={setMonths}
          error={monthsError}
        />
      )}
    </QuestionPage>
  );
}
