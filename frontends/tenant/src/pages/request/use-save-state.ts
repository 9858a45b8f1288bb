import type { Problem } from '@trousseau/space';
import { useState } from 'react';
import { timeInWords } from '../../words.ts';

/** What a page says of its saving: where it stands, since when it is safe, what went wrong. */
export function useSaveState() {
  const [state, setState] = useState<'idle' | 'saving' | 'saved' | 'failed'>('idle');
  const [savedAt, setSavedAt] = useState<string>();
  const [problem, setProblem] = useState<Problem | null>(null);
  return {
    state,
    savedAt,
    problem,
    say: setState,
    saved() {
      setState('saved');
      setProblem(null);
      setSavedAt(timeInWords(new Date()));
    },
    failed(met: Problem | null) {
      setState('failed');
      setProblem(met);
    },
  };
}
