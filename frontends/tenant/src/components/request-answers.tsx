import { Amount, DayText, type Description, DescriptionList, Link, Section } from '@trousseau/ui';
import type { ReactNode } from 'react';
import { graphql } from '../gql/gql.ts';
import type { RequestAnswersFragment } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { communeInWords } from '../words.ts';
import { DeclaredResources } from './declared-resources.tsx';
import { EmploymentAnswers, HouseholdAnswers } from './household-answers.tsx';
import { PaperVerdictBadge } from './paper-verdicts.tsx';

graphql(`
  fragment RequestAnswers on VisaRequest {
    applicant { givenName familyName birthDate emancipated residence situation resources { kind declaredCents } }
    employment { employer contract startsOn promisedOn transferredOn netMonthlyWageCents }
    household {
      signatories housingAidCents
      holder {
        givenName familyName birthDate emancipated residence situation resources { kind declaredCents } employmentAnswered
        employment { employer contract startsOn promisedOn transferredOn netMonthlyWageCents }
      }
    }
    dwellingPlan {
      mode rentCents chargesCents plannedLeaseOn leaseKind intermediation cohabitingOwnerYears dwellingKind familyTie
      commune { inseeCode name departement postcodes }
    }
    documents {
      id kind fileName contentType sizeBytes receivedAt path thumbnailPath scan code codeProves codeContradicts
      verdict verdictReason verdictNote
    }
    unfinishedDocuments { id kind fileName sha256 sizeBytes receivedBytes }
    requiredDocuments { kind label why source received }
  }
`);

/** Where each group of answers is changed; without it they are only read. */
export type EditLinks = Readonly<
  Record<'applicant' | 'employment' | 'household' | 'holderEmployment' | 'dwelling' | 'documents', string>
>;

interface RequestAnswersProps {
  readonly answers: RequestAnswersFragment;
  readonly edit?: EditLinks;
}

/** All that was answered, in the order it was asked. */
export function RequestAnswers({ answers, edit }: RequestAnswersProps) {
  const { t } = useTexts();
  return (
    <>
      <Section title={t('request.applicant.step')}>
        <ApplicantAnswers applicant={answers.applicant} editHref={edit?.applicant} />
      </Section>
      <EmploymentAnswers step="employment" employment={answers.employment} editHref={edit?.employment} />
      <HouseholdAnswers household={answers.household} editHref={edit?.household} />
      <EmploymentAnswers
        step="holderEmployment"
        employment={answers.household?.holder?.employment ?? null}
        editHref={edit?.holderEmployment}
      />
      <Section title={t('request.dwelling.step')}>
        <DwellingAnswers plan={answers.dwellingPlan} editHref={edit?.dwelling} />
      </Section>
      <Section title={t('request.documents.step')}>
        <DocumentAnswers answers={answers} editHref={edit?.documents} />
      </Section>
    </>
  );
}

/** The page of a step, opened on one of its questions. */
function toQuestion(editHref: string | undefined, question: string): string | undefined {
  return editHref && `${editHref}#${question}`;
}

interface AnswersProps {
  readonly editHref: string | undefined;
}

function ApplicantAnswers({
  applicant,
  editHref,
}: AnswersProps & { readonly applicant: RequestAnswersFragment['applicant'] }) {
  const { t } = useTexts();
  const line = (
    name: 'givenName' | 'familyName' | 'birthDate' | 'situation' | 'resources' | 'emancipatedTold',
    value: ReactNode,
  ) => ({
    label: t(`request.applicant.${name}`),
    value,
    editHref: toQuestion(editHref, name),
  });
  if (applicant === null) return <Unanswered editHref={editHref} label={t('request.applicant.step')} />;
  return (
    <DescriptionList
      items={[
        line('givenName', applicant.givenName),
        line('familyName', applicant.familyName),
        line('birthDate', <DayText day={applicant.birthDate} />),
        ...(applicant.emancipated ? [line('emancipatedTold', t('request.yes'))] : []),
        line('situation', t(`situation.${applicant.situation}.label`)),
        line('resources', <DeclaredResources resources={applicant.resources} />),
      ]}
    />
  );
}

function DwellingAnswers({ plan, editHref }: AnswersProps & { readonly plan: RequestAnswersFragment['dwellingPlan'] }) {
  const { t } = useTexts();
  if (plan === null) return <Unanswered editHref={editHref} label={t('request.dwelling.step')} />;
  const { mode, commune, rentCents, chargesCents, plannedLeaseOn } = plan;
  const items: Description[] = [
    {
      label: t('request.dwelling.mode'),
      value: t(`request.dwelling.modes.${mode}.label`),
      editHref: toQuestion(editHref, 'mode'),
    },
    {
      label: t('request.dwelling.commune'),
      value: communeInWords(commune),
      editHref: toQuestion(editHref, 'inseeCode'),
    },
  ];
  if (rentCents !== null)
    items.push({
      label: t('request.dwelling.rent'),
      value: <Amount cents={rentCents} />,
      editHref: toQuestion(editHref, 'rentCents'),
    });
  if (chargesCents !== null)
    items.push({
      label: t('request.dwelling.charges'),
      value: <Amount cents={chargesCents} />,
      editHref: toQuestion(editHref, 'chargesCents'),
    });
  items.push({
    label: t('request.dwelling.plannedLeaseOn'),
    value: plannedLeaseOn === null ? t('request.unknown') : <DayText day={plannedLeaseOn} />,
    editHref: toQuestion(editHref, 'plannedLeaseOn'),
  });
  return <DescriptionList items={items} />;
}

function DocumentAnswers({ answers, editHref }: AnswersProps & { readonly answers: RequestAnswersFragment }) {
  const { t } = useTexts();
  const { documents, requiredDocuments } = answers;
  const others = documents.filter(({ kind }) => !requiredDocuments.some((required) => required.kind === kind));
  const groups = [
    ...requiredDocuments.map(({ kind, label }) => ({ label, files: documents.filter((file) => file.kind === kind) })),
    ...(others.length > 0 ? [{ label: t('request.documents.other'), files: others }] : []),
  ];
  if (groups.length === 0) return <Unanswered editHref={editHref} label={t('request.documents.step')} />;
  return (
    <DescriptionList
      items={groups.map(({ label, files }) => ({
        label,
        value: files.length === 0 ? t('request.documents.toAdd') : <Files files={files} />,
        editHref,
      }))}
    />
  );
}

function Files({ files }: { readonly files: RequestAnswersFragment['documents'] }) {
  return (
    <>
      {files.map(({ id, fileName, path, verdict }) => (
        <div key={id}>
          <Link href={path}>{fileName}</Link> <PaperVerdictBadge verdict={verdict} />
        </div>
      ))}
    </>
  );
}

function Unanswered({ editHref, label }: AnswersProps & { readonly label: string }) {
  const { t } = useTexts();
  return <DescriptionList items={[{ label, value: t('request.unanswered'), editHref }]} />;
}
