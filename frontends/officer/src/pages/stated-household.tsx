import { DayText, type Description, DescriptionList, Section } from '@trousseau/ui';
import { formatCents } from '@trousseau/values/cents';
import { DeclaredResources } from '../components/declared-resources.tsx';
import { useTexts } from '../use-texts.ts';
import type { ReviewedRequest } from './visa-review.tsx';

/** The job, the other signatory and the lease: what the grounds beside age rest on. Nothing when nothing was stated. */
export function StatedHousehold({ request }: { readonly request: ReviewedRequest }) {
  const { t } = useTexts();
  const jobs = [...useJob(request), ...useJob(request.household?.holder, t('visa.holderJob'))];
  const items = [...jobs, ...useHousehold(request), ...useLease(request)];
  if (items.length === 0) return null;
  return (
    <Section title={t('visa.household')}>
      <DescriptionList items={items} />
    </Section>
  );
}

type Employed = Pick<ReviewedRequest, 'employment'> | null | undefined;

function useJob(person: Employed, label?: string): Description[] {
  const { t } = useTexts();
  if (!person?.employment) return [];
  const { employer, contract, startsOn, promisedOn, transferredOn, netMonthlyWageCents } = person.employment;
  const items: Description[] = [
    {
      label: label ?? t('visa.job'),
      value: [t(`employer.${employer}`), contract && t(`jobContract.${contract}`)].filter(Boolean).join(', '),
    },
    { label: t('visa.jobStartsOn'), value: <DayText day={startsOn} /> },
  ];
  if (promisedOn) items.push({ label: t('visa.promisedOn'), value: <DayText day={promisedOn} /> });
  if (transferredOn) items.push({ label: t('visa.transferredOn'), value: <DayText day={transferredOn} /> });
  if (netMonthlyWageCents !== null) items.push({ label: t('visa.wage'), value: formatCents(netMonthlyWageCents) });
  return items;
}

function useHousehold({ household }: ReviewedRequest): Description[] {
  const { t } = useTexts();
  if (!household || (household.signatories === 1 && !household.housingAidCents)) return [];
  const { signatories, holder, housingAidCents } = household;
  const items: Description[] = [{ label: t('visa.signatories'), value: String(signatories) }];
  if (holder) {
    items.push(
      { label: t('visa.holder'), value: `${holder.givenName} ${holder.familyName}` },
      { label: t('visa.holderBirthDate'), value: <DayText day={holder.birthDate} /> },
      { label: t('visa.holderSituation'), value: t(`situation.${holder.situation}`) },
      { label: t('visa.holderResources'), value: <DeclaredResources {...holder} /> },
    );
    if (holder.emancipated) items.push({ label: t('visa.emancipated'), value: t('visa.yes') });
  }
  if (housingAidCents) items.push({ label: t('visa.housingAid'), value: formatCents(housingAidCents) });
  return items;
}

function useLease({ dwellingPlan }: ReviewedRequest): Description[] {
  const { t } = useTexts();
  if (!dwellingPlan) return [];
  const { leaseKind, intermediation, cohabitingOwnerYears, dwellingKind, familyTie } = dwellingPlan;
  const items: Description[] = [];
  if (dwellingKind) items.push({ label: t('visa.dwellingKind'), value: t(`dwellingKind.${dwellingKind}`) });
  if (familyTie !== 'NONE') items.push({ label: t('visa.familyTie'), value: t(`familyTie.${familyTie}`) });
  if (leaseKind !== 'ORDINARY') items.push({ label: t('visa.lease'), value: t('visa.mobilityLease') });
  if (intermediation) items.push({ label: t('visa.lease'), value: t('visa.intermediation') });
  if (cohabitingOwnerYears !== null)
    items.push({ label: t('visa.lease'), value: t('visa.cohabitation', { age: cohabitingOwnerYears }) });
  return items;
}
