import { useEffect, useReducer, useRef } from 'react';
import { fill } from '../base/texts.ts';
import { useUiLocale, useUiTexts } from '../base/use-ui-texts.ts';
import { fileSize, isAccepted, type PendingFile, pendingFiles, type Upload } from './uploads.ts';

interface UploadRules {
  accept: string;
  maxBytes: number;
  upload: Upload;
  onUploaded: ((id: string) => void) | undefined;
}

/**
 * The files being sent: `add` checks and starts them, `retry` starts one again, `remove` forgets it and stops it. What a cut of the network
 * stopped starts again by itself when it is back.
 */
export function useUploads({ accept, maxBytes, upload, onUploaded }: UploadRules) {
  const texts = useUiTexts();
  const locale = useUiLocale();
  const [files, change] = useReducer(pendingFiles, []);
  const running = useRef(new Map<string, AbortController>());
  useEffect(() => {
    const controllers = running.current;
    return () => {
      for (const controller of controllers.values()) controller.abort();
    };
  }, []);

  async function send({ key, file }: PendingFile) {
    const controller = new AbortController();
    running.current.set(key, controller);
    try {
      const onProgress = (progress: number) => change({ type: 'progressed', key, progress });
      const result = await upload(file, onProgress, controller.signal, key);
      if (controller.signal.aborted) return;
      change({ type: 'answered', key, result });
      if (result.ok) onUploaded?.(result.id);
    } catch {
      if (!controller.signal.aborted) change({ type: 'interrupted', key });
    } finally {
      running.current.delete(key);
    }
  }

  function refusal(file: File): string | undefined {
    if (!isAccepted(file, accept)) return texts.fileType;
    return file.size > maxBytes ? fill(texts.fileTooLarge, { size: fileSize(maxBytes, locale) }) : undefined;
  }

  function add(chosen: readonly File[]) {
    const added = chosen.map((file): PendingFile => {
      const reason = refusal(file);
      const start = { key: crypto.randomUUID(), file, progress: 0 };
      return reason === undefined ? { ...start, state: 'sending' } : { ...start, state: 'refused', reason };
    });
    change({ type: 'added', files: added });
    for (const file of added) if (file.state === 'sending') void send(file);
  }

  function retry(file: PendingFile) {
    change({ type: 'restarted', key: file.key });
    void send(file);
  }

  const latest = useRef(() => {});
  latest.current = () => {
    for (const file of files) if (file.state === 'interrupted') retry(file);
  };
  useEffect(() => {
    const again = () => latest.current();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, []);

  function remove(key: string) {
    running.current.get(key)?.abort();
    change({ type: 'removed', key });
  }

  return { files, add, retry, remove };
}
