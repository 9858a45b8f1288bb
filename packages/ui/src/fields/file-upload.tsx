import { type DragEvent, type ReactNode, type Ref, useEffect, useRef, useState } from 'react';
import { Button } from '../act/button.tsx';
import { classes } from '../base/classes.ts';
import { Icon } from '../base/icon.tsx';
import { useUiTexts } from '../base/use-ui-texts.ts';
import { VisuallyHidden } from '../base/visually-hidden.tsx';
import { FieldGroup } from './field-group.tsx';
import { FileRow, PendingRow } from './file-row.tsx';
import styles from './file-upload.module.css';
import type { Upload } from './uploads.ts';
import { useFileOrder } from './use-file-order.ts';
import { useUploads } from './use-uploads.ts';

/** A file the server holds. */
export interface ReceivedFile {
  id: string;
  name: string;
  sizeBytes?: number;
  href?: string;
  /** « Reçu le 27 novembre 2026 » */
  detail?: string | undefined;
  /** Address of a small picture of it. */
  thumbnail?: string | undefined;
  /** Kept, and of no use: another one must be sent. */
  rejected?: boolean;
}

export interface FileUploadProps {
  label: string;
  /** Base of the ids; the error summary links to it. */
  id: string;
  /** Files the server already holds; a file just sent shows until it appears here. */
  files: readonly ReceivedFile[];
  /** Sends one file; a rejected promise means the network, an answer `{ok: false, reason}` a refusal. */
  upload: Upload;
  onUploaded?: (id: string) => void;
  onRemove?: (id: string) => void;
  /** Lets the person put several files in order: ids, first to last. */
  onOrder?: ((ids: string[]) => void) | undefined;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: boolean;
  /** As in HTML; PDF, JPEG and PNG by default. */
  accept?: string;
  /** 10 MB by default, what the door lets in. */
  maxBytes?: number;
  multiple?: boolean;
  /** Offers the camera on touch screens (default). */
  camera?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

/** Papers sent by dropping, choosing or photographing them; each shows where it stands, why it is refused, and what to do then. */
export function FileUpload(props: FileUploadProps) {
  const {
    label,
    id,
    files,
    upload,
    onUploaded,
    onRemove,
    onOrder,
    hint,
    error,
    optional,
    multiple = true,
    camera = true,
  } = props;
  const { accept = 'application/pdf,image/jpeg,image/png', maxBytes = 10_000_000 } = props;
  const uploads = useUploads({ accept, maxBytes, upload, onUploaded });
  const known = new Set(files.map((file) => file.id));
  const { moved, movesOf } = useFileOrder(files, onOrder);
  const arrived = uploads.files.filter((file) => file.id !== undefined && known.has(file.id));
  // Once the server shows a file it is the server's: were it kept here too, it would come back after being taken away.
  useEffect(() => {
    for (const { key } of arrived) uploads.remove(key);
  });
  const pending = uploads.files.filter((file) => file.id === undefined || !known.has(file.id));
  return (
    <FieldGroup legend={label} id={id} hint={hint} error={error} optional={optional}>
      <DropZone onFiles={uploads.add}>
        <FileButtons
          id={id}
          accept={accept}
          multiple={multiple}
          camera={camera}
          onFiles={uploads.add}
          buttonRef={props.ref}
        />
      </DropZone>
      {(files.length > 0 || pending.length > 0) && (
        <ul className={styles.files} aria-label={label}>
          {files.map((file) => (
            <FileRow key={file.id} file={file} onRemove={onRemove} moves={movesOf(file)} />
          ))}
          {pending.map((file) => (
            <PendingRow
              key={file.key}
              pending={file}
              onRetry={() => uploads.retry(file)}
              onRemove={() => uploads.remove(file.key)}
            />
          ))}
        </ul>
      )}
      <VisuallyHidden>
        <span role="status">{moved}</span>
      </VisuallyHidden>
    </FieldGroup>
  );
}

interface DropZoneProps {
  onFiles: (files: readonly File[]) => void;
  children: ReactNode;
}

function DropZone({ onFiles, children }: DropZoneProps) {
  const [over, setOver] = useState(false);
  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer.files.length > 0) onFiles([...event.dataTransfer.files]);
  }
  // A shortcut for the mouse: the buttons inside do the same for the keyboard.
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: receives what is dropped; nothing to press.
    <div
      className={classes(styles.zone, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {children}
    </div>
  );
}

interface FileButtonsProps {
  id: string;
  accept: string;
  multiple: boolean;
  camera: boolean;
  onFiles: (files: readonly File[]) => void;
  buttonRef: Ref<HTMLButtonElement> | undefined;
}

function FileButtons({ id, accept, multiple, camera, onFiles, buttonRef }: FileButtonsProps) {
  const texts = useUiTexts();
  const browser = useRef<HTMLInputElement>(null);
  const lens = useRef<HTMLInputElement>(null);
  const chosen = ({ target }: { target: HTMLInputElement }) => {
    onFiles([...(target.files ?? [])]);
    // So that the same file may be chosen again after a refusal.
    target.value = '';
  };
  return (
    <>
      <span className={styles.sign}>
        <Icon name="upload" size={24} />
      </span>
      <span className={styles.drop}>{texts.dropHere}</span>
      <Button id={id} ref={buttonRef} variant="secondary" icon="folder" onPress={() => browser.current?.click()}>
        {multiple ? texts.browseMany : texts.browse}
      </Button>
      <input ref={browser} type="file" hidden accept={accept} multiple={multiple} onChange={chosen} />
      {camera && (
        <span className={styles.camera}>
          <Button variant="secondary" icon="camera" onPress={() => lens.current?.click()}>
            {texts.camera}
          </Button>
          <input ref={lens} type="file" hidden accept="image/*" capture="environment" onChange={chosen} />
        </span>
      )}
    </>
  );
}
