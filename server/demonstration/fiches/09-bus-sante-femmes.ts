import { write, type DemonstrationFiche, type Draft } from '../write-content.ts';

/** What the working group had reached at its first meeting: the version that people compare with today's text. */
const september: Draft = {
	title: 'Bus santé des femmes',
	strategicObjective: 'Aller vers les habitants là où ils vivent',
	finding: `
		Beaucoup de femmes du territoire n'ont pas de suivi gynécologique. Il n'y a plus de gynécologue en ville depuis 2024.
	`,
	objectives: `
		## Objectif général
		Aller vers les villages pour dépister et informer.
		## Objectifs opérationnels
		- Un passage par trimestre dans chaque commune.
		- Des consultations sans rendez-vous.
	`,
	description: `
		Un bus aménagé, avec une sage-femme, stationne une journée sur la place du village.
	`,
	audience: 'Femmes sans suivi',
	populations: ['adults'],
	pilot: 'Planning familial',
	partners: [
		['Sages-femmes libérales', 'Consultations'],
		['Communes', 'Emplacement, électricité']
	],
	startsOn: '2027-03-01',
	indicators: [['Passages du bus', 'process', '0', '36 par an', 'Carnet de bord']],
	priority: 'medium',
	approaches: ['outreach']
};

const today: Draft = {
	title: 'Bus santé des femmes',
	strategicObjective: 'Aller vers les habitants là où ils vivent',
	finding: `
		Une femme sur quatre, entre 25 et 65 ans, n'a pas eu de suivi gynécologique depuis trois ans ; c'est une sur trois aux Tanneries et dans les trois plus petites communes. Il n'y a plus de gynécologue en ville depuis 2024.
		Le comité citoyen a recueilli 46 récits : « pas de voiture », « pas de garde », « peur d'être jugée », « je ne savais pas que c'était remboursé ».
	`,
	objectives: `
		## Objectif général
		Aller vers les villages et le quartier des Tanneries pour dépister, soigner et informer.
		## Objectifs spécifiques
		- Rouvrir un suivi régulier pour celles qui n'en ont plus.
		- Parler sans jugement de contraception, de ménopause, de violences.
		## Objectifs opérationnels
		- Un passage par mois aux Tanneries, un par trimestre dans chaque commune.
		- Des consultations avec et sans rendez-vous, un mercredi et un samedi sur deux.
		- Une interprète par téléphone à chaque passage.
	`,
	description: `
		Un bus aménagé, avec une sage-femme et une conseillère conjugale, stationne une journée sur la place du marché ou devant l'école. Un coin enfants est tenu par une bénévole.
		On y vient pour une question, un frottis, une échographie, ou un café. La suite se prend sur place : rendez-vous, accompagnement, transport.
		**Le nom du bus sera choisi par les femmes du quartier** : aucune pancarte ne dira pourquoi on y entre.
	`,
	audience: 'Femmes sans suivi, en priorité aux Tanneries et dans les villages',
	populations: ['adults', 'young', 'precarious'],
	pilot: 'Planning familial',
	coPilots: 'CPTS de Brumeval',
	partners: [
		['Sages-femmes libérales', 'Consultations, relais pour le suivi'],
		['CPTS de Brumeval', 'Planning commun, rendez-vous de suite'],
		['Communes', 'Emplacement, électricité, affichage'],
		['Centre social Les Tanneries', 'Coin enfants, invitation de proche en proche']
	],
	startsOn: '2027-03-01',
	endsOn: '2030-12-31',
	calendar: [
		['Choix du véhicule et du nom avec les habitantes', '2026-11-01', '2027-02-15', 'started'],
		['Premiers passages', '2027-03-08', '2027-12-31', 'planned'],
		['Bilan avec le comité citoyen', '2028-03-08', '2028-04-15', 'planned']
	],
	indicators: [
		['Passages du bus', 'process', '0', '48 par an', 'Carnet de bord'],
		['Femmes accueillies', 'process', '0', '600 par an', 'Carnet de bord, sans nom'],
		[
			'Premières consultations depuis trois ans',
			'result',
			'',
			'200 par an',
			'Question posée à l’accueil'
		]
	],
	funding: [
		['ARS', '60000', 'asked'],
		['Département', '20000', 'asked'],
		['Pays de Brumeval', '10000', 'granted']
	],
	means:
		'Une sage-femme et une conseillère (un jour par semaine chacune), un chauffeur, un véhicule partagé avec le bus des droits.',
	participation: 'co-construction',
	priority: 'high',
	communes: ['X0001', 'X0006', 'X0007', 'X0008', 'X0009'],
	determinants: ['transport', 'access-to-rights', 'social-ties'],
	approaches: ['outreach', 'multi-year', 'experimental'],
	inequalities:
		'Un passage par mois là où le suivi manque le plus, un par trimestre ailleurs. Interprétariat et coin enfants à chaque fois.',
	articulation: `
		- **CPTS** : les rendez-vous de suite sont réservés dans son agenda partagé.
		- **Contrat de ville** : cofinance les passages aux Tanneries.
	`,
	levers: `
		## Ce qui aide
		- Les sages-femmes sont volontaires et déjà connues.
		## Ce qui peut freiner
		- L'électricité sur deux places de village.
		- Le regard des autres : d'où un bus sans pancarte.
	`
};

export const busSanteFemmes: DemonstrationFiche = {
	number: 9,
	theme: 'environnement-prevention',
	status: 'co-writing',
	groups: ['comite-citoyen', 'parcours-de-soins'],
	content: write(today)
};

export const busSanteFemmesInSeptember = write(september);
