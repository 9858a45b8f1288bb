import { RadioCards, Select, TextField } from '@trousseau/ui';
import { useState } from 'react';
import { useTexts } from '../use-texts.ts';
import { type Company, companies, type Job, jobs } from './answers.ts';
import { QuestionPage } from './question-page.tsx';
import { useAnswers } from './use-answers.ts';
import { wholeNumber } from './whole-number.ts';

/** Who signs the lease: alone, with one other person, or with several. */
export function CompanyQuestion() {
  const { t } = useTexts();
  const { answers, goOn } = useAnswers();
  const [company, setCompany] = useState<Company | ''>(answers.company ?? '');
  const [age, setAge] = useState(answers.partnerAge === null ? '' : String(answers.partnerAge));
  const [job, setJob] = useState<Job>(answers.partnerJob ?? 'NONE');
  const [months, setMonths] = useState(answers.partnerJobMonths === null ? '' : String(answers.partnerJobMonths));
  const [attempts, setAttempts] = useState(0);
  const partnerAge = company === 'TWO' ? wholeNumber(age, 14, 120) : null;
  const asksMonths = company === 'TWO' && job !== 'NONE';
  const jobMonths = asksMonths ? wholeNumber(months, 0, 600) : null;
  const monthsError =
    attempts > 0 && asksMonths && jobMonths === null ? t('simulator.emploi.monthsMissing') : undefined;
  const companyError = attempts > 0 && company === '' ? t('simulator.avec-qui.missing') : undefined;
  const ageError = attempts > 0 && company === 'TWO' && partnerAge === null ? t('simulator.age.missing') : undefined;

  function submit() {
    setAttempts(attempts + 1);
    if (company === '' || (company === 'TWO' && partnerAge === null)) return;
    if (asksMonths && jobMonths === null) return;
    const partnerJob = { partnerJob: asksMonths ? job : null, partnerJobMonths: jobMonths };
    void goOn({ company, partnerAge, ...partnerJob, ...(company === 'TWO' ? {} : { partnerResources: null }) });
  }

  return (
    <QuestionPage
      question="avec-qui"
      attempts={attempts}
      errors={[
        ...(companyError ? [{ field: 'company', message: companyError }] : []),
        ...(monthsError ? [{ field: 'partner-months', message: monthsError }] : []),
        ...(ageError ? [{ field: 'partner-age', message: ageError }] : []),
      ]}
      onSubmit={submit}
    >
      <RadioCards
        label={t('simulator.avec-qui.label')}
        name="company"
        options={companies.map((value) => ({
          value,
          label: t(`simulator.companies.${value}.label`),
          description: t(`simulator.companies.${value}.example`),
        }))}
        value={company}
        onChange={(value) => setCompany(value as Company)}
        error={companyError}
      />
      {company === 'TWO' && (
        <>
          <TextField
            label={t('simulator.avec-qui.partnerAge')}
            name="partner-age"
            inputMode="numeric"
            width="short"
            suffix={t('simulator.years')}
            value={age}
            onChange={setAge}
            error={ageError}
          />
          <PartnerJob job={job} onJob={setJob} months={months} onMonths={setMonths} error={monthsError} />
        </>
      )}
    </QuestionPage>
  );
}

interface PartnerJobProps {
  readonly job: Job;
  readonly onJob: (job: Job) => void;
  readonly months: string;
  readonly onMonths: (months: string) => void;
  readonly error: string | undefined;
}

/** The job of the other person: it may be the one ground of the two (G10). */
function PartnerJob({ job, onJob, months, onMonths, error }: PartnerJobProps) {
  const { t } = useTexts();
  return (
    <>
      <Select
        label={t('simulator.avec-qui.partnerJob')}
        hint={t('simulator.avec-qui.partnerJobHint')}
        name="partner-job"
        optional
        options={jobs.map((value) => ({ value, label: t(`simulator.jobs.${value}.label`) }))}
        value={job}
        onChange={(value) => onJob(value as Job)}
      />
      {job !== 'NONE' && (
        <TextField
          label={t(job === 'PROMISED' ? 'simulator.emploi.monthsUntil' : 'simulator.emploi.monthsSince')}
          hint={t('simulator.emploi.monthsHint')}
          name="partner-months"
          inputMode="numeric"
          width="short"
          suffix={t('simulator.months')}
          value={months}
          onChange={onMonths}
          error={error}
        />
      )}
    </>
  );
}
