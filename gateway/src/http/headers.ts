/**
 * Pages: scripts of this site only, without eval (S70). Styles may be inline, which the component library needs; documents are
 * previewed in an <object> or <iframe> of the same site, so frames and plugins of ourselves are allowed and nobody else's.
 */
const PAGE_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'self'",
  "frame-src 'self' blob:",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** A document of a person: shown in a viewer of the browser, runs nothing. */
const DATA_POLICY =
  "default-src 'none'; script-src 'none'; style-src 'unsafe-inline'; img-src 'self'; object-src 'self'; frame-ancestors 'self'";

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Two years, as browsers' preload lists ask. Only in production: on a person's machine it would lock localhost to HTTPS. */
const HTTPS_ONLY = { 'strict-transport-security': 'max-age=63072000; includeSubDomains' };

const PAGE = {
  ...ALWAYS,
  'content-security-policy': PAGE_POLICY,
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};
const DATA = { ...ALWAYS, 'content-security-policy': DATA_POLICY, 'cache-control': 'no-store' };
const PRODUCTION_PAGE = { ...PAGE, ...HTTPS_ONLY };
const PRODUCTION_DATA = { ...DATA, ...HTTPS_ONLY };

/** Headers of the shell, its assets and the spaces (S72). */
export const pageHeaders = (production: boolean): Readonly<Record<string, string>> =>
  production ? PRODUCTION_PAGE : PAGE;

/** Headers of GraphQL answers and of files. */
export const dataHeaders = (production: boolean): Readonly<Record<string, string>> =>
  production ? PRODUCTION_DATA : DATA;
