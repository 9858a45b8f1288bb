import { useNavigate } from '@trousseau/space';
import { useTexts } from '../use-texts.ts';
import { useCommands } from './commands.tsx';

interface SpaceCommandsProps {
  /** The parts of the space, as its navigation shows them. */
  readonly parts: readonly { readonly href: string; readonly label: string }[];
}

/** Going from one part of the space to another, from anywhere in it. */
export function SpaceCommands({ parts }: SpaceCommandsProps) {
  const { t } = useTexts();
  const navigate = useNavigate();
  useCommands(
    parts.map(({ href, label }) => ({
      id: href,
      label: t('commands.go', { page: label }),
      run: () => void navigate(href),
    })),
  );
  return null;
}
