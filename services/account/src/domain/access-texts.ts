/** A text a person accepts during the first login; what is accepted is kept by its version. */
export interface AccessText {
  text: 'USAGE_RULES' | 'TERMS';
  version: string;
  title: string;
  paragraphs: readonly string[];
}

/** R-CAF-02, step 4 (S3 «Acceptez les règles d’usage»). What one does and does not do with an access that is personal. */
export const USAGE_RULES: AccessText = {
  text: 'USAGE_RULES',
  version: '2026-11',
  title: 'Règles d’usage',
  paragraphs: [
    'Votre accès est personnel. Vous ne prêtez ni votre identifiant ni votre mot de passe\u00a0; chaque personne d’un organisme a les siens.',
    'Vous ne consultez et ne transmettez que ce qui concerne les logements que vous louez ou gérez.',
    'Ce que vous lisez sur un locataire sert à la gestion de son logement, et à rien d’autre.',
    'Vous signalez sans attendre un départ, un impayé, une erreur, ou un accès dont quelqu’un d’autre se serait servi.',
    'L’administrateur d’un organisme retire l’accès des personnes qui le quittent.',
  ],
};

/** R-CAF-02, step 5 (S3 «Accepter les conditions d’utilisation»). What each side owes the other. */
export const TERMS: AccessText = {
  text: 'TERMS',
  version: '2026-11',
  title: 'Conditions d’utilisation',
  paragraphs: [
    'L’accès est gratuit. L’organisme qui l’a ouvert peut y mettre fin, en disant pourquoi\u00a0; vos contrats de garantie n’en dépendent pas.',
    'Les informations que vous déclarez vous engagent. Une déclaration inexacte peut être corrigée, et une aide versée à tort redemandée.',
    'Vos données servent à gérer votre accès et vos logements. Vous pouvez les consulter, les corriger et en demander la copie depuis votre compte.',
    'Les connexions et les actes importants sont conservés, pour pouvoir répondre de ce qui a été fait.',
    'Un changement de ces conditions vous est annoncé avant de s’appliquer.',
  ],
};
