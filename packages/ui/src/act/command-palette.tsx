import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { Icon } from '../base/icon.tsx';
import { useUiTexts } from '../base/use-ui-texts.ts';
import { VisuallyHidden } from '../base/visually-hidden.tsx';
import { Badge } from '../show/badge.tsx';
import styles from './command-palette.module.css';
import { Dialog } from './dialog.tsx';

/** Something that can be done from the keyboard. */
export interface Command {
  id: string;
  label: string;
  /** The key that does it at once, when keys are on. */
  shortcut?: string | undefined;
  /** Under the label; searched as well. */
  description?: string | undefined;
  /** What waits behind it, in two words: « 2 à traiter ». */
  badge?: string | undefined;
  /** Shows a tick: the choice in force. */
  isCurrent?: boolean | undefined;
}

export interface CommandPaletteProps {
  title: string;
  /** What the search is about: « Que voulez-vous faire ? » */
  label: string;
  commands: readonly Command[];
  onRun: (id: string) => void;
  isOpen: boolean;
  onClose: () => void;
  /** Under the list: a switch for single keys, for instance. */
  children?: ReactNode;
}

/** Everything the page can do, found by a few letters and done with Enter (a combobox whose list is always there). */
export function CommandPalette({ title, label, commands, onRun, isOpen, onClose, children }: CommandPaletteProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [rank, setRank] = useState(0);
  const texts = useUiTexts();
  const found = commands.filter((command) => matches(`${command.label} ${command.description ?? ''}`, typed));
  const current = found[Math.min(rank, found.length - 1)];

  function close() {
    setTyped('');
    setRank(0);
    onClose();
  }

  function run(command: Command | undefined) {
    if (!command) return;
    close();
    onRun(command.id);
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) setRank((rank + step + found.length) % found.length);
    else if (event.key === 'Enter') run(current);
    else return;
    event.preventDefault();
  }

  return (
    <Dialog title={title} isOpen={isOpen} onClose={close}>
      <div className={styles.palette}>
        <input
          className={styles.search}
          role="combobox"
          aria-label={label}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={current && `${id}-${current.id}`}
          placeholder={label}
          autoFocus
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setRank(0);
          }}
          onKeyDown={onKeyDown}
        />
        <div className={styles.list} role="listbox" id={`${id}-list`} aria-label={label}>
          {found.map((command) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above holds the focus and the keys.
            // biome-ignore lint/a11y/useFocusableInteractive: as above.
            <div
              key={command.id}
              id={`${id}-${command.id}`}
              className={styles.command}
              role="option"
              aria-selected={command === current}
              onClick={() => run(command)}
            >
              <Words command={command} />
              {command.shortcut && <kbd className={styles.key}>{command.shortcut}</kbd>}
            </div>
          ))}
        </div>
        {found.length === 0 && <p role="status">{texts.noResult}</p>}
        {children}
      </div>
    </Dialog>
  );
}

function Words({ command: { label, description, badge, isCurrent } }: { command: Command }) {
  const texts = useUiTexts();
  return (
    <>
      <span className={styles.words}>
        {label}
        {description !== undefined && <span className={styles.description}>{description}</span>}
      </span>
      {badge !== undefined && <Badge tone="warning">{badge}</Badge>}
      {isCurrent && (
        <>
          <Icon name="check" />
          <VisuallyHidden>, {texts.inForce}</VisuallyHidden>
        </>
      )}
    </>
  );
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether every word typed begins a word of the label, accents aside. */
function matches(label: string, typed: string): boolean {
  const words = plain(label).split(/[^a-z0-9]+/);
  const asked = plain(typed).split(/\s+/).filter(Boolean);
  return asked.every((part) => words.some((word) => word.startsWith(part)));
}
