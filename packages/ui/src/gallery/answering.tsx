import { useState } from 'react';
import {
  Checkbox,
  DateField,
  FieldRow,
  FieldStack,
  IbanField,
  Link,
  MoneyField,
  type MoneyLine,
  MoneyLines,
  type Option,
  PasswordField,
  RadioCards,
  SearchField,
  Select,
  TextField,
} from '../index.ts';
import { Specimen } from './specimen.tsx';

const communes: readonly Option[] = [
  { value: '75056', label: 'Paris', description: '75, Paris' },
  { value: '69123', label: 'Lyon', description: '69, Rhône' },
  { value: '35238', label: 'Rennes', description: '35, Ille-et-Vilaine' },
  { value: '35240', label: 'Le Rheu', description: '35, Ille-et-Vilaine' },
  { value: '13055', label: 'Marseille', description: '13, Bouches-du-Rhône' },
];

let asked = 0;

/** « panne » is down for good, « reprise » at the first question only. */
function searchCommunes(text: string): Promise<readonly Option[]> {
  if (text === 'panne') return Promise.reject(new Error('down'));
  if (text === 'reprise') {
    asked += 1;
    return asked === 1 ? Promise.reject(new Error('down')) : Promise.resolve(communes);
  }
  return Promise.resolve(communes.filter(({ label }) => label.toLowerCase().includes(text.toLowerCase())));
}

const situations: readonly Option[] = [
  { value: 'EMPLOYEE', label: 'Salarié du secteur privé', description: 'Y compris en période d’essai' },
  { value: 'CIVIL_SERVANT', label: 'Agent public' },
  { value: 'STUDENT', label: 'Étudiant' },
  { value: 'APPRENTICE', label: 'Alternant' },
  { value: 'JOBSEEKER', label: 'Demandeur d’emploi' },
];

/** Every field: filled, empty, refused, disabled. */
export function Answering() {
  return (
    <>
      <Texts />
      <Figures />
      <Choices />
      <Password />
    </>
  );
}

function Texts() {
  const [name, setName] = useState('Anne-Charlotte de La Rochefoucauld-Montbel');
  const [email, setEmail] = useState('camille@exemple');
  const [about, setAbout] = useState('');
  return (
    <Specimen title="Texte">
      <FieldStack>
        <TextField
          label="Nom de famille"
          hint="Comme sur la pièce d’identité."
          name="g-name"
          value={name}
          onChange={setName}
        />
        <TextField
          label="Adresse électronique"
          name="g-email"
          type="email"
          value={email}
          onChange={setEmail}
          error="Il manque la fin de l’adresse, par exemple « .fr »."
        />
        <TextField label="Téléphone" name="g-phone" type="tel" width="medium" value="" onChange={setEmail} optional />
        <TextField
          label="Numéro de visa"
          name="g-visa"
          value="V-2026-004-217"
          onChange={setName}
          disabled
          width="medium"
        />
        <TextField label="Votre message" name="g-about" rows={3} value={about} onChange={setAbout} optional />
      </FieldStack>
    </Specimen>
  );
}

function Figures() {
  const [rent, setRent] = useState<number | null>(72_550);
  const [charges, setCharges] = useState<number | null>(null);
  const [others, setOthers] = useState<readonly MoneyLine[]>([{ kind: 'BONUS', cents: 12_000 }]);
  const [birth, setBirth] = useState('1998-03-27');
  const [lease, setLease] = useState('2026-02-31');
  const [iban, setIban] = useState('FR7630006000011234567890189');
  return (
    <Specimen title="Sommes, dates, IBAN">
      <FieldStack>
        <FieldRow>
          <MoneyField
            label="Loyer hors charges"
            name="g-rent"
            hint="Celui du bail."
            value={rent}
            onChange={setRent}
            unit="€ par mois"
          />
          <MoneyField
            label="Charges"
            name="g-charges"
            value={charges}
            onChange={setCharges}
            unit="€ par mois"
            error="Indiquez les charges, 0 s’il n’y en a pas."
          />
        </FieldRow>
        <MoneyLines
          label="Autres ressources"
          name="g-others"
          optional
          addLabel="Ajouter une autre ressource"
          unit="€ par mois"
          options={[
            { value: 'BONUS', label: 'Prime d’activité', group: 'Aides et prestations' },
            { value: 'PENSION', label: 'Pension', group: 'Pensions et rentes' },
          ]}
          value={others}
          onChange={setOthers}
        />
        <DateField label="Date de naissance" name="g-birth" value={birth} onChange={setBirth} autoComplete="bday" />
        <DateField
          label="Signature prévue du bail"
          hint="Par exemple, 15 12 2026."
          name="g-lease"
          value={lease}
          onChange={setLease}
          error="Ce jour n’existe pas."
        />
        <IbanField
          label="IBAN"
          hint="Celui du compte qui recevra les loyers."
          name="g-iban"
          value={iban}
          onChange={setIban}
        />
      </FieldStack>
    </Specimen>
  );
}

function Choices() {
  const [situation, setSituation] = useState('');
  const [refused, setRefused] = useState('');
  const [commune, setCommune] = useState<Option | null>(null);
  const [role, setRole] = useState('TENANT');
  const [agreed, setAgreed] = useState(true);
  const [news, setNews] = useState(false);
  return (
    <Specimen title="Choix">
      <FieldStack>
        <RadioCards
          label="Vous êtes"
          hint="Vous pourrez changer tant que votre espace n’est pas activé."
          name="g-role"
          value={role}
          onChange={setRole}
          columns={2}
          options={[
            {
              value: 'TENANT',
              label: 'Je cherche un logement',
              description: 'Je veux une caution pour louer.',
              icon: 'key',
            },
            {
              value: 'LANDLORD',
              label: 'Je loue un logement',
              description: 'Propriétaire, SCI ou agence.',
              icon: 'building',
            },
          ]}
        />
        <RadioCards
          label="Le logement est"
          name="g-furnished"
          value=""
          onChange={setRefused}
          error="Choisissez l’une des deux réponses."
          options={[
            { value: 'EMPTY', label: 'Vide' },
            { value: 'FURNISHED', label: 'Meublé' },
          ]}
        />
        <Select label="Situation" name="g-situation" value={situation} onChange={setSituation} options={situations} />
        <Select
          label="Type de bail"
          name="g-lease-kind"
          value={refused}
          onChange={setRefused}
          options={[{ value: 'A', label: 'Bail vide, loi de 1989' }]}
          error="Choisissez un type de bail."
        />
        <SearchField
          label="Commune du logement"
          hint="Tapez ses premières lettres ou son code postal."
          name="g-commune"
          value={commune}
          onChange={setCommune}
          search={searchCommunes}
        />
        <Checkbox
          name="g-agreed"
          value={agreed}
          onChange={setAgreed}
          label={
            <>
              J’ai lu et j’accepte <Link href="/ui">les conditions de la garantie</Link>.
            </>
          }
        />
        <Checkbox
          name="g-true"
          value={news}
          onChange={setNews}
          label="Je déclare que ces informations sont exactes."
          description="Une fausse déclaration annule la garantie."
          error="Cette déclaration est nécessaire pour envoyer la demande."
        />
        <Checkbox name="g-off" value={false} onChange={setNews} label="Indisponible pour cet espace" disabled />
      </FieldStack>
    </Specimen>
  );
}

function Password() {
  const [password, setPassword] = useState('clefs');
  const rules = [
    { id: 'length', label: 'Au moins 12 caractères', met: password.length >= 12 },
    { id: 'letter', label: 'Au moins une lettre', met: /\p{L}/u.test(password) },
    { id: 'digit', label: 'Au moins un chiffre ou un signe', met: /[\d\p{P}]/u.test(password) },
  ];
  return (
    <Specimen title="Mot de passe">
      <PasswordField
        label="Mot de passe"
        name="g-password"
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
        rules={rules}
      />
    </Specimen>
  );
}
