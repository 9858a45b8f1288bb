import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { Button } from '../act/button.tsx';
import { classes } from '../base/classes.ts';
import { Icon } from '../base/icon.tsx';
import { useUiTexts } from '../base/use-ui-texts.ts';
import styles from './toast.module.css';
import { type Tone, toneIcons } from './tone.ts';

/** A short message about what was just done. */
export interface ToastMessage {
  tone: Extract<Tone, 'success' | 'info' | 'danger'>;
  title: string;
  detail?: string;
  /** « Annuler »; keeps the message on screen until it is closed. */
  action?: { label: string; onPress: () => void };
}

type ShownToast = ToastMessage & { key: number };

const ToastContext = createContext<(toast: ToastMessage) => void>(() => undefined);
const shownMilliseconds = 8000;
const maxShown = 3;

/** Gives `useToast`, and holds the place where messages appear. Part of UiProvider. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly ShownToast[]>([]);
  const next = useRef(0);
  const [show] = useState(() => (toast: ToastMessage) => {
    next.current += 1;
    const key = next.current;
    setToasts((shown) => [...shown, { ...toast, key }].slice(-maxShown));
  });
  const close = (key: number) => setToasts((shown) => shown.filter((toast) => toast.key !== key));
  return (
    <ToastContext value={show}>
      {children}
      <ToastRegion toasts={toasts} onClose={close} />
    </ToastContext>
  );
}

/** Shows a message about what was just done. Never the only trace of it: the page must show the result too. */
export function useToast(): (toast: ToastMessage) => void {
  return useContext(ToastContext);
}

interface ToastRegionProps {
  toasts: readonly ShownToast[];
  onClose: (key: number) => void;
}

// The region is always there: screen readers only announce what enters a region they already know.
function ToastRegion({ toasts, onClose }: ToastRegionProps) {
  const texts = useUiTexts();
  return (
    <section className={styles.region} aria-label={texts.toasts}>
      <div role="status" aria-live="polite" aria-relevant="additions" className={styles.list}>
        {toasts.map((toast) => (
          <Toast key={toast.key} toast={toast} onClose={() => onClose(toast.key)} />
        ))}
      </div>
    </section>
  );
}

interface ToastProps {
  toast: ToastMessage;
  onClose: () => void;
}

/** One message. Leaves by itself, unless it offers an act, is a failure, or is being read (pointer or focus on it). */
export function Toast({ toast, onClose }: ToastProps) {
  const texts = useUiTexts();
  const [held, setHeld] = useState(false);
  const stays = held || toast.action !== undefined || toast.tone === 'danger';
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(() => close.current(), shownMilliseconds);
    return () => clearTimeout(timer);
  }, [stays]);
  const { action } = toast;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only notices that someone is reading.
    <div
      className={classes(styles.toast, styles[toast.tone])}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles.icon}>
        <Icon name={toneIcons[toast.tone]} size={22} />
      </span>
      <div className={styles.words}>
        <p className={styles.title}>{toast.title}</p>
        {toast.detail !== undefined && <p>{toast.detail}</p>}
      </div>
      {action && (
        <Button
          size="small"
          onPress={() => {
            action.onPress();
            onClose();
          }}
        >
          {action.label}
        </Button>
      )}
      <button type="button" className={styles.close} aria-label={texts.close} onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}
