import { useMutation, useSpace } from '@trousseau/space';
import { Button, DateField, Dialog, FieldStack, isDay, MoneyField, Notice, Select, TextField } from '@trousseau/ui';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';
import type { ShownParameter } from './parameters.tsx';

const Propose = graphql(`
  mutation ProposeParameterChange($input: ProposeParameterChangeInput!) {
    proposeParameterChange(input: $input) {
      ... on ParameterChangeProposed { change { id } }
      ... on Refusal { message }
    }
  }
`);

interface ProposeChangeProps {
  readonly parameter: ShownParameter;
  readonly reload: () => void;
}

/** Proposes other figures from a day to come, with their source: somebody else decides, on what it would have done last month. */
export function ProposeChange({ parameter, reload }: ProposeChangeProps) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Button size="small" onPress={() => setOpen(true)} label={t('parameters.proposeOf', { label: parameter.label })}>
        {t('parameters.propose')}
      </Button>
      {isOpen && (
        <ProposeDialog
          parameter={parameter}
          close={() => {
            setOpen(false);
            reload();
          }}
        />
      )}
    </div>
  );
}

interface DialogProps {
  readonly parameter: ShownParameter;
  readonly close: () => void;
}

/** What is typed, and its sending; `message` says what is wrong with it. */
function useProposal({ parameter, close }: DialogProps) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const { run, running } = useMutation(Propose);
  const [figures, setFigures] = useState<readonly TypedFigure[]>(() => parameter.entries.at(-1)?.figures ?? []);
  const [typed, setTyped] = useState({ startsOn: '', source: '', reason: '' });
  const [message, setMessage] = useState<string | null>(null);

  async function submit() {
    const given = figures.flatMap(({ key, figure }) => (figure === null ? [] : [{ key, figure }]));
    if (!isDay(typed.startsOn) || given.length < figures.length) return setMessage(t('parameters.incomplete'));
    const answer = await run((operationId) => ({
      input: { operationId, parameterId: parameter.id, figures: given, ...typed },
    }));
    const result = answer.data?.proposeParameterChange;
    if (result?.__typename !== 'ParameterChangeProposed') return setMessage(result?.message ?? t('problem.failed'));
    notify({ tone: 'success', text: t('parameters.proposed') });
    close();
  }

  return {
    figures,
    typed,
    message,
    running,
    submit,
    type: (change: Partial<typeof typed>) => setTyped({ ...typed, ...change }),
    setFigure: (key: string, figure: number | null) =>
      setFigures(figures.map((one) => (one.key === key ? { ...one, figure } : one))),
  };
}

function ProposeDialog({ parameter, close }: DialogProps) {
  const { t } = useTexts();
  const { figures, typed, message, running, submit, type, setFigure } = useProposal({ parameter, close });
  return (
    <Dialog
      title={t('parameters.proposeOf', { label: parameter.label })}
      isOpen
      onClose={close}
      confirmLabel={t('parameters.submit')}
      onConfirm={() => void submit()}
      pending={running}
    >
      <FieldStack>
        {message && (
          <Notice tone="danger" live>
            {message}
          </Notice>
        )}
        {figures.map((figure) => (
          <FigureField key={figure.key} typed={figure} onChange={setFigure} />
        ))}
        <DateField
          label={t('parameters.startsOn')}
          hint={t('parameters.startsOnHint')}
          name="startsOn"
          value={typed.startsOn}
          onChange={(startsOn) => type({ startsOn })}
        />
        <TextField
          label={t('parameters.source')}
          hint={t('parameters.sourceHint')}
          name="source"
          maxLength={500}
          value={typed.source}
          onChange={(source) => type({ source })}
        />
        <TextField
          label={t('parameters.reason')}
          name="reason"
          rows={2}
          maxLength={500}
          value={typed.reason}
          onChange={(reason) => type({ reason })}
        />
      </FieldStack>
    </Dialog>
  );
}

type TypedFigure = Omit<ShownParameter['entries'][number]['figures'][number], 'figure'> & {
  readonly figure: number | null;
};

interface FigureFieldProps {
  readonly typed: TypedFigure;
  readonly onChange: (key: string, figure: number | null) => void;
}

function FigureField({ typed: { key, figure, place, unit }, onChange }: FigureFieldProps) {
  const { t } = useTexts();
  const field = { name: `figure-${key}`, label: place === '' ? t('parameters.value') : place };
  if (unit === 'CENTS') return <MoneyField {...field} value={figure} onChange={(cents) => onChange(key, cents)} />;
  if (unit === 'YES_NO') {
    return (
      <Select
        {...field}
        options={[
          { value: '1', label: t('parameters.yes') },
          { value: '0', label: t('parameters.no') },
        ]}
        value={figure === null ? '' : String(figure)}
        onChange={(answer) => onChange(key, Number(answer))}
      />
    );
  }
  return (
    <TextField
      {...field}
      suffix={t(`parameters.unit.${unit}`)}
      inputMode="numeric"
      width="short"
      value={figure === null ? '' : String(figure)}
      onChange={(text) => onChange(key, /^\d{1,9}$/.test(text) ? Number(text) : null)}
    />
  );
}
