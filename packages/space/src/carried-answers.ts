const key = 'trousseau-carried-answers';

/** Keeps answers given before there was an account, for this tab alone: sign-up happens in it. */
export function carryAnswers(answers: string): void {
  window.sessionStorage.setItem(key, answers);
}

/** The answers carried over; empty when there are none. */
export function carriedAnswers(): URLSearchParams {
  return new URLSearchParams(window.sessionStorage.getItem(key) ?? '');
}

/** Forgets them: they served. */
export function dropCarriedAnswers(): void {
  window.sessionStorage.removeItem(key);
}
