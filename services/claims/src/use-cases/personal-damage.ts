import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { inWords, MOST_PERSONAL_ROWS } from '@trousseau/service/personal-data';
import { formatCents } from '@trousseau/values/cents';
import { DamageDecision } from '../entities/damage-decision.ts';
import { DamageDocument } from '../entities/damage-document.ts';
import { DamageItem } from '../entities/damage-item.ts';
import { DegradationClaim } from '../entities/degradation-claim.ts';
import { categoryWords, damageDecisionWords, damageWords, paperWords, proofWords } from './personal-damage-words.ts';

const most = { limit: MOST_PERSONAL_ROWS };

/** S62. The damage that landlords declared: its repairs, what officers answered, and the papers they sent. */
export async function damageOfLandlord(em: SqlEntityManager, spaceIds: string[]) {
  const claims = await em.find(
    DegradationClaim,
    { lease: { landlordSpaceId: { $in: spaceIds } } },
    { ...most, populate: ['lease'], orderBy: { declaredAt: 'asc' } },
  );
  const items = await em.find(DamageItem, { claim: claims }, { ...most, orderBy: { position: 'asc' } });
  const decisions = await em.find(DamageDecision, { claim: claims }, { ...most, orderBy: { id: 'asc' } });
  const papers = await em.find(DamageDocument, { claim: claims }, { ...most, orderBy: { receivedAt: 'asc' } });
  const chapter = claims.map((claim) => {
    const ofClaim = <Part extends { claim: DegradationClaim }>(parts: Part[]) =>
      parts.filter((part) => part.claim.id === claim.id);
    return {
      Numéro: claim.number,
      Contrat: claim.lease.number,
      État: inWords(damageWords, claim.status),
      'Sortie le': claim.exitOn.toString(),
      'Récupéré le': claim.recoveredOn.toString(),
      'Déclaré le': claim.declaredOn.toString(),
      'Dépôt de garantie': formatCents(claim.depositCents),
      'Retenu pour des loyers': formatCents(claim.depositUsedForRentCents),
      Réparations: ofClaim(items).map(({ room, words, category, repairCents, proof, yearsServed }) => ({
        Pièce: room,
        Description: words,
        Genre: inWords(categoryWords, category),
        Somme: formatCents(repairCents),
        'Connue par': inWords(proofWords, proof),
        'Années d’usage': yearsServed?.toString(),
      })),
      Réponses: ofClaim(decisions).map(({ decision, reason, decidedOn }) => ({
        Décision: inWords(damageDecisionWords, decision),
        Motif: reason,
        Le: decidedOn.toString(),
      })),
      Pièces: ofClaim(papers).map(({ fileName, kind, receivedAt, verdictNote }) => ({
        Nom: fileName,
        'Ce qu’elle montre': inWords(paperWords, kind),
        'Reçue le': receivedAt.toString(),
        'À refaire parce que': verdictNote ?? undefined,
      })),
    };
  });
  return { chapter, papers };
}
