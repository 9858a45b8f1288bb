import type { NavigationItem } from '@trousseau/ui';

/**
 * What the shell and a space promise each other (pain 5 of federated front ends: no contract).
 * The number grows when a prop disappears or changes its meaning; adding one keeps it.
 * The shell mounts builds of this version and of the two before.
 */
export const contractVersion = 1;
export const oldestContractVersion = 1;

export type Locale = 'fr' | 'en';
export type SpaceRole = 'TENANT' | 'LANDLORD' | 'PARTNER' | 'OFFICER';
/** What a person may do in a space: everything, all but its people, account and data, or only read. */
export type SpaceMemberRole = 'OWNER' | 'MANAGER' | 'READER';
export type SessionSpaceStatus = 'PENDING_ACTIVATION' | 'ACTIVE_INCOMPLETE' | 'ACTIVE' | 'LOCKED' | 'CLOSED';

/** Who is signed in, as the shell read it once. Spaces read it and never fetch it themselves; it holds no token. */
export interface SpaceSession {
  readonly email: string;
  readonly role: SpaceRole;
  readonly space: {
    readonly id: string;
    readonly displayName: string | null;
    readonly status: SessionSpaceStatus;
    /** What the server will let one do; a page does not offer what it would refuse. Null for who is no member. */
    readonly memberRole: SpaceMemberRole | null;
  };
}

/** A short message shown by the shell outside the page, announced to screen readers. */
export interface Notice {
  readonly tone: 'success' | 'info' | 'danger';
  readonly text: string;
}

/** The parts of a space, shown by the shell as a side rail or a bottom bar. Paths are whole: `/locataire/pieces`. */
export interface SpaceNavigation {
  /** Name of the landmark: « Espace bailleur ». */
  readonly label: string;
  readonly items: readonly NavigationItem[];
}

/** The props the shell mounts a space with. `basePath` has no trailing slash: `/locataire`. */
export interface SpaceProps {
  readonly basePath: string;
  readonly locale: Locale;
  readonly session: SpaceSession;
  readonly notify: (notice: Notice) => void;
  /** Given by `SpaceProvider`; a space declares its navigation there. */
  readonly showNavigation: (navigation: SpaceNavigation | null) => void;
}

/** `space.json` of a build: what the registry must know before anyone loads it. */
export interface SpaceManifest {
  readonly name: string;
  readonly basePath: string;
  readonly role: SpaceRole;
  readonly contractVersion: number;
  readonly platform: Readonly<Record<string, string>>;
}
