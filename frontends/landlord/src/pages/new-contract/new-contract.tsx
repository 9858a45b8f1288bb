import { carriedAnswers, NotHere, useQuery, useSearchParams } from '@trousseau/space';
import { ErrorState, Skeleton } from '@trousseau/ui';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { Navigate, Route, Routes } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../use-texts.ts';
import { type Answers, answersOf, firstAnswers } from './answers.ts';
import { CheckStep } from './check-step.tsx';
import { DwellingStep } from './dwelling-step.tsx';
import { LeaseStep } from './lease-step.tsx';
import { landlordSignatory } from './signatories.ts';
import { TenantStep } from './tenant-step.tsx';
import { type IdentifiedTenant, useStepPath, WizardContext } from './wizard.tsx';

const ContractToRedo = graphql(`
  query ContractToRedo($id: ID!) {
    contract(id: $id) {
      id visaNumber
      dwelling { street postcode city inseeCode stock furnished }
      lease { kind rentCents chargesCents depositCents dueDay plannedSignatureOn signedOn effectiveOn endsOn signatories { capacity name } }
    }
  }
`);

const LandlordOfLease = graphql(`
  query LandlordOfLease {
    me {
      id
      space { id kind givenName familyName underMandate }
      spaces { id kind displayName }
    }
  }
`);

const DwellingToLet = graphql(`
  query DwellingToLet($id: ID!) { listedDwelling(id: $id) { ...ChosenDwelling } }
`);

/**
 * « J’ai besoin d’un contrat ». With `?depuis=`, the answers of a contract that was cancelled to be made again; with `?logement=`, those
 * that a dwelling of the book gives.
 */
export function NewContract() {
  const [search] = useSearchParams();
  const [redo] = useState(() => search.get('depuis') ?? '');
  const [dwelling] = useState(() => search.get('logement') ?? '');
  const redone = useQuery(ContractToRedo, { id: redo }, { pause: redo === '' });
  const listed = useQuery(DwellingToLet, { id: dwelling }, { pause: dwelling === '' });
  const landlord = useQuery(LandlordOfLease, {});
  if (redone.loading || listed.loading || landlord.loading) return <Skeleton kind="page" />;
  const missing = redo !== '' && !redone.data ? redone : dwelling !== '' && !listed.data ? listed : null;
  if (missing) return <ErrorState reference={missing.problem?.reference ?? undefined} onRetry={missing.reload} />;
  const contract = redone.data?.contract;
  // Without an answer of the account service the name is typed.
  const person = [landlordSignatory(landlord.data?.me ?? null)];
  const start = contract
    ? answersOf(contract, person)
    : firstAnswers(carriedAnswers(), listed.data?.listedDwelling ?? null, person);
  return <Wizard start={start} />;
}

/** The steps, one page each; the answers live above them, so going back loses nothing. */
function Wizard({ start }: { readonly start: Answers }) {
  const { t } = useTexts();
  // Errors come when one presses « Continuer »: an error born from leaving a field would move what is being pressed.
  const form = useForm<Answers>({ defaultValues: start, shouldFocusError: false });
  const [tenant, setTenant] = useState<IdentifiedTenant | null>(null);
  return (
    <FormProvider {...form}>
      <WizardContext value={{ tenant, setTenant }}>
        <Routes>
          <Route index element={<TenantStep />} />
          <Route path="logement" element={tenant ? <DwellingStep tenant={tenant} /> : <ToFirstStep />} />
          <Route path="bail" element={tenant ? <LeaseStep tenant={tenant} /> : <ToFirstStep />} />
          <Route path="verifier" element={tenant ? <CheckStep tenant={tenant} /> : <ToFirstStep />} />
          <Route path="*" element={<NotHere t={t} />} />
        </Routes>
      </WizardContext>
    </FormProvider>
  );
}

/** Whoever reloads the page in the middle begins again with the visa, which the server must see anyway. */
function ToFirstStep() {
  const stepPath = useStepPath();
  return <Navigate to={stepPath('tenant')} replace />;
}
