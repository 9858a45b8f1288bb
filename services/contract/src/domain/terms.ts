/** Edition of the contract's general terms that a landlord accepts; printed on the contract. */
export const TERMS_VERSION = '2026-01';

/** The articles of the contract, French by law. Facts: landlord guide and guarantee terms (sources 001, 002, 004). */
export const TERMS: { title: string; text: string }[] = [
  {
    title: 'Objet',
    text: 'Le garant se porte caution du locataire envers le bailleur pour le paiement des loyers et des charges du bail désigné ci-dessus, dans les limites de durée et de montant de ce contrat.',
  },
  {
    title: 'Conditions du bail',
    text: 'Le logement est la résidence principale du locataire. Il est décent. Le bail contient une clause résolutoire et n’est pas conclu entre parents en ligne directe. Le ménage qui signe le bail est celui du visa\u00a0: à défaut, le contrat est nul lorsqu’il est appelé.',
  },
  {
    title: 'Moment de la validation',
    text: 'Le bailleur valide ce contrat avant de signer le bail, ou le jour même. Le bail est signé après la délivrance du visa et au plus tard le dernier jour de sa validité.',
  },
  {
    title: 'Modification et annulation',
    text: 'Les données du contrat peuvent être corrigées, et le contrat annulé puis refait avec le même visa, pendant dix jours à compter de la signature du bail.',
  },
  {
    title: 'Absence d’autre garantie',
    text: 'La garantie exclut toute autre caution et ne se cumule pas avec une assurance contre les loyers impayés.',
  },
  {
    title: 'En cas d’impayé',
    text: 'L’impayé est constitué lorsque la dette dépasse un mois de loyer et de charges, déduction faite de l’aide au logement. Le bailleur envoie une mise en demeure dans les quinze jours, déclare l’impayé dans les trente jours et joint les pièces dans les soixante jours. Le versement intervient dans les cinq jours ouvrés qui suivent la validation de la quittance subrogative.',
  },
  {
    title: 'Subrogation',
    text: 'Le garant qui a payé est subrogé dans les droits du bailleur\u00a0: le locataire lui rembourse les sommes versées, à un rythme adapté à ses moyens.',
  },
  {
    title: 'Événements du bail',
    text: 'Le bailleur signale sans attendre le départ du locataire ou de l’un des colocataires, la vente du logement, un changement de mandataire et toute autre modification du bail.',
  },
];
