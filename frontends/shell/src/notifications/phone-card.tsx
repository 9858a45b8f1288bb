import { type Problem, useMutation } from '@trousseau/space';
import { Button, Card, Cluster, FieldStack, Notice, Stack, TextField, useToast } from '@trousseau/ui';
import { type FormEvent, useState } from 'react';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { graphql } from '../gql/gql.ts';
import type { NotificationSettingsQuery } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';

const RequestPhoneCode = graphql(`
  mutation RequestPhoneCode($input: RequestPhoneCodeInput!) {
    requestPhoneCode(input: $input) {
      ... on PhoneCodeSent { me { id mobilePhone { maskedNumber isVerified isStopped } } }
      ... on Refusal { message }
    }
  }
`);

const ConfirmPhone = graphql(`
  mutation ConfirmPhone($input: ConfirmPhoneInput!) {
    confirmPhone(input: $input) {
      ... on PhoneConfirmed { me { id mobilePhone { maskedNumber isVerified isStopped } } }
      ... on Refusal { message }
    }
  }
`);

const ForgetPhone = graphql(`
  mutation ForgetPhone {
    forgetPhone {
      ... on PhoneForgotten { me { id mobilePhone { maskedNumber isVerified isStopped } } }
    }
  }
`);

type Phone = NonNullable<NotificationSettingsQuery['me']>['mobilePhone'];

interface PhoneCardProps {
  readonly phone: Phone;
  readonly reload: () => void;
}

/** The number that short messages go to: typed, proved by a code, forgotten in one press. */
export function PhoneCard({ phone, reload }: PhoneCardProps) {
  const { t } = useTexts();
  const forget = useMutation(ForgetPhone);
  async function drop() {
    await forget.run(() => ({}));
    reload();
  }
  return (
    <Card title={t('notifications.phone.title')} headingLevel={2}>
      <Stack gap={4}>
        <p>{t('notifications.phone.lead')}</p>
        {phone?.isStopped && <Notice tone="warning">{t('notifications.phone.stopped')}</Notice>}
        {!phone && <NumberForm reload={reload} />}
        {phone && !phone.isVerified && <CodeForm number={phone.maskedNumber} reload={reload} />}
        {phone?.isVerified && <p>{t('notifications.phone.verified', { number: phone.maskedNumber })}</p>}
        {phone && (
          <Cluster>
            <Button size="small" pending={forget.running} onPress={() => void drop()}>
              {t('notifications.phone.forget')}
            </Button>
          </Cluster>
        )}
      </Stack>
    </Card>
  );
}

function NumberForm({ reload }: { readonly reload: () => void }) {
  const { t } = useTexts();
  const { run } = useMutation(RequestPhoneCode);
  async function send(number: string): Promise<Sent> {
    const { data, problem } = await run(() => ({ input: { number } }));
    const result = data?.requestPhoneCode;
    if (result && 'me' in result) reload();
    return { problem, refusal: result && 'message' in result ? result.message : undefined };
  }
  const words = { label: t('notifications.phone.number'), hint: t('notifications.phone.numberHint') };
  return <OneFieldForm {...words} autoComplete="tel" submit={t('notifications.phone.sendCode')} send={send} />;
}

function CodeForm({ number, reload }: { readonly number: string; readonly reload: () => void }) {
  const { t } = useTexts();
  const toast = useToast();
  const { run } = useMutation(ConfirmPhone);
  async function send(code: string): Promise<Sent> {
    const { data, problem } = await run(() => ({ input: { code } }));
    const result = data?.confirmPhone;
    if (result && 'me' in result) {
      toast({ tone: 'success', title: t('notifications.phone.confirmed') });
      reload();
    }
    return { problem, refusal: result && 'message' in result ? result.message : undefined };
  }
  const words = { label: t('notifications.phone.code'), hint: t('notifications.phone.codeHint', { number }) };
  return <OneFieldForm {...words} autoComplete="one-time-code" submit={t('notifications.phone.confirm')} send={send} />;
}

interface Sent {
  readonly problem: Problem | null;
  readonly refusal: string | undefined;
}

interface OneFieldFormProps {
  readonly label: string;
  readonly hint: string;
  readonly autoComplete: string;
  readonly submit: string;
  readonly send: (value: string) => Promise<Sent>;
}

function OneFieldForm({ label, hint, autoComplete, submit, send }: OneFieldFormProps) {
  const [value, setValue] = useState('');
  const [running, setRunning] = useState(false);
  const [{ problem, refusal }, setSent] = useState<Sent>({ problem: null, refusal: undefined });
  async function press(event: FormEvent) {
    event.preventDefault();
    setRunning(true);
    setSent(await send(value));
    setRunning(false);
  }
  return (
    <form noValidate onSubmit={(event) => void press(event)}>
      <FieldStack>
        <ProblemNotice problem={problem} />
        <TextField
          {...{ label, hint, autoComplete, value }}
          name={autoComplete}
          width="medium"
          onChange={setValue}
          error={refusal}
        />
        <Cluster>
          <Button type="submit" pending={running}>
            {submit}
          </Button>
        </Cluster>
      </FieldStack>
    </form>
  );
}
