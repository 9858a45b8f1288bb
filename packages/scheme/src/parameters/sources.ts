/**
 * What the figures are taken from, in words shown to people beside a decision. «source secondaire» marks what the
 * press, an agency or a law firm wrote, used because the official text was not available.
 */
const documents = {
  S0: 'Guide « Créer son espace bailleur en 3 étapes »',
  S1: 'Guide pas à pas du bailleur, régime du 6 janvier 2026',
  S2: 'Fiche service-public, édition 2019-2021',
  S3: 'Page « Espace bailleur » de la Caf',
  S4: 'Article LegalPlace du 20 février 2024',
  F33453: 'Fiche service-public F33453, éditions du 14 juin 2021 et du 31 décembre 2024',
  F32037: 'Fiche service-public F32037',
  OPENFISCA: 'OpenFisca-France, paramètres du dispositif (commit a7038ee)',
  APAGL: 'Communiqué du dispositif du 4 juin 2021 (visale.fr)',
  'FAQ-30': 'Foire aux questions des locataires de 30 ans au plus (visale.fr)',
  'FAQ-31': 'Foire aux questions des locataires de plus de 30 ans (visale.fr)',
  'FAQ-CLAIMS': 'Foire aux questions « La gestion des impayés » (visale.fr)',
  'FAQ-DAMAGE': 'Foire aux questions sur les dégradations (visale.fr)',
  ADIL36: 'Notes de l’ADIL de l’Indre, 2024 et 8 janvier 2026',
  EFL: 'Éditions Francis Lefebvre, 6 février 2026 (source secondaire)',
  PRESS2018: 'Mes Finances, 2 août 2018 (source secondaire)',
  MT: 'Meilleurtaux, 20 février 2026 (source secondaire)',
  LETUDIANT: 'L’Étudiant, 2018 (source secondaire)',
  EVOTION: 'Groupe Evotion (source secondaire)',
  FAS: 'Fédération des acteurs de la solidarité, 2019 (source secondaire)',
  'CAF-AISNE': 'Page bailleurs de la Caf de l’Aisne',
  DECREE2027: 'Décret n° 2026-84 du 12 février 2026, rapporté par la presse le 26 février 2026',
  WITHDRAWAL: 'Accord de retrait du Royaume-Uni, articles 126 et 127 (JOUE du 31 janvier 2020)',
  COG: 'Code officiel géographique, Insee',
  UU2020: 'Unités urbaines 2020, Insee',
  CGI: 'Code général des impôts, art. 83, 3° : déduction forfaitaire de 10 %',
  COMMERCE: 'Code de commerce, art. L. 123-22 : dix ans',
  RGPD: 'Règlement (UE) 2016/679, art. 15, 17 et 20',
  ASVS: 'OWASP ASVS 5.0, 6.5.5',
  DECISION: 'Choix de conception, les sources étant muettes',
} as const satisfies Record<string, string>;

/** The key of a document the figures are taken from. */
export type Source = keyof typeof documents;

/** Names one or several documents: «Guide … ; Fiche …». */
export function cite(...sources: readonly [Source, ...Source[]]): string {
  return sources.map((source) => documents[source]).join('\u202f; ');
}
