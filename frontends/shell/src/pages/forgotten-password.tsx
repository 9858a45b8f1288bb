import { useLocation } from 'react-router';
import { NewPasswordForm } from '../components/new-password-form.tsx';
import { ResetLinkForm } from '../components/reset-link-form.tsx';

/**
 * `/mot-de-passe-oublie` asks for a link; the link leads back here with its secret after `#`, which the browser sends nowhere,
 * and a new password is chosen.
 */
export function ForgottenPassword() {
  const { hash } = useLocation();
  const token = hash.slice(1);
  return token === '' ? <ResetLinkForm /> : <NewPasswordForm key={token} token={token} />;
}
