import { write, type DemonstrationFiche } from '../write-content.ts';

export const comiteCitoyen: DemonstrationFiche = {
	number: 1,
	theme: 'acces-aux-soins',
	status: 'co-writing',
	groups: ['comite-citoyen', 'cotech'],
	content: write({
		title: 'Faire vivre le comité citoyen de santé',
		strategicObjective: 'Donner aux habitants une place dans les décisions de santé',
		finding: `
			Le premier contrat a associé les habitants au diagnostic (312 réponses au questionnaire, quatre réunions), puis plus rien : ils n'ont pas su ce que leurs réponses avaient changé.
			Les présents étaient surtout des retraités de Brumeval. Les moins de 30 ans, les habitants des Tanneries et ceux des petites communes manquaient presque tous.
		`,
		objectives: `
			## Objectif général
			Donner aux habitants un avis suivi d'effet sur chaque axe du contrat.
			## Objectifs spécifiques
			- Réunir un comité qui ressemble au territoire : âge, commune, quartier, parcours.
			- Obtenir, pour chaque avis, une réponse motivée du comité de pilotage.
			## Objectifs opérationnels
			- Renouveler la moitié du comité chaque année par tirage au sort.
			- Tenir au moins quatre séances par an, dont deux hors de Brumeval.
			- Publier chaque réponse dans les deux mois.
		`,
		description: `
			Le comité compte 24 personnes : 12 tirées au sort sur les listes des neuf communes, 12 volontaires. Une séance dure deux heures, avec garde d'enfants et covoiturage.
			Chaque séance porte sur une ou deux fiches. Le comité lit, corrige, propose ; la coordination tient le registre des avis et des réponses.
		`,
		audience: 'Habitants tirés au sort et volontaires, dès 16 ans',
		populations: ['everyone', 'young'],
		pilot: 'Coordination du contrat local de santé',
		coPilots: 'Centre social Les Tanneries',
		partners: [
			['Communes du Pays de Brumeval', 'Tirage au sort, salles, relais auprès des habitants'],
			[
				'Centre social Les Tanneries',
				'Accueil des séances, garde d’enfants, aller-vers dans le quartier'
			],
			['Conseil citoyen des Tanneries', 'Deux sièges au comité, lien avec le contrat de ville']
		],
		startsOn: '2026-01-15',
		endsOn: '2030-12-31',
		calendar: [
			['Tirage au sort et première séance', '2026-01-15', '2026-03-20', 'done'],
			['Quatre séances sur les fiches du contrat', '2026-04-01', '2026-12-15', 'started'],
			['Premier renouvellement par moitié', '2027-01-10', '2027-02-28', 'planned'],
			['Évaluation du comité par ses membres', '2028-05-01', '2028-06-30', 'planned']
		],
		indicators: [
			['Séances tenues par an', 'process', '0', '4', 'Registre du comité'],
			[
				'Part de femmes et de moins de 30 ans',
				'process',
				'48 % et 6 %',
				'50 % et 20 %',
				'Feuilles de présence'
			],
			[
				'Part des avis ayant reçu une réponse motivée',
				'result',
				'0 %',
				'100 %',
				'Registre des avis'
			]
		],
		funding: [
			['Pays de Brumeval', '6000', 'granted'],
			['ARS', '4000', 'asked']
		],
		means:
			'Un dixième de temps de la coordination, une animatrice du centre social six fois par an, défraiement des membres (trajets, garde).',
		participation: 'co-construction',
		priority: 'medium',
		determinants: ['social-ties', 'access-to-rights'],
		approaches: ['multi-year', 'experimental'],
		articulation: `
			- **Contrat de ville** : le conseil citoyen des Tanneries tient deux sièges.
			- **CPTS** : un soignant vient présenter les fiches qui concernent les soins.
		`,
		levers: `
			## Ce qui aide
			- Un noyau d'habitants motivés depuis le diagnostic.
			## Ce qui peut freiner
			- Les horaires des personnes qui travaillent en équipe.
			- La lassitude si les réponses tardent.
		`
	})
};
