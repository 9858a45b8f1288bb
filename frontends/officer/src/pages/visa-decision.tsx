import { type Problem, useMutation, useSpace } from '@trousseau/space';
import { Button, Cluster, Dialog, ExplanationList, Link, Notice, Section, Stack, TextField } from '@trousseau/ui';
import { useState } from 'react';
import { useCommands } from '../components/commands.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { TakeNextRequest } from '../components/take-next.tsx';
import { graphql } from '../gql/gql.ts';
import type { CertifyVisaRequestMutation } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { AskDocuments } from './ask-documents.tsx';
import { RevokeVisa } from './revoke-visa.tsx';
import type { ReviewedRequest } from './visa-review.tsx';

const Certify = graphql(`
  mutation CertifyVisaRequest($input: CertifyVisaRequestInput!) {
    certifyVisaRequest(input: $input) {
      ... on VisaCertified { visaRequest { id status visa { id number pdfPath status } } }
      ... on NotEligible { lines { ruleId label detail outcome parameterFrom source } }
      ... on Refusal { message }
    }
  }
`);

const Refuse = graphql(`
  mutation RefuseVisaRequest($input: RefuseVisaRequestInput!) {
    refuseVisaRequest(input: $input) {
      ... on VisaRefused { visaRequest { id status refusalReasons } }
      ... on Refusal { message }
    }
  }
`);

type NotEligible = Extract<CertifyVisaRequestMutation['certifyVisaRequest'], { __typename: 'NotEligible' }>;

/** Certify or refuse: a person decides, on what the rules computed (R-VISA-04). */
export function VisaDecision({ request }: { readonly request: ReviewedRequest }) {
  if (request.status !== 'SUBMITTED') return <Decided request={request} />;
  // The notice above says who decides.
  if (request.refusedByMe) return <TakeNextOne />;
  return <ToDecide request={request} />;
}

function Decided({ request }: { readonly request: ReviewedRequest }) {
  const { t } = useTexts();
  const { visa, refusalReasons, status, askedDocuments, eligibility } = request;
  return (
    <Stack>
      <Notice tone={status === 'CERTIFIED' ? 'success' : 'info'} title={t(`requestStatus.${status}`)} live>
        {visa && (
          <Link href={visa.pdfPath} download>
            {t('visa.openVisa', { number: visa.number })}
          </Link>
        )}
        {visa && <p>{t(`visaStatus.${visa.status}`)}</p>}
        {eligibility?.decidedByEngine && <p>{t('visa.byEngine')}</p>}
        {eligibility?.decidedByEngine && (
          <ul>
            {eligibility.proofs.map(({ documentId, sentence }) => (
              <li key={documentId}>{sentence}</li>
            ))}
          </ul>
        )}
        {status === 'INCOMPLETE' && (
          <ul>
            {askedDocuments.map(({ kind, label, note, received }) => (
              <li key={kind}>{t(received ? 'visa.askedCame' : 'visa.askedWaits', { label, note: note ?? '' })}</li>
            ))}
          </ul>
        )}
        {refusalReasons.length > 0 && (
          <ul>
            {refusalReasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        )}
      </Notice>
      <Cluster>
        <TakeNextRequest>{t('visa.next')}</TakeNextRequest>
        {visa?.status === 'VALID' && <RevokeVisa visaId={visa.id} />}
      </Cluster>
    </Stack>
  );
}

function TakeNextOne() {
  const { t } = useTexts();
  return (
    <div>
      <TakeNextRequest>{t('visa.next')}</TakeNextRequest>
    </div>
  );
}

function ToDecide({ request }: { readonly request: ReviewedRequest }) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const certify = useMutation(Certify);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [refused, setRefused] = useState<NotEligible | null>(null);
  const [refusing, setRefusing] = useState(false);
  const [asking, setAsking] = useState(false);

  async function submit() {
    const answer = await certify.run((operationId) => ({ input: { operationId, requestId: request.id } }));
    setProblem(answer.problem);
    const result = answer.data?.certifyVisaRequest;
    if (result?.__typename === 'VisaCertified') notify({ tone: 'success', text: t('visa.certified') });
    if (result?.__typename === 'NotEligible') setRefused(result);
  }

  useCommands([
    { id: 'certify', label: t('visa.certify'), shortcut: 'C', run: () => void submit() },
    { id: 'ask', label: t('visa.ask'), shortcut: 'D', run: () => setAsking(true) },
    { id: 'refuse', label: t('visa.refuse'), shortcut: 'R', run: () => setRefusing(true) },
  ]);

  return (
    <Section title={t('visa.decision')}>
      <ProblemNotice problem={problem} />
      {refused && (
        <Notice tone="warning" title={refused.message} live>
          <ExplanationList label={t('visa.computed')} lines={refused.lines} />
        </Notice>
      )}
      <Cluster>
        <Button variant="primary" icon="check" pending={certify.running} onPress={submit}>
          {t('visa.certify')}
        </Button>
        <Button variant="secondary" onPress={() => setAsking(true)}>
          {t('visa.ask')}
        </Button>
        <Button variant="secondary" onPress={() => setRefusing(true)}>
          {t('visa.refuse')}
        </Button>
      </Cluster>
      <AskDocuments request={request} isOpen={asking} onClose={() => setAsking(false)} />
      <RefuseDialog requestId={request.id} isOpen={refusing} onClose={() => setRefusing(false)} />
    </Section>
  );
}

interface RefuseDialogProps {
  readonly requestId: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** A refusal always says why: the reasons go to the tenant word for word. */
function RefuseDialog({ requestId, isOpen, onClose }: RefuseDialogProps) {
  const { t } = useTexts();
  const { run, running } = useMutation(Refuse);
  const [reason, setReason] = useState('');
  const [message, setMessage] = useState<string | null>(null);

  async function submit() {
    const reasons = reason.split('\n').filter((line) => line.trim() !== '');
    const answer = await run((operationId) => ({ input: { operationId, requestId, reasons } }));
    const result = answer.data?.refuseVisaRequest;
    if (result?.__typename === 'VisaRefused') return onClose();
    setMessage(result?.message ?? t('problem.failed'));
  }

  return (
    <Dialog
      title={t('visa.refuseTitle')}
      isOpen={isOpen}
      onClose={onClose}
      confirmLabel={t('visa.refuseConfirm')}
      onConfirm={submit}
      tone="danger"
      pending={running}
    >
      <p>{t('visa.refuseWhy')}</p>
      <TextField
        name="reason"
        label={t('visa.reasons')}
        hint={t('visa.reasonsHint')}
        rows={4}
        value={reason}
        onChange={setReason}
        error={message ?? undefined}
      />
    </Dialog>
  );
}
