/** What the caller answers once the server has spoken. */
export type UploadResult = { ok: true; id: string } | { ok: false; reason: string };

/** Sends one file. `key` stays the same when the person retries: use it as the document id, so that a repeat is harmless. */
export type Upload = (
  file: File,
  onProgress: (fraction: number) => void,
  signal: AbortSignal,
  key: string,
) => Promise<UploadResult>;

/** A file on its way, or refused on the way. */
export interface PendingFile {
  key: string;
  file: File;
  state: 'sending' | 'received' | 'refused' | 'interrupted';
  /** 0 to 1. */
  progress: number;
  /** Why it was refused. */
  reason?: string;
  /** Its id on the server, once received. */
  id?: string;
}

export type PendingFileChange =
  | { type: 'added'; files: readonly PendingFile[] }
  | { type: 'progressed'; key: string; progress: number }
  | { type: 'answered'; key: string; result: UploadResult }
  | { type: 'interrupted'; key: string }
  | { type: 'restarted'; key: string }
  | { type: 'removed'; key: string };

/** The list of pending files after a change. */
export function pendingFiles(files: readonly PendingFile[], change: PendingFileChange): readonly PendingFile[] {
  if (change.type === 'added') return [...files, ...change.files];
  if (change.type === 'removed') return files.filter((file) => file.key !== change.key);
  return files.map((file) => (file.key === change.key ? changed(file, change) : file));
}

type Step = Exclude<PendingFileChange, { type: 'added' | 'removed' }>;

function changed({ key, file, progress }: PendingFile, step: Step): PendingFile {
  switch (step.type) {
    case 'progressed':
      return { key, file, state: 'sending', progress: step.progress };
    case 'answered':
      return step.result.ok
        ? { key, file, state: 'received', progress: 1, id: step.result.id }
        : { key, file, state: 'refused', progress, reason: step.result.reason };
    case 'interrupted':
      return { key, file, state: 'interrupted', progress };
    case 'restarted':
      return { key, file, state: 'sending', progress: 0 };
  }
}

/** Whether a file matches an `accept` list such as 'application/pdf,image/*,.pdf'. An empty list accepts all. */
export function isAccepted(file: { name: string; type: string }, accept: string): boolean {
  const patterns = accept.split(',').map((pattern) => pattern.trim().toLowerCase());
  if (patterns.every((pattern) => pattern === '')) return true;
  return patterns.some((pattern) => {
    if (pattern.startsWith('.')) return file.name.toLowerCase().endsWith(pattern);
    if (pattern.endsWith('/*')) return file.type.startsWith(pattern.slice(0, -1));
    return file.type === pattern;
  });
}

/** « 2,4 Mo », “2.4 MB”; thousands, as people read them on their device. */
export function fileSize(bytes: number, locale: 'fr' | 'en'): string {
  const units = locale === 'fr' ? ['ko', 'Mo'] : ['kB', 'MB'];
  const large = bytes >= 1_000_000;
  const figure = new Intl.NumberFormat(locale, { maximumFractionDigits: large ? 1 : 0 });
  return `${figure.format(Math.max(1, bytes / 1000) / (large ? 1000 : 1))}\u00a0${units[large ? 1 : 0]}`;
}
