import { useEffect } from 'react';

/** How often what the server still works on is asked again, in milliseconds. */
const EVERY = 2000;

/** Asks again and again while the server works on something that the page shows: a file it reads, an archive it makes. */
export function useWhileWorking(isWorking: boolean, reload: () => void): void {
  useEffect(() => {
    if (!isWorking) return undefined;
    const timer = setInterval(reload, EVERY);
    return () => clearInterval(timer);
  }, [isWorking, reload]);
}
