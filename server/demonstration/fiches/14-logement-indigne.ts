import { write, type DemonstrationFiche } from '../write-content.ts';

export const logementIndigne: DemonstrationFiche = {
	number: 14,
	theme: 'environnement-prevention',
	status: 'blocked',
	groups: ['cotech'],
	content: write({
		title: 'Logement indigne et incurie : agir ensemble',
		strategicObjective: 'Un habitat qui ne rend pas malade',
		finding: `
			Humidité, chauffage arrêté, logements encombrés jusqu'au plafond : 64 signalements l'an dernier, reçus par sept services différents. Douze situations ont été visitées deux fois, neuf ne l'ont jamais été.
		`,
		objectives: `
			## Objectif général
			Un seul circuit de signalement, et un accompagnement jusqu'au bout.
			## Objectifs opérationnels
			- Une adresse et un formulaire uniques pour tous les signalements.
			- Une réunion de situation chaque mois, avec tous les services.
			- Un accompagnement long pour les situations d'incurie.
		`,
		description: `
			Le signalement arrive à un guichet unique, qui accuse réception sous trois jours et désigne un service chef de file. L'occupant est prévenu et associé : rien ne se fait dans son dos.
			**Bloqué** : la convention entre les services n'est pas signée ; le partage d'informations entre bailleurs et CCAS attend un avis juridique.
		`,
		audience: 'Occupants fragiles, locataires et propriétaires',
		populations: ['precarious', 'seniors', 'disabled'],
		pilot: 'Pays de Brumeval (service habitat)',
		partners: [
			['Bailleurs sociaux', 'Signalements, travaux'],
			['CCAS', 'Visites, accompagnement'],
			['Conseiller en environnement intérieur', 'Diagnostic à domicile'],
			['ARS', 'Procédures d’insalubrité']
		],
		startsOn: '2026-03-01',
		endsOn: '2030-12-31',
		calendar: [
			['Écriture du circuit', '2026-03-01', '2026-06-30', 'done'],
			['Signature de la convention', '2026-07-01', '2026-09-30', 'started'],
			['Ouverture du guichet unique', '2027-01-04', '2027-01-04', 'planned']
		],
		indicators: [
			['Signalements traités dans le mois', 'process', '29 sur 64', '90 %', 'Service habitat'],
			['Situations résolues à douze mois', 'result', '', '60 %', 'Réunion de situation']
		],
		funding: [
			['Agence nationale de l’habitat', '35000', 'asked'],
			['Pays de Brumeval', '22000', 'granted']
		],
		means: 'Un chargé de mission habitat à mi-temps, vingt diagnostics par an.',
		participation: 'information',
		priority: 'medium',
		communes: ['X0001', 'X0002', 'X0003'],
		determinants: ['housing', 'environment', 'access-to-rights'],
		approaches: ['outreach', 'multi-year'],
		articulation:
			'- **Pôle départemental de lutte contre l’habitat indigne** : le guichet lui transmet ce qui relève de lui.'
	})
};
