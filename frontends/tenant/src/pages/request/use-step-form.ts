import type { Problem } from '@trousseau/space';
import { useEffect, useRef, useState } from 'react';
import { type DefaultValues, type FieldValues, type Path, useForm } from 'react-hook-form';
import { isOvertaken } from '../../components/problem-notice.tsx';
import { timeInWords } from '../../words.ts';

/** How the server answered a save. */
export type SaveVerdict =
  | { readonly kind: 'saved'; readonly version: number }
  | { readonly kind: 'refused'; readonly fields: readonly { readonly field: string; readonly message: string }[] }
  | { readonly kind: 'stale'; readonly currentVersion: number }
  | { readonly kind: 'problem'; readonly problem: Problem | null };

interface StepFormOptions<Answers, Input> {
  /** What the form shows at first: the stored answers, or what is already known of the person. */
  readonly initial: Answers;
  /** Whether the server holds `initial`; known answers are saved only once the person has read them. */
  readonly isStored: boolean;
  /** Version of the request `initial` comes from. */
  readonly version: number;
  /** The newest version saved by this page. */
  readonly savedVersion: { current: number };
  /** The answers as the server takes them; null while one is missing. */
  readonly inputOf: (answers: Answers) => Input | null;
  readonly save: (input: Input, version: number) => Promise<SaveVerdict>;
  /** Reads the request again. */
  readonly reload: () => void;
}

const pauseMilliseconds = 800;

export type StepForm<Answers extends FieldValues> = ReturnType<typeof useStepForm<Answers, unknown>>;

/**
 * One step as it is typed. Complete answers are saved after a pause and on « Continuer », one save at a time, each on the version the
 * answers were filled from: what another tab saved meanwhile is never overwritten without asking.
 */
export function useStepForm<Answers extends FieldValues, Input>(options: StepFormOptions<Answers, Input>) {
  const { initial, isStored, version, savedVersion, inputOf, reload } = options;
  const form = useForm<Answers>({
    defaultValues: initial as DefaultValues<Answers>,
    mode: 'onTouched',
    // The error summary takes focus.
    shouldFocusError: false,
  });
  const { isValid } = form.formState;
  const base = useRef(Math.max(version, savedVersion.current));
  const storedContent = isStored ? contentOf(inputOf(initial)) : nothing;
  const held = useRef(storedContent);
  const queue = useRef<Promise<boolean>>(Promise.resolve(true));
  const [state, setState] = useState<'idle' | 'saving' | 'saved' | 'failed'>('idle');
  const [savedAt, setSavedAt] = useState<string>();
  const [staleOn, setStaleOn] = useState<number | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const content = contentOf(inputOf(form.watch()));

  function take(verdict: SaveVerdict, sent: string): boolean {
    setProblem(verdict.kind === 'problem' ? verdict.problem : null);
    setState(verdict.kind === 'saved' ? 'saved' : verdict.kind === 'refused' ? 'idle' : 'failed');
    if (verdict.kind === 'refused')
      for (const { field, message } of verdict.fields) form.setError(field as Path<Answers>, { message });
    if (verdict.kind === 'stale') setStaleOn(verdict.currentVersion);
    if (verdict.kind === 'problem' && isOvertaken(verdict.problem)) reload();
    if (verdict.kind !== 'saved') return false;
    held.current = sent;
    base.current = verdict.version;
    savedVersion.current = verdict.version;
    setSavedAt(timeInWords(new Date()));
    return true;
  }

  async function saveOnce(): Promise<boolean> {
    const input = inputOf(form.getValues());
    if (input === null) return false;
    const sent = contentOf(input);
    if (sent === held.current) return true;
    setState('saving');
    return take(await options.save(input, base.current), sent);
  }

  function save(): Promise<boolean> {
    queue.current = queue.current.then(saveOnce);
    return queue.current;
  }

  const latestSave = useRef(save);
  latestSave.current = save;
  useEffect(() => {
    if (!isValid || content === nothing || content === held.current || staleOn !== null) return;
    const timer = setTimeout(() => void latestSave.current(), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [content, isValid, staleOn]);

  // What the server holds wins as long as nothing was typed here since.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a newer version of the request asks the question.
  useEffect(() => {
    if (version > base.current && content === held.current) takeStored();
  }, [version]);

  function takeStored() {
    base.current = Math.max(version, savedVersion.current);
    held.current = storedContent;
    setStaleOn(null);
    form.reset(initial);
  }

  return {
    form,
    save,
    saveState: state,
    savedAt,
    problem,
    isStale: staleOn !== null,
    /** Gives up what is typed here for what another tab saved. */
    takeTheirs() {
      takeStored();
      setState('idle');
      reload();
    },
    /** Saves what is typed here over what another tab saved. */
    keepMine() {
      base.current = staleOn ?? base.current;
      setStaleOn(null);
      void save();
    },
  };
}

const nothing = 'null';

function contentOf(input: unknown): string {
  return JSON.stringify(input);
}
