import { useEffect, useState } from 'react';
import { useLiveSpaces } from '../live-spaces.tsx';
import { demonstrationCodes } from './demonstration-authenticator.ts';

/** What the authenticator of the demonstration shows now; null elsewhere. Officers and partners of a demonstration have no other. */
export function useDemonstrationCode(): string | null {
  const { environment } = useLiveSpaces();
  const [code, setCode] = useState<string | null>(null);
  useEffect(() => {
    if (environment !== 'demonstration') return;
    const show = () => void demonstrationCodes().then(([, now = '']) => setCode(now));
    show();
    const timer = setInterval(show, 1000);
    return () => clearInterval(timer);
  }, [environment]);
  return code;
}
