import type { Problem } from '@trousseau/space';
import type { FormError } from '@trousseau/ui';
import { useState } from 'react';

/** What a form of a few fields remembers: what is to be corrected, and why it could not be sent. */
export function useSmallForm() {
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [submitCount, setSubmitCount] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);

  /** Shows what is missing in what was typed, by field. @returns whether it may be sent */
  function complete(missing: Readonly<Record<string, string | false>>): boolean {
    const found = Object.entries(missing).flatMap(([field, message]) => (message ? [{ field, message }] : []));
    setSubmitCount((count) => count + 1);
    setErrors(found);
    setProblem(null);
    return found.length === 0;
  }

  /** Shows a refusal of the server under a field. */
  const refuse = (field: string, message: string) => setErrors([{ field, message }]);
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  return { errors, submitCount, problem, setProblem, complete, refuse, errorOf };
}
