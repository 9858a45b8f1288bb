/**
 * R-ACC-09. Whether an address registered with one role may be registered with another: never. The address is bound to its
 * role until an officer releases it (D-ACC-01).
 */
export function mayRegister(registeredRole: string, attemptedRole: string): boolean {
  return registeredRole === attemptedRole;
}
