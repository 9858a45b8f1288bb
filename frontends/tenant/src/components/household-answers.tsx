import { Amount, DayText, type Description, DescriptionList, Section } from '@trousseau/ui';
import type { RequestAnswersFragment } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { DeclaredResources } from './declared-resources.tsx';

interface EmploymentProps {
  /** Whose job it is. */
  readonly step: 'employment' | 'holderEmployment';
  readonly employment: RequestAnswersFragment['employment'];
  readonly editHref: string | undefined;
}

/** The job, when another ground than age was needed. */
export function EmploymentAnswers({ step, employment, editHref }: EmploymentProps) {
  const { t } = useTexts();
  if (employment === null) return null;
  const { employer, contract, startsOn, promisedOn, transferredOn, netMonthlyWageCents } = employment;
  const kind = promisedOn === null ? 'HELD' : 'PROMISED';
  const items: Description[] = [
    { label: t('request.employment.employer'), value: t(`employer.${employer}`), editHref },
    ...(contract ? [{ label: t('request.employment.contract'), value: t(`jobContract.${contract}`), editHref }] : []),
    { label: t(`request.employment.startsOn.${kind}`), value: <DayText day={startsOn} />, editHref },
  ];
  if (promisedOn)
    items.push({ label: t('request.employment.promisedOn'), value: <DayText day={promisedOn} />, editHref });
  if (transferredOn)
    items.push({ label: t(`request.${step}.transferredOn`), value: <DayText day={transferredOn} />, editHref });
  if (netMonthlyWageCents !== null)
    items.push({ label: t('request.employment.wage'), value: <Amount cents={netMonthlyWageCents} />, editHref });
  return (
    <Section title={t(`request.${step}.step`)}>
      <DescriptionList items={items} />
    </Section>
  );
}

interface HouseholdProps {
  readonly household: RequestAnswersFragment['household'];
  readonly editHref: string | undefined;
}

/** Who signs the lease, and the aid expected for the new home. */
export function HouseholdAnswers({ household, editHref }: HouseholdProps) {
  const { t } = useTexts();
  if (household === null) return null;
  const { signatories, holder, housingAidCents } = household;
  const company = signatories === 1 ? 'ALONE' : signatories === 2 ? 'TWO' : 'MORE';
  const items: Description[] = [
    { label: t('request.household.company'), value: t(`request.household.companies.${company}.label`), editHref },
  ];
  if (holder) {
    items.push(
      { label: t('request.household.name'), value: `${holder.givenName} ${holder.familyName}`, editHref },
      { label: t('request.household.birthDate'), value: <DayText day={holder.birthDate} />, editHref },
      { label: t('request.household.situation'), value: t(`situation.${holder.situation}.label`), editHref },
      { label: t('request.household.resources'), value: <DeclaredResources resources={holder.resources} />, editHref },
    );
  }
  if (housingAidCents)
    items.push({ label: t('request.household.housingAid'), value: <Amount cents={housingAidCents} />, editHref });
  return (
    <Section title={t('request.household.step')}>
      <DescriptionList items={items} />
    </Section>
  );
}
