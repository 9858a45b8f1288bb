import type { Problem } from '@trousseau/space';
import { useEffect, useRef, useState } from 'react';
import { type DefaultValues, type FieldValues, type Path, type UseFormReturn, useForm } from 'react-hook-form';
import { isOvertaken } from '../../components/problem-notice.tsx';
import type { VisaFormPage } from '../../gql/graphql.ts';
import { shownAnswers } from './half-typed.ts';
import type { StepProps } from './request.tsx';
import { useKeepHalfTyped } from './use-keep-half-typed.ts';
import { useKeepSafe } from './use-keep-safe.ts';
import { useSaveState } from './use-save-state.ts';

/** How the server answered a save: the request at its new version, what to correct, or the version another tab saved first. */
type SaveResult =
  | { readonly visaRequest: { readonly version: number } }
  | { readonly fields: readonly { readonly field: string; readonly message: string }[] }
  | { readonly currentVersion: number };

interface StepFormOptions<Answers, Input> extends StepProps {
  readonly page: VisaFormPage;
  /** The stored answers, or what is already known of the person. */
  readonly stored: Answers;
  /** Whether the server holds `stored`; known answers are saved only once the person has read them. */
  readonly isStored: boolean;
  /** The answers as the server takes them; null while one is missing. */
  readonly inputOf: (answers: Answers) => Input | null;
  readonly save: (
    input: Input,
    version: number,
  ) => Promise<{ result: SaveResult | undefined; problem: Problem | null }>;
}

export type StepForm<Answers extends FieldValues> = ReturnType<typeof useStepForm<Answers, unknown>>;

/**
 * One step as it is typed. After a pause, on leaving and on « Continuer » whole answers are saved, on the version they were filled from:
 * what another tab saved meanwhile is never overwritten without asking. What is not whole yet is kept as it stands.
 */
export function useStepForm<Answers extends FieldValues, Input>(options: StepFormOptions<Answers, Input>) {
  const { request, page, stored, inputOf } = options;
  const [opened] = useState(() => shownAnswers(request, page, stored));
  const form = useForm<Answers>({
    defaultValues: opened as DefaultValues<Answers>,
    mode: 'onTouched',
    // The error summary takes focus.
    shouldFocusError: false,
  });
  const safe = useSafe(options, form, opened);
  const written = contentOf(form.watch());
  const content = contentOf(inputOf(form.watch()));
  const isUnsaved = form.formState.isValid && content !== nothing && content !== safe.held.current;
  const isSafe = (!isUnsaved && written === safe.kept.current) || safe.staleOn !== null;
  const keep = () => void safe.inTurn(isUnsaved ? safe.saveWhole : safe.keepTyped);
  useKeepSafe(written, isSafe, keep);

  // What the server holds wins as long as nothing was typed here since.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a newer version of the request asks the question.
  useEffect(() => {
    if (request.version > safe.base.current && isSafe && safe.staleOn === null) safe.takeStored();
  }, [request.version]);

  return {
    form,
    save: () => safe.inTurn(safe.saveWhole),
    retry: keep,
    saveState: safe.saving.state,
    savedAt: safe.saving.savedAt,
    problem: safe.saving.problem,
    isStale: safe.staleOn !== null,
    takeTheirs: safe.takeTheirs,
    keepMine: safe.keepMine,
  };
}

/** What the server holds of a step, and the ways to give it what is typed: one sending at a time. */
function useSafe<Answers extends FieldValues, Input>(
  options: StepFormOptions<Answers, Input>,
  form: UseFormReturn<Answers>,
  opened: Answers,
) {
  const { request, page, stored, isStored, saved, inputOf, reload } = options;
  const keepHalfTyped = useKeepHalfTyped();
  const saving = useSaveState();
  const base = useRef(Math.max(request.version, saved.current));
  const storedContent = isStored ? contentOf(inputOf(stored)) : nothing;
  const held = useRef(storedContent);
  const kept = useRef(contentOf(opened));
  const [staleOn, setStaleOn] = useState<number | null>(null);

  function failed(problem: Problem | null): false {
    saving.failed(problem);
    if (isOvertaken(problem)) reload();
    return false;
  }

  async function saveWhole(): Promise<boolean> {
    const answers = form.getValues();
    const input = inputOf(answers);
    if (input === null) return false;
    const sent = contentOf(input);
    if (sent === held.current) return true;
    saving.say('saving');
    const { result, problem } = await options.save(input, Math.max(base.current, saved.current));
    if (result === undefined) return failed(problem);
    if ('currentVersion' in result) {
      setStaleOn(result.currentVersion);
      return failed(null);
    }
    if ('fields' in result) {
      for (const { field, message } of result.fields) form.setError(field as Path<Answers>, { message });
      saving.say('idle');
      return keepTyped();
    }
    held.current = sent;
    kept.current = contentOf(answers);
    base.current = saved.current = result.visaRequest.version;
    saving.saved();
    return true;
  }

  /** Never lets the page go on: what is only kept is not answered. */
  async function keepTyped(): Promise<false> {
    const content = contentOf(form.getValues());
    if (content === kept.current) return false;
    saving.say('saving');
    const { isKept, problem } = await keepHalfTyped(request.id, [{ page, content }]);
    if (!isKept) return failed(problem);
    kept.current = content;
    saving.saved();
    return false;
  }

  function inTurn(send: () => Promise<boolean>): Promise<boolean> {
    saved.queue = saved.queue.then(send);
    return saved.queue;
  }

  function takeStored() {
    const shown = shownAnswers(request, page, stored);
    base.current = Math.max(request.version, saved.current);
    held.current = storedContent;
    kept.current = contentOf(shown);
    setStaleOn(null);
    form.reset(shown);
  }

  return {
    ...{ base, held, kept, staleOn, saving, saveWhole, keepTyped, inTurn, takeStored },
    /** Gives up what is typed here for what another tab saved. */
    takeTheirs() {
      takeStored();
      saving.say('idle');
      reload();
    },
    /** Saves what is typed here over what another tab saved. */
    keepMine() {
      base.current = staleOn ?? base.current;
      setStaleOn(null);
      void inTurn(saveWhole);
    },
  };
}

const nothing = 'null';

function contentOf(answers: unknown): string {
  return JSON.stringify(answers);
}
