import { isMissing, MissingPage, useParams, useQuery, useSpace } from '@trousseau/space';
import { Button, EmptyState, Page, PartialBlock, Skeleton } from '@trousseau/ui';
import { graphql } from '../../gql/gql.ts';
import type { AccountPageQuery } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import { namesInWords } from '../../words.ts';
import styles from './account.module.css';
import { AccountAnswer } from './account-answer.tsx';
import { AccountDates } from './account-dates.tsx';
import { CafAnswer } from './caf-answer.tsx';
import { MonthGrid } from './month-grid.tsx';
import { useAccountForm } from './use-account-form.ts';

const AccountQuestion = graphql(`
  query AccountPage($id: ID!) {
    contract(id: $id) {
      id number status tenantNames
      lease { dueDay signedOn }
      tenantAccount {
        id version nextDueOn monthlyDueCents
        months { dueOn dueCents housingAidCents housingAidPaidTo receivedCents receivedOn balanceCents }
        assessment {
          constituted firstDefaultOn constitutedOn arrearsCents thresholdCents covered
          lines { ...LineParts }
          deadlines { ...DeadlineParts }
        }
        cafAssessment { constituted constitutedOn reportByOn thresholdCents lines { ...LineParts } }
        cafReport { id reportedAt }
        claim { id number status noticePostedOn declaredOn }
      }
    }
  }
`);

export type AccountContract = NonNullable<AccountPageQuery['contract']>;
export type TenantAccount = NonNullable<AccountContract['tenantAccount']>;

/** The tenant's account: month by month what was due and received, and what the guarantee says of it. */
export function Account() {
  const { t, locale } = useTexts();
  const { basePath } = useSpace();
  const { id = '' } = useParams();
  const { data, problem, loading, reload } = useQuery(AccountQuestion, { id });
  if (loading) return <Skeleton kind="page" />;
  if (!data?.contract) return <MissingPage t={t} problem={problem} reload={reload} />;
  const { contract } = data;
  const names = namesInWords(contract.tenantNames, locale);
  const contractHref = `${basePath}/contrats/${id}`;
  const closed = (
    <EmptyState title={t('account.notOpen')} action={<Button href={contractHref}>{t('account.toContract')}</Button>}>
      {t('account.notOpenText')}
    </EmptyState>
  );
  return (
    <Page
      title={t('account.title', { names })}
      lead={t('account.lead')}
      width="wide"
      breadcrumb={[
        { href: `${basePath}/contrats`, label: t('contracts.title') },
        { href: contractHref, label: names },
      ]}
    >
      {isMissing(problem, 'contract.tenantAccount') && <PartialBlock onRetry={reload} />}
      {contract.tenantAccount && contract.lease.signedOn !== null ? (
        <OpenAccount contract={contract} account={contract.tenantAccount} reload={reload} />
      ) : (
        !isMissing(problem, 'contract.tenantAccount') && closed
      )}
    </Page>
  );
}

interface OpenAccountProps {
  readonly contract: AccountContract;
  readonly account: TenantAccount;
  readonly reload: () => void;
}

function OpenAccount({ contract, account, reload }: OpenAccountProps) {
  const form = useAccountForm(contract, account, reload);
  return (
    <div className={styles.columns}>
      <AccountAnswer account={account} unsaved={form.unsaved} />
      <MonthGrid form={form} account={account} dueDay={contract.lease.dueDay} tenantNames={contract.tenantNames} />
      <div className={styles.dates}>
        <AccountDates contractId={contract.id} account={account} unsaved={form.unsaved} />
      </div>
      {account.months.length > 0 && <CafAnswer contractId={contract.id} account={account} unsaved={form.unsaved} />}
    </div>
  );
}
