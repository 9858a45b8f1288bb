import { MissingPage, useParams, useQuery, useSpace } from '@trousseau/space';
import { Button, EmptyState, Notice, Page, RadioCards, Skeleton, Stack } from '@trousseau/ui';
import { useState } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { ContractEventKind, ManageContractQuery, TenantSituation } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import { addressInWords, namesInWords } from '../../words.ts';
import { EventForm } from './event-form.tsx';

const ManageQuestion = graphql(`
  query ManageContract($id: ID!) {
    contract(id: $id) {
      id number tenantNames remainingTenantNames maxRentCents monthlyCents hasOpenClaim agentName
      dwelling { street postcode city }
      eventChoices { kind situations sentToOfficer endsCover }
    }
  }
`);

export type ManagedContract = NonNullable<ManageContractQuery['contract']>;

const situations: readonly TenantSituation[] = ['IN_PLACE', 'UNDER_NOTICE', 'GONE'];

/** S-CON-08, « Gérer mon contrat »: where the tenant is, then what happens, then its form. */
export function ManageContract() {
  const { t, locale } = useTexts();
  const { basePath } = useSpace();
  const { id = '' } = useParams();
  const { data, problem, loading, reload } = useQuery(ManageQuestion, { id });
  if (loading) return <Skeleton kind="page" />;
  if (!data?.contract) return <MissingPage t={t} problem={problem} reload={reload} />;
  const { contract } = data;
  const back = `${basePath}/contrats/${contract.id}`;
  return (
    <Page
      title={t('manage.title')}
      lead={`${namesInWords(contract.tenantNames, locale)}, ${addressInWords(contract.dwelling)}`}
      width="narrow"
      breadcrumb={[
        { href: `${basePath}/contrats`, label: t('contracts.title') },
        { href: back, label: contract.number },
      ]}
    >
      {contract.eventChoices.length === 0 ? (
        <EmptyState
          title={t('manage.nothingTitle')}
          icon="file"
          action={<Button href={back}>{t('manage.back')}</Button>}
        >
          {t('manage.nothing')}
        </EmptyState>
      ) : (
        <Choices contract={contract} />
      )}
    </Page>
  );
}

function Choices({ contract }: { readonly contract: ManagedContract }) {
  const { t } = useTexts();
  const [situation, setSituation] = useState<TenantSituation | ''>('');
  const [kind, setKind] = useState<ContractEventKind | ''>('');
  const { eventChoices } = contract;
  const possible = situations.filter((one) => eventChoices.some((choice) => choice.situations.includes(one)));
  const offered = eventChoices.filter((choice) => situation !== '' && choice.situations.includes(situation));
  const chosen = offered.find((choice) => choice.kind === kind);
  return (
    <Stack gap={6}>
      {contract.hasOpenClaim && <Notice tone="info">{t('manage.openClaim')}</Notice>}
      <RadioCards
        label={t('manage.situation')}
        name="situation"
        value={situation}
        onChange={(value) => {
          setSituation(value as TenantSituation);
          setKind('');
        }}
        options={possible.map((value) => ({
          value,
          label: t(`manage.situations.${value}.label`),
          description: t(`manage.situations.${value}.text`),
        }))}
      />
      {offered.length > 0 && (
        <RadioCards
          label={t('manage.kind')}
          name="kind"
          value={kind}
          onChange={(value) => setKind(value as ContractEventKind)}
          options={offered.map((choice) => ({
            value: choice.kind,
            label: t(`eventKind.${choice.kind}`),
            description: t(`manage.kinds.${choice.kind}`),
          }))}
        />
      )}
      {chosen && <EventForm key={chosen.kind} contract={contract} choice={chosen} />}
    </Stack>
  );
}
