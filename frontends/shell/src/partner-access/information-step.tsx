import { useState } from 'react';
import { EmailCodeForm } from './email-code-form.tsx';
import type { StepProps } from './first-login.tsx';
import { type Information, InformationForm } from './information-form.tsx';

/** S-CAF-02 (2): who logs in, then the code that proves the address given. */
export function InformationStep(props: StepProps) {
  const { givenName, familyName, email } = props.firstLogin;
  const [stated, setStated] = useState<Information>({
    givenName: givenName ?? '',
    familyName: familyName ?? '',
    phone: '',
    email: email ?? '',
  });
  const [sent, setSent] = useState<{ readonly resendAfterSeconds: number } | null>(null);
  const [refusedEmail, setRefusedEmail] = useState<string | null>(null);

  if (sent === null)
    return (
      <InformationForm
        credentials={props.credentials}
        known={stated}
        refusedEmail={refusedEmail}
        onSent={(information, resendAfterSeconds) => {
          setStated(information);
          setSent({ resendAfterSeconds });
        }}
      />
    );
  return (
    <EmailCodeForm
      {...props}
      information={stated}
      resendAfterSeconds={sent.resendAfterSeconds}
      onChangeAddress={(why) => {
        setRefusedEmail(why);
        setSent(null);
      }}
    />
  );
}
