import { TOTP } from 'otpauth';

/**
 * The authenticator of every officer and partner of demonstrations and tests, known to everybody: production refuses a space that is
 * opened with it (S71). The shell knows it too, for the doors of the home page.
 */
export const AUTHENTICATOR_SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

const STEP_MS = 30_000;

/** The codes that an authenticator, by default that one, shows just before, now and just after: each is taken once. */
export const codesOfNow = (secret = AUTHENTICATOR_SECRET) =>
  [-1, 0, 1].map((step) => new TOTP({ secret }).generate({ timestamp: Date.now() + step * STEP_MS }));
