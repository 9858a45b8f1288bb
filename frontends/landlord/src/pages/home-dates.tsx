import { useSpace } from '@trousseau/space';
import { Button, DeadlineTimeline, Link, Section, Skeleton } from '@trousseau/ui';
import { stepOf } from '../components/deadlines.tsx';
import { isOver } from '../components/statuses.tsx';
import type { DeadlinePartsFragment, HomeClaimsQuery, HomeContractsQuery } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { useToday } from '../use-today.ts';
import { namesInWords } from '../words.ts';

interface NextDatesProps {
  /** Undefined while they are missing: what is not known is not said to be calm. */
  readonly contracts: HomeContractsQuery['myContracts']['nodes'] | undefined;
  readonly claims: HomeClaimsQuery['myClaims']['nodes'] | undefined;
  readonly waiting: boolean;
}

/** The receipt to validate stands above the dates already, with its sum. */
const receiptRule = 'R-SUB-02';

/** Dates shown on the home page; the others are on the page of their contract or claim. */
const shown = 6;

/** The dates that are late or running, over every contract and claim, the nearest first. */
export function NextDates({ contracts, claims, waiting }: NextDatesProps) {
  const texts = useTexts();
  const { t, locale } = texts;
  const { basePath } = useSpace();
  const today = useToday();
  const dated = [
    ...(claims ?? []).flatMap((claim) => datesOf(claim, placeOf(claim, basePath))),
    ...(contracts ?? [])
      .filter(({ status }) => !isOver(status))
      .flatMap((contract) => datesOf(contract, `${basePath}/contrats/${contract.id}`)),
  ]
    .sort((one, other) => one.deadline.dueOn.localeCompare(other.deadline.dueOn))
    .slice(0, shown);
  if (contracts?.length === 0 && claims?.length === 0) return null;
  // « Rien ne presse » would be wrong under a receipt that waits.
  if (dated.length === 0 && (claims ?? []).some(({ deadlines }) => deadlines.some(isReceiptToValidate))) return null;
  if (waiting && dated.length === 0) return <Skeleton kind="card" />;
  const complete = contracts !== undefined && claims !== undefined;
  const lead = t(complete || waiting ? (dated.length === 0 ? 'home.noDate' : 'home.datesLead') : 'home.datesPartial');
  return (
    <Section title={t('home.dates')} lead={lead} actions={<Link href="/compte">{t('home.calendar')}</Link>}>
      {dated.length > 0 && (
        <DeadlineTimeline
          label={t('home.dates')}
          steps={dated.map(({ deadline, subject, tenantNames, href }) => {
            const step = stepOf(deadline, today, texts);
            const names = namesInWords(tenantNames, locale);
            return {
              ...step,
              id: `${subject} ${deadline.id}`,
              label: `${step.label} – ${names}`,
              action: (
                <Button size="small" iconEnd="arrowRight" href={href} label={t('home.openOf', { names })}>
                  {t('home.open')}
                </Button>
              ),
            };
          })}
        />
      )}
    </Section>
  );
}

/** Until it is declared, an unpaid rent is acted on from the tenant’s account. */
function placeOf({ id, declaredOn, contract }: HomeClaimsQuery['myClaims']['nodes'][number], basePath: string): string {
  return declaredOn === null && contract ? `${basePath}/contrats/${contract.id}/compte` : `${basePath}/sinistres/${id}`;
}

interface Subject {
  readonly id: string;
  readonly tenantNames: readonly string[];
  readonly deadlines: readonly DeadlinePartsFragment[];
}

function datesOf({ id, tenantNames, deadlines }: Subject, href: string) {
  return deadlines
    .filter((deadline) => isRunning(deadline) && deadline.ruleId !== receiptRule)
    .map((deadline) => ({ deadline, subject: id, tenantNames, href }));
}

const isRunning = ({ state }: DeadlinePartsFragment) => state === 'NOW' || state === 'LATE';

const isReceiptToValidate = (deadline: DeadlinePartsFragment) => isRunning(deadline) && deadline.ruleId === receiptRule;
