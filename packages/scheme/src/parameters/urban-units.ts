import type { Temporal } from 'temporal-polyfill';
import { type Series, series, valueOn } from './series.ts';
import { cite } from './sources.ts';

/** A town and its suburbs as the Insee draws them [unité urbaine], by the Insee codes of their communes. */
export interface UrbanUnit {
  readonly name: string;
  readonly communes: readonly string[];
}

function unit(name: string, ...codes: readonly string[]): UrbanUnit {
  return { name, communes: codes.flatMap((line) => line.split(' ')) };
}

/**
 * R-ELIG-11. Urban units of more than 100 000 inhabitants, which are zone II; Île-de-France (zone I), Corsica and overseas
 * (zone II as a whole) are not repeated here.
 *
 * INCOMPLETE: the Insee draws 61 such units besides Paris, of about 1 660 communes. Written here are the centres and the
 * suburbs known for certain; a commune that is absent is taken for zone III, whose ceiling is lower, so an officer must
 * check the smaller suburbs against the Insee table «Composition communale des unités urbaines 2020». Codes are those of
 * the Code officiel géographique as published by Etalab (decoupage-administratif 6.0.0); Lyon and Marseille also by arrondissement.
 */
export const largeUrbanUnits: Series<readonly UrbanUnit[]> = series<readonly UrbanUnit[]>('P-ZONE-II-URBAN-UNITS', [
  {
    from: '2026-01-06',
    source: cite('EFL', 'ADIL36', 'UU2020', 'COG'),
    checkedOn: '2026-11-22',
    value: [
      unit(
        'Lyon',
        '69123 69266 69259 69256 69290 69029 69034 69286 69282 69275 69149 69202 69244 69081 69204 69089',
        '69199 69283 69277 69271 69273 69100 69276 69069 69040 69072 69143 69088 69142 69091 69096 69027',
        '69044 69191 69194 69381 69382 69383 69384 69385 69386 69387 69388 69389',
      ),
      unit(
        'Marseille - Aix-en-Provence',
        '13055 13001 13005 13117 13054 13041 13071 13002 13075 13106 13015 13019 13081 13102 13043 13026',
        '13070 13107 13201 13202 13203 13204 13205 13206 13207 13208 13209 13210 13211 13212 13213 13214',
        '13215 13216',
      ),
      unit(
        'Lille',
        '59350 59512 59599 59009 59650 59378 59328 59360 59368 59410 59163 59286 59220 59299 59646 59421',
        '59507 59648 59527 59426 59508 59090 59367 59339 59386 59636 59346 59343',
      ),
      unit(
        'Toulouse',
        '31555 31149 31557 31069 31395 31424 31157 31044 31446 31561 31506 31113 31488 31433 31588 31116',
        '31022 31056 31282 31254 31203 31186 31150 31458 31445 31035 31467',
      ),
      unit(
        'Bordeaux',
        '33063 33281 33318 33522 33550 33449 33039 33192 33119 33069 33249 33162 33167 33056 33003 33075',
        '33200 33519 33032 33312 33122 33096 33013 33090',
      ),
      unit(
        'Nice',
        '06088 06004 06029 06069 06027 06030 06123 06155 06079 06085 06157 06161 06152 06018 06149 06084',
        '06159 06114',
      ),
      unit('Nantes', '44109 44162 44143 44114 44215 44047 44026 44035 44020 44190 44172 44009 44198 44204 44194 44074'),
      unit('Toulon', '83137 83126 83069 83129 83062 83144 83090 83123 83098 83009 83047 83054 83153 83034 83130'),
      unit(
        'Grenoble',
        '38185 38421 38151 38169 38229 38382 38485 38474 38317 38158 38516 38179 38486 38150 38423 38111',
        '38126 38249',
      ),
      unit(
        'Douai - Lens',
        '59178 59569 59654 59234 59028 59170 59327 62498 62510 62427 62215 62065 62186 62413 62570 62587',
        '62771 62628 62724 62637 62250 62497 62907 62528 62133 62351 62291 62523',
      ),
      unit('Montpellier', '34172 34057 34129 34123 34270 34090 34116 34120 34077 34169'),
      unit('Avignon', '84007 84092 84129 84141 84043 84081 30351 30011'),
      unit(
        'Rouen',
        '76540 76681 76575 76322 76498 76451 76108 76410 76216 76157 76484 76212 76095 76497 76319 76474',
        '76103 76429',
      ),
      unit(
        'Strasbourg',
        '67482 67447 67218 67267 67043 67365 67204 67152 67471 67118 67343 67309 67506 67389 67519 67326',
        '67296',
      ),
      unit('Rennes', '35238 35024 35047 35051 35055 35059 35066 35173 35189 35206 35210 35363 35278 35281 35334 35353'),
      unit('Saint-Étienne', '42218 42207 42095 42044 42189 42183 42316 42330 42237 42302 42305 42110 42275 42099'),
      unit('Béthune', '62119 62178 62617 62126 62048 62083 62457 62270 62555'),
      unit(
        'Nancy',
        '54395 54547 54304 54578 54482 54339 54274 54357 54184 54257 54115 54526 54328 54265 54300 54439',
        '54498 54495',
      ),
      unit('Orléans', '45234 45147 45232 45284 45285 45302 45169 45075 45089 45286 45274 45298 45308'),
      unit('Metz', '57463 57480 57751 57049 57412 57487 57616 57447 57433'),
      unit('Tours', '37261 37122 37214 37233 37208 37195 37050 37109'),
      unit('Clermont-Ferrand', '63113 63124 63075 63032 63014 63164 63193 63307 63284 63070 63063 63308 63141 63069'),
      unit(
        'Valenciennes',
        '59606 59014 59172 59491 59383 59112 59544 59032 59079 59179 59447 59459 59564 59603 59205 59253',
        '59153 59616 59361',
      ),
      unit('Bayonne', '64102 64024 64122 64140 64496 64125 64483 64189 64260 40312'),
      unit('Angers', '49007 49015 49353 49267 49246 49035 49020 49278'),
      unit('Mulhouse', '68224 68154 68376 68271 68278 68166 68056 68195 68256'),
      unit('Dijon', '21231 21166 21617 21515 21355 21278 21540 21171 21390'),
      unit('Le Havre', '76351 76447 76552 76341 76305'),
      unit('Perpignan', '66136 66028 66172 66021 66213'),
      unit('Caen', '14118 14327 14437 14341 14271 14167 14101 14301 14181 14383 14242 14587'),
      unit('Reims', '51454 51573 51172 51055 51474 51058'),
      unit('Pau', '64445 64129 64348 64335 64284 64132 64237 64269 64373'),
      unit('Nîmes', '30189 30060'),
      unit('Genève - Annemasse', '74012 74305 74133 74008 74298 74094 74118'),
      unit('Annecy', '74010 74112 74213'),
      unit('Le Mans', '72181 72003 72095 72008 72065'),
      unit('Saint-Nazaire', '44184 44210 44132 44055 44069 44135'),
      unit('Brest', '29019 29075 29235 29061'),
      unit('Amiens', '80021 80489 80164 80674 80725'),
      unit('Limoges', '87085 87114 87050 87075 87048 87065 87113'),
      unit('Besançon', '25056 25212'),
      unit('Dunkerque', '59183 59155 59271 59340 59131 59588'),
      unit('Thionville', '57672 57757 57306 57221 57206 57666 57683'),
      unit('Poitiers', '86194 86041 86214 86158 86062'),
      unit('La Rochelle', '17300 17028 17200 17274 17291 17264 17190'),
      unit('Fréjus', '83061 83118 83099'),
      unit('Troyes', '10387 10081 10333 10362 10297 10343 10265 10325 10321 10357 10060'),
      unit('Chambéry', '73065 73179 73213 73087 73029 73031 73137 73222 73030'),
      unit('Valence', '26362 26058 26252 07102 07281'),
      unit('Lorient', '56121 56098 56162 56185 56107'),
      unit('Angoulême', '16015 16374 16291 16113 16154 16166 16341 16358'),
      unit('Montbéliard', '25388 25031 25580 25057 25284 25539 25367 25547 25230 25228'),
      unit('Creil', '60175 60463 60414 60684'),
      unit('Maubeuge', '59392 59291 59365'),
    ],
  },
]);

/**
 * The urban unit of more than 100 000 inhabitants that a commune or arrondissement belongs to on a day, or null when the
 * table knows none. Throws before 6 January 2026, when zones did not depend on it.
 */
export function largeUrbanUnitOf(inseeCode: string, day: Temporal.PlainDate): string | null {
  const units = valueOn(largeUrbanUnits, day).value;
  return units.find(({ communes }) => communes.includes(inseeCode))?.name ?? null;
}
