import { contractVersion, oldestContractVersion, type SpaceRole } from '../contract.ts';

/** One space as the registry file names it. */
export interface LiveSpace {
  readonly name: string;
  readonly version: string;
  readonly entry: string;
  readonly basePath: string;
  readonly role: SpaceRole;
  readonly contractVersion: number;
}

/** What is live, and in which environment: `production` hides everything that plays with time. */
export interface LiveSpaces {
  readonly environment: string;
  readonly spaces: readonly LiveSpace[];
}

interface RegistryFile {
  environment: string;
  spaces: Record<string, Omit<LiveSpace, 'name'>>;
}

/** Reads the registry file, once per page load: a running page stays on the versions it started with. */
export async function readLiveSpaces(): Promise<LiveSpaces> {
  const response = await fetch('/spaces.json', { cache: 'no-cache', signal: AbortSignal.timeout(4000) });
  if (!response.ok) throw new Error(`spaces.json: ${response.status}`);
  const file = (await response.json()) as RegistryFile;
  const spaces = Object.entries(file.spaces).map(([name, space]) => ({ name, ...space }));
  return { environment: file.environment, spaces };
}

/** Decided from the registry, before anything of the space is loaded: this contract and the two before. */
export function isMountable(space: LiveSpace): boolean {
  return space.contractVersion >= oldestContractVersion && space.contractVersion <= contractVersion;
}
