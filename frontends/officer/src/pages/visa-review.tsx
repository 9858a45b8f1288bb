import { MissingPage, useParams, useQuery, useSpace } from '@trousseau/space';
import {
  DayText,
  DescriptionList,
  ExplanationList,
  Grid,
  KeyFigure,
  Notice,
  Page,
  Section,
  Skeleton,
  SplitView,
  Stack,
} from '@trousseau/ui';
import { formatCents } from '@trousseau/values/cents';
import { DeclaredResources } from '../components/declared-resources.tsx';
import { Papers } from '../components/papers.tsx';
import { graphql } from '../gql/gql.ts';
import type { VisaReviewQuery } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { useToday } from '../use-today.ts';
import { Assignment } from './assignment.tsx';
import { OpenFile } from './open-file.tsx';
import { PaperVerdict } from './paper-verdict.tsx';
import { StatedHousehold } from './stated-household.tsx';
import { VisaContest } from './visa-contest.tsx';
import { VisaDecision } from './visa-decision.tsx';

const VisaReviewQuestion = graphql(`
  query VisaReview($id: ID!) {
    visaRequest(id: $id) {
      id number status late decisionDueOn refusalReasons assignedToMe conflictDeclared refusedByMe
      contest { words contestedAt refusedAt refusalReasons }
      officer { id displayName }
      applicant {
        givenName familyName birthDate emancipated residence situation monthlyResourcesCents resources { kind declaredCents }
      }
      employment { employer contract startsOn promisedOn transferredOn netMonthlyWageCents }
      household {
        signatories housingAidCents
        holder {
          givenName familyName birthDate emancipated situation monthlyResourcesCents resources { kind declaredCents }
          employment { employer contract startsOn promisedOn transferredOn netMonthlyWageCents }
        }
      }
      dwellingPlan {
        mode rentCents chargesCents plannedLeaseOn leaseKind intermediation cohabitingOwnerYears dwellingKind familyTie
        commune { name departement }
      }
      documents {
        id kind fileName contentType path thumbnailPath receivedAt scan code codeProves verdict verdictReason verdictNote
      }
      doubts { kind sentence documentId }
      askedDocuments { kind label note received }
      requiredDocuments { kind label }
      eligibility {
        eligible zone maxRentCents rentAccepted requestDate decidedByEngine
        proofs { documentId sentence }
        lines { ruleId label detail outcome parameterFrom source }
      }
      visa { id number pdfPath status }
    }
  }
`);

export type ReviewedRequest = NonNullable<VisaReviewQuery['visaRequest']>;

/** One visa request: the papers beside what was stated and what the rules answer, then the decision. */
export function VisaReview() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const { id = '' } = useParams();
  const { data, problem, loading, reload } = useQuery(VisaReviewQuestion, { id });
  if (loading) return <Skeleton kind="page" />;
  if (problem?.kind === 'forbidden') return <OpenFile requestId={id} onOpened={reload} />;
  if (!data?.visaRequest) return <MissingPage t={t} problem={problem} reload={reload} />;
  const request = data.visaRequest;
  const labels = new Map(request.requiredDocuments.map(({ kind, label }) => [kind, label]));
  return (
    <Page
      title={t('visa.title', { number: request.number })}
      breadcrumb={[{ href: `${basePath}/visas`, label: t('queue.title') }]}
      width="wide"
    >
      <VisaContest request={request} />
      <Doubts request={request} />
      <SplitView
        documentsLabel={t('papers.label')}
        dataLabel={t('visa.data')}
        documents={
          <Papers
            papers={doubtfulFirst(request).map((paper) => ({
              ...paper,
              kindLabel: paperTab(labels.get(paper.kind) ?? t('papers.other'), paper.verdict),
              closed: paper.scan === 'CLEAN' ? undefined : t(`paper.scan.${paper.scan}`),
              under: (
                <PaperVerdict
                  key={paper.id}
                  paper={paper}
                  canJudge={request.status === 'SUBMITTED' && !request.refusedByMe}
                />
              ),
            }))}
          />
        }
        data={
          <Stack gap={7}>
            <Stated request={request} />
            <StatedHousehold request={request} />
            <Computed request={request} />
            <VisaDecision request={request} />
            {request.status === 'SUBMITTED' && <Assignment request={request} />}
          </Stack>
        }
      />
    </Page>
  );
}

/** The papers of a file that waits, those that raise a doubt before the others: the first one is open. */
function doubtfulFirst({ documents, doubts, status }: ReviewedRequest) {
  const doubtful = new Set(status === 'SUBMITTED' ? doubts.map(({ documentId }) => documentId) : []);
  return documents.toSorted((one, other) => Number(doubtful.has(other.id)) - Number(doubtful.has(one.id)));
}

/** The name of a tab says what was thought of its paper. */
function paperTab(label: string, verdict: ReviewedRequest['documents'][number]['verdict']): string {
  if (verdict === null) return label;
  return `${verdict === 'ACCEPTED' ? '✓' : '✗'} ${label}`;
}

interface RequestProps {
  readonly request: ReviewedRequest;
}

/** What to look at twice, on top of everything else. */
function Doubts({ request: { doubts, status } }: RequestProps) {
  const { t } = useTexts();
  if (status !== 'SUBMITTED' || doubts.length === 0) return null;
  return (
    <Notice tone="warning" title={t('visa.doubts', { count: doubts.length })}>
      <ul>
        {doubts.map(({ sentence }) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Stated({ request: { applicant, dwellingPlan, decisionDueOn } }: RequestProps) {
  const { t } = useTexts();
  const today = useToday();
  const rent = dwellingPlan?.rentCents ?? null;
  return (
    <Section title={t('visa.stated')}>
      <DescriptionList
        items={[
          {
            label: t('visa.decisionBy'),
            value: decisionDueOn ? <DayText day={decisionDueOn} form="relative" today={today} /> : '–',
          },
          { label: t('visa.name'), value: applicant ? `${applicant.givenName} ${applicant.familyName}` : '–' },
          { label: t('visa.birthDate'), value: applicant ? <DayText day={applicant.birthDate} /> : '–' },
          ...(applicant?.emancipated ? [{ label: t('visa.emancipated'), value: t('visa.yes') }] : []),
          { label: t('visa.residence'), value: applicant?.residence ? t(`residence.${applicant.residence}`) : '–' },
          { label: t('visa.situation'), value: applicant ? t(`situation.${applicant.situation}`) : '–' },
          { label: t('visa.resources'), value: applicant ? <DeclaredResources {...applicant} /> : '–' },
          {
            label: t('visa.commune'),
            value: dwellingPlan ? `${dwellingPlan.commune.name} (${dwellingPlan.commune.departement})` : '–',
          },
          {
            label: t('visa.rent'),
            value: rent === null ? t('visa.rentUnknown') : formatCents(rent + (dwellingPlan?.chargesCents ?? 0)),
          },
        ]}
      />
    </Section>
  );
}

function Computed({ request: { eligibility } }: RequestProps) {
  const { t } = useTexts();
  if (!eligibility) return null;
  const { eligible, maxRentCents, zone, lines } = eligibility;
  return (
    <Section title={t('visa.computed')}>
      <Grid min="12rem">
        <KeyFigure
          label={t('visa.verdict')}
          value={t(eligible ? 'visa.eligible' : 'visa.notEligible')}
          tone={eligible ? 'success' : 'danger'}
        />
        <KeyFigure
          label={t('visa.maxRent')}
          value={maxRentCents === null ? '–' : formatCents(maxRentCents)}
          detail={zone ? t('visa.zone', { zone }) : undefined}
          tone="accent"
        />
      </Grid>
      <ExplanationList label={t('visa.computed')} lines={lines} />
    </Section>
  );
}
