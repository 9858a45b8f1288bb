import type { ReactNode } from 'react';
import { Icon, type IconName } from '../base/icon.tsx';
import { fill } from '../base/texts.ts';
import { useUiLocale, useUiTexts } from '../base/use-ui-texts.ts';
import styles from './file-upload.module.css';
import type { ReceivedFile } from './file-upload.tsx';
import { fileSize, type PendingFile } from './uploads.ts';
import { type FileMoves, moveButtonId } from './use-file-order.ts';

interface RowProps {
  icon: IconName;
  thumbnail?: string | undefined;
  state: 'received' | 'rejected' | 'sending' | 'refused';
  name: ReactNode;
  detail: ReactNode;
  actions: ReactNode;
}

function Row({ icon, thumbnail, state, name, detail, actions }: RowProps) {
  return (
    <li className={styles.file} data-state={state}>
      <span className={styles.icon}>
        {thumbnail ? <img className={styles.thumbnail} src={thumbnail} alt="" loading="lazy" /> : <Icon name={icon} />}
      </span>
      <span className={styles.name}>{name}</span>
      <span className={styles.detail} role={state === 'sending' || state === 'refused' ? 'status' : undefined}>
        {detail}
      </span>
      <span className={styles.actions}>{actions}</span>
    </li>
  );
}

interface IconButtonProps {
  icon: IconName;
  label: string;
  onPress: () => void;
  id?: string;
  /** Shown and named, and does nothing. */
  idle?: boolean;
}

function IconButton({ icon, label, onPress, id, idle = false }: IconButtonProps) {
  return (
    <button
      type="button"
      id={id}
      className={styles.button}
      aria-label={label}
      aria-disabled={idle || undefined}
      title={label}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}

interface FileRowProps {
  file: ReceivedFile;
  onRemove: ((id: string) => void) | undefined;
  moves: FileMoves | undefined;
}

/** A file the server holds. */
export function FileRow({ file, onRemove, moves }: FileRowProps) {
  const texts = useUiTexts();
  const locale = useUiLocale();
  const size = file.sizeBytes === undefined ? undefined : fileSize(file.sizeBytes, locale);
  return (
    <Row
      icon={file.rejected ? 'alert' : 'success'}
      thumbnail={file.thumbnail}
      state={file.rejected ? 'rejected' : 'received'}
      name={file.href === undefined ? file.name : <a href={file.href}>{file.name}</a>}
      detail={[file.detail ?? texts.received, size].filter(Boolean).join(' · ')}
      actions={
        <>
          {moves && (
            <>
              <IconButton
                id={moveButtonId(file.id, -1)}
                icon="chevronUp"
                label={`${texts.moveUp} ${file.name}`}
                idle={moves.isFirst}
                onPress={() => moves.move(-1)}
              />
              <IconButton
                id={moveButtonId(file.id, 1)}
                icon="chevronDown"
                label={`${texts.moveDown} ${file.name}`}
                idle={moves.isLast}
                onPress={() => moves.move(1)}
              />
            </>
          )}
          {onRemove && (
            <IconButton icon="trash" label={`${texts.remove} ${file.name}`} onPress={() => onRemove(file.id)} />
          )}
        </>
      }
    />
  );
}

interface PendingRowProps {
  pending: PendingFile;
  onRetry: () => void;
  onRemove: () => void;
}

/** A file on its way, or stopped on the way. */
export function PendingRow({ pending, onRetry, onRemove }: PendingRowProps) {
  const texts = useUiTexts();
  const { file, state, progress, reason } = pending;
  const stopped = state === 'refused' || state === 'interrupted';
  const percent = Math.round(progress * 100);
  return (
    <Row
      icon={stopped ? 'danger' : state === 'received' ? 'success' : 'upload'}
      state={stopped ? 'refused' : state === 'received' ? 'received' : 'sending'}
      name={file.name}
      detail={
        <>
          {state === 'received' && texts.received}
          {state === 'refused' && fill(texts.refused, { reason: reason ?? '' })}
          {state === 'interrupted' && texts.networkLost}
          {state === 'sending' && (
            <>
              {texts.sending}
              <progress className={styles.progress} max={100} value={percent} aria-label={file.name} />
            </>
          )}
        </>
      }
      actions={
        <>
          {state === 'interrupted' && (
            <IconButton icon="retry" label={`${texts.retry} ${file.name}`} onPress={onRetry} />
          )}
          {state !== 'received' && (
            <IconButton
              icon={stopped ? 'trash' : 'close'}
              label={`${stopped ? texts.remove : texts.cancel} ${file.name}`}
              onPress={onRemove}
            />
          )}
        </>
      }
    />
  );
}
