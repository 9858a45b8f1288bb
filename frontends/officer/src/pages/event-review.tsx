import { MissingPage, useParams, useQuery, useSpace } from '@trousseau/space';
import { DayText, DescriptionList, Link, Page, Section, Skeleton, SplitView, Stack } from '@trousseau/ui';
import { formatCents } from '@trousseau/values/cents';
import { Papers } from '../components/papers.tsx';
import { graphql } from '../gql/gql.ts';
import type { EventReviewQuery } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { namesInWords } from '../words.ts';
import { EventDecision } from './event-decision.tsx';

const EventReviewQuestion = graphql(`
  query EventReview($id: ID!) {
    contractEvent(id: $id) {
      id number kind title ruleId happenedOn state effect answer note buyerName amendmentPath
      documents { id fileName contentType path }
      contract { id number status landlordName tenantNames monthlyCents maxRentCents hasOpenClaim pdfPath dwelling { street postcode city } }
    }
  }
`);

export type ReviewedEvent = NonNullable<EventReviewQuery['contractEvent']>;

/** One event of a lease: its papers beside what was declared, then the officer's answer (R-CON-10). */
export function EventReview() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const { id = '' } = useParams();
  const { data, problem, loading, reload } = useQuery(EventReviewQuestion, { id });
  if (loading) return <Skeleton kind="page" />;
  if (!data?.contractEvent) return <MissingPage t={t} problem={problem} reload={reload} />;
  const event = data.contractEvent;
  return (
    <Page
      title={event.title}
      lead={t('event.lead', { rule: event.ruleId })}
      breadcrumb={[{ href: basePath, label: t('navigation.home') }]}
      width="wide"
    >
      <SplitView
        documentsLabel={t('papers.label')}
        dataLabel={t('event.data')}
        documents={<Papers papers={event.documents.map((paper) => ({ ...paper, kindLabel: paper.fileName }))} />}
        data={
          <Stack gap={7}>
            <Declared event={event} />
            <OfContract event={event} />
            <EventDecision event={event} reload={reload} />
          </Stack>
        }
      />
    </Page>
  );
}

interface EventProps {
  readonly event: ReviewedEvent;
}

function Declared({ event }: EventProps) {
  const { t } = useTexts();
  return (
    <Section title={t('event.data')}>
      <DescriptionList
        items={[
          { label: t('home.eventOn'), value: <DayText day={event.happenedOn} /> },
          { label: t('event.effect'), value: event.effect },
          ...(event.note === null ? [] : [{ label: t('event.note'), value: event.note }]),
          ...(event.buyerName === null ? [] : [{ label: t('event.buyer'), value: event.buyerName }]),
        ]}
      />
    </Section>
  );
}

function OfContract({ event: { contract } }: EventProps) {
  const { t, locale } = useTexts();
  if (!contract) return null;
  const { street, postcode, city } = contract.dwelling;
  return (
    <Section title={t('claim.contract')}>
      <DescriptionList
        items={[
          { label: t('claim.contract'), value: <Link href={contract.pdfPath}>{contract.number}</Link> },
          { label: t('home.landlord'), value: contract.landlordName },
          { label: t('home.tenant'), value: namesInWords(contract.tenantNames, locale) },
          { label: t('event.address'), value: `${street}, ${postcode} ${city}` },
          { label: t('claim.rent'), value: formatCents(contract.monthlyCents) },
          { label: t('event.maximum'), value: formatCents(contract.maxRentCents) },
          { label: t('event.openClaim'), value: t(contract.hasOpenClaim ? 'event.yes' : 'event.no') },
        ]}
      />
    </Section>
  );
}
