import { Button, Link, Notice } from '@trousseau/ui';
import { formatCents } from '@trousseau/values/cents';
import type { GenerateContractMutation } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import { type StepName, stepOfField } from './answers.ts';
import { useStepPath } from './wizard.tsx';

/** Every answer of `generateContract` that is not a contract. */
export type Refused = Exclude<GenerateContractMutation['generateContract'], { __typename: 'ContractGenerated' }>;

/** Where each refusal is put right. */
const steps: Readonly<Record<Refused['__typename'], StepName>> = {
  RentAboveMaximum: 'lease',
  LeaseDatesRefused: 'lease',
  VisaNotUsable: 'tenant',
  VisaAlreadyUsed: 'tenant',
  DwellingRefused: 'dwelling',
};

/** Why the contract cannot be made as it is, with the figures that decided, and the way to the answer to change. */
export function GenerationRefused({ refused }: { readonly refused: Refused }) {
  const { t } = useTexts();
  const stepPath = useStepPath();
  const step = steps[refused.__typename];
  return (
    <Notice
      tone="danger"
      live
      title={t('newContract.refused.title')}
      actions={
        refused.__typename !== 'DwellingRefused' && (
          <Button href={stepPath(step)}>{t(`newContract.refused.change.${step}`)}</Button>
        )
      }
    >
      {refused.__typename === 'RentAboveMaximum' && (
        <p>
          {t('newContract.refused.rent', {
            total: formatCents(refused.rentAndChargesCents),
            maximum: formatCents(refused.maxRentCents),
            over: formatCents(refused.rentAndChargesCents - refused.maxRentCents),
          })}
        </p>
      )}
      <p>{refused.message}</p>
      {refused.__typename === 'DwellingRefused' && (
        <ul>
          {refused.fields.map(({ field, message }) => (
            <li key={field}>
              {message}{' '}
              <Link href={stepPath(stepOfField(field))}>{t(`newContract.refused.change.${stepOfField(field)}`)}</Link>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
