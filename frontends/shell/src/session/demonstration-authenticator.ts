// The authenticator of `packages/local/src/demo/authenticator.ts`: production refuses a space that is opened with it.
const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const STEP_MS = 30_000;

/** In a demonstration: the codes an officer's or a partner's authenticator shows just before, now and just after; each is taken once. */
export async function demonstrationCodes(): Promise<readonly string[]> {
  const { TOTP } = await import('otpauth');
  const totp = new TOTP({ secret: SECRET });
  return [-1, 0, 1].map((step) => totp.generate({ timestamp: Date.now() + step * STEP_MS }));
}
