import { useSpace } from '@trousseau/space';
import { Link } from '@trousseau/ui';

interface FileLinkProps {
  readonly claim: NumberedFile | null;
  readonly damage: NumberedFile | null;
}

interface NumberedFile {
  readonly id: string;
  readonly number: string;
}

/** The file something is about, by its number: an unpaid rent, else damage. */
export function FileLink({ claim, damage }: FileLinkProps) {
  const { basePath } = useSpace();
  if (claim) return <Link href={`${basePath}/sinistres/${claim.id}`}>{claim.number}</Link>;
  return damage && <Link href={`${basePath}/degradations/${damage.id}`}>{damage.number}</Link>;
}
