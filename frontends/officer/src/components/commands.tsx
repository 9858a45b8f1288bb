import { Button, Checkbox, CommandPalette, type Command as Shown } from '@trousseau/ui';
import { createContext, type ReactNode, type RefObject, use, useEffect, useId, useRef, useState } from 'react';
import { useTexts } from '../use-texts.ts';
import styles from './commands.module.css';

/** Something the page at hand can do. */
export interface Command extends Shown {
  readonly run: () => void;
}

type Registry = RefObject<Map<string, readonly Command[]>>;

const CommandsContext = createContext<Registry | null>(null);

/** Offers commands for as long as the component is on screen. */
export function useCommands(commands: readonly Command[]): void {
  const registry = use(CommandsContext);
  const owner = useId();
  useEffect(() => {
    registry?.current.set(owner, commands);
  });
  useEffect(() => () => void registry?.current.delete(owner), [registry, owner]);
}

const storageKey = 'instruction.touches';

/** The palette of the space (Ctrl K) and its single keys, which are off until somebody turns them on (WCAG 2.1.4). */
export function Commands({ children }: { readonly children: ReactNode }) {
  const { t } = useTexts();
  const registry: Registry = useRef(new Map());
  const [offered, setOffered] = useState<readonly Command[] | null>(null);
  const [keysOn, setKeysOn] = useState(() => localStorage.getItem(storageKey) === 'oui');

  useEffect(() => {
    const all = () => [...registry.current.values()].flat();
    function onKeyDown(event: KeyboardEvent) {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        return setOffered(all());
      }
      if (!keysOn || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const command = all().find(({ shortcut }) => shortcut === event.key.toUpperCase());
      if (!command) return;
      event.preventDefault();
      command.run();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [keysOn]);

  function switchKeys(on: boolean) {
    localStorage.setItem(storageKey, on ? 'oui' : 'non');
    setKeysOn(on);
  }

  return (
    <CommandsContext value={registry}>
      <div className={styles.bar}>
        <Button
          variant="quiet"
          size="small"
          icon="search"
          onPress={() => setOffered([...registry.current.values()].flat())}
        >
          {t('commands.title')} <span className={styles.keys}>{t('commands.openKeys')}</span>
        </Button>
      </div>
      {children}
      <CommandPalette
        title={t('commands.title')}
        label={t('commands.label')}
        commands={offered ?? []}
        isOpen={offered !== null}
        onClose={() => setOffered(null)}
        onRun={(id) => offered?.find((command) => command.id === id)?.run()}
      >
        <Checkbox
          name="keys"
          label={t('commands.keys')}
          description={t('commands.keysHint')}
          value={keysOn}
          onChange={switchKeys}
        />
      </CommandPalette>
    </CommandsContext>
  );
}

/** Where a key writes a letter, or where a dialog waits for an answer, it is no command. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="alertdialog"]') !== null
  );
}
