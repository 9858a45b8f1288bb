import { useQuery } from '@trousseau/space';
import { DeadlineTimeline, longDay, Notice, PartialBlock, Section, Skeleton, type TimelineStep } from '@trousseau/ui';
import { graphql } from '../../gql/gql.ts';
import type { ContractsOfVisasQuery } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import { useToday } from '../../use-today.ts';
import { dayFromToday, dayOfInstant } from '../../words.ts';
import { RenewVisa } from './renew-visa.tsx';
import type { ShownVisa } from './visa.tsx';

const ContractsQuestion = graphql(`
  query ContractsOfVisas {
    myContracts(first: 20) {
      nodes { id visaNumber status landlordName generatedAt validatedAt coverEndsOn renewable lease { signedOn plannedSignatureOn } }
    }
  }
`);

type ContractOfVisa = ContractsOfVisasQuery['myContracts']['nodes'][number];

/** A visa that serves: what the landlord did with it, when the contract covers, and what to expect. */
export function AfterVisa({ visa }: { readonly visa: ShownVisa }) {
  const { t } = useTexts();
  const { data, loading, reload } = useQuery(ContractsQuestion, {});
  const contract = data?.myContracts.nodes.find(
    ({ visaNumber, status }) => visaNumber === visa.number && status !== 'CANCELLED' && status !== 'VOID',
  );
  return (
    <Section title={t('visa.after.title')}>
      {loading && <Skeleton kind="card" />}
      {!loading && !contract && <PartialBlock title={t('visa.after.missing')} onRetry={reload} />}
      {contract && (
        <>
          {contract.renewable && (
            <Notice tone="warning" title={t('visa.after.renewTitle')} actions={<RenewVisa visaId={visa.id} />}>
              {t('visa.after.renewText')}
            </Notice>
          )}
          <Steps contract={contract} />
          <p>{t('visa.after.expect')}</p>
        </>
      )}
    </Section>
  );
}

function Steps({ contract }: { readonly contract: ContractOfVisa }) {
  const { t, locale } = useTexts();
  const today = useToday();
  const { landlordName, generatedAt, validatedAt, coverEndsOn, lease } = contract;
  const { signedOn, plannedSignatureOn } = lease;
  const isSigned = signedOn !== null;
  const dayOf = (instant: string) => dayFromToday(dayOfInstant(instant), today, locale);
  const steps: TimelineStep[] = [
    {
      id: 'made',
      state: 'DONE',
      label: t('visa.after.made', { name: landlordName }),
      when: dayOf(generatedAt),
      actor: t('visa.after.by.landlord'),
    },
    {
      id: 'validated',
      state: validatedAt === null ? 'NOW' : 'DONE',
      label: t('visa.after.validated'),
      when: validatedAt === null ? t('visa.after.soon') : dayOf(validatedAt),
      actor: t('visa.after.by.landlord'),
    },
    {
      id: 'signed',
      state: isSigned ? 'DONE' : validatedAt === null ? 'NEXT' : 'NOW',
      label: t('visa.after.signed'),
      when:
        signedOn === null
          ? t('visa.after.planned', { when: dayFromToday(plannedSignatureOn, today, locale) })
          : dayFromToday(signedOn, today, locale),
      actor: t('visa.after.by.both'),
    },
    {
      id: 'covered',
      state: isSigned ? 'NOW' : 'NEXT',
      label: t('visa.after.covered'),
      when:
        coverEndsOn === null ? t('visa.after.wholeStay') : t('visa.after.until', { day: longDay(coverEndsOn, locale) }),
      actor: t('visa.after.by.guarantor'),
    },
  ];
  return <DeadlineTimeline label={t('visa.after.title')} steps={steps} />;
}
