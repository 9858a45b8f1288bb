import { useEffect, useRef } from 'react';

const pauseMilliseconds = 800;

/**
 * Has what is written kept after a pause, when the page is left and when the network is back.
 * @param isSafe whether there is nothing to keep
 */
export function useKeepSafe(written: string, isSafe: boolean, keep: () => void): void {
  const latest = useRef({ isSafe, keep });
  latest.current = { isSafe, keep };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pause begins anew with each change of what is written.
  useEffect(() => {
    if (isSafe) return;
    const timer = setTimeout(() => latest.current.keep(), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [written, isSafe]);
  useEffect(() => {
    const now = () => {
      if (!latest.current.isSafe) latest.current.keep();
    };
    window.addEventListener('online', now);
    return () => {
      window.removeEventListener('online', now);
      now();
    };
  }, []);
}
