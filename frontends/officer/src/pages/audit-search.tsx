import { useSearchParams } from '@trousseau/space';
import { Button, Card, DateField, FieldRow, FieldStack, FormActions, isDay, Select, TextField } from '@trousseau/ui';
import { useState } from 'react';
import type { AuditFilter } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';

const REGISTERS = ['account', 'visa', 'contract', 'claims'] as const;

/** What is asked of the audit, as the address of the page holds it. */
interface Search {
  readonly register: (typeof REGISTERS)[number];
  readonly filter: AuditFilter;
}

/** Reads the address; what it does not say does not restrict, and the accounts' log is read first. */
export function readSearch(params: URLSearchParams): Search {
  const register = REGISTERS.find((one) => one === params.get('journal')) ?? 'account';
  const filter = {
    subjectId: params.get('objet'),
    actorId: params.get('personne'),
    fromOn: params.get('du'),
    untilOn: params.get('au'),
  };
  return { register, filter };
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What one searches by; nothing is asked before everything typed makes sense. */
export function AuditSearch() {
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const { register, filter } = readSearch(params);
  const [typed, setTyped] = useState({
    journal: register as string,
    objet: filter.subjectId ?? '',
    personne: filter.actorId ?? '',
    du: filter.fromOn ?? '',
    au: filter.untilOn ?? '',
  });
  const [asked, setAsked] = useState(false);
  const errors = asked ? mistakes(typed) : {};
  const field = (name: keyof typeof typed) => ({
    name,
    value: typed[name].trimStart(),
    onChange: (value: string) => setTyped({ ...typed, [name]: value }),
    error: errors[name] && t(`audit.${errors[name]}`),
  });

  function search() {
    setAsked(true);
    if (Object.keys(mistakes(typed)).length > 0) return;
    const filled = Object.entries(typed).flatMap(([name, value]) => (value === '' ? [] : [[name, value.trim()]]));
    setParams(Object.fromEntries(filled));
  }

  return (
    <Card>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          search();
        }}
      >
        <FieldStack>
          <Select
            {...field('journal')}
            label={t('audit.register')}
            options={REGISTERS.map((value) => ({ value, label: t(`audit.${value}`) }))}
          />
          <TextField
            {...field('objet')}
            label={t('audit.subjectId')}
            hint={t('audit.idHint')}
            optional
            spellCheck={false}
          />
          <TextField {...field('personne')} label={t('audit.actorId')} optional spellCheck={false} />
          <FieldRow>
            <DateField {...field('du')} label={t('audit.from')} optional />
            <DateField {...field('au')} label={t('audit.until')} optional />
          </FieldRow>
          <FormActions>
            <Button type="submit" variant="primary" icon="search">
              {t('audit.search')}
            </Button>
          </FormActions>
        </FieldStack>
      </form>
    </Card>
  );
}

type Mistake = 'idWrong' | 'dayWrong' | 'orderWrong';

function mistakes({ objet, personne, du, au }: Record<'objet' | 'personne' | 'du' | 'au', string>) {
  const isId = (text: string) => text === '' || ID.test(text.trim());
  const day = (text: string) => text === '' || isDay(text);
  const found: Partial<Record<'journal' | 'objet' | 'personne' | 'du' | 'au', Mistake>> = {
    ...(isId(objet) ? {} : { objet: 'idWrong' }),
    ...(isId(personne) ? {} : { personne: 'idWrong' }),
    ...(day(du) ? {} : { du: 'dayWrong' }),
    ...(day(au) ? {} : { au: 'dayWrong' }),
  };
  if (Object.keys(found).length === 0 && du !== '' && au !== '' && au < du) return { au: 'orderWrong' as const };
  return found;
}
