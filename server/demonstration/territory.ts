/** Pays de Brumeval does not exist: no commune of France bears one of these names, and codes begin with an X. */

export const contractText = {
	slug: 'brumeval',
	title: 'Contrat local de santé du Pays de Brumeval',
	territoryName: 'Pays de Brumeval',
	presentation:
		'Neuf communes, 24 000 habitants, une ville-centre et beaucoup de routes : le Pays de Brumeval écrit son deuxième contrat local de santé. ' +
		'Les habitants, les associations, les soignants, les élus et l’Agence régionale de santé y décident ensemble de ce qui sera fait d’ici 2030 pour que chacun puisse se soigner, et surtout rester en bonne santé. ' +
		'Quinze fiches action sont ouvertes : deux actions sont lancées, les autres s’écrivent en ce moment, avec le comité citoyen de santé et le groupe d’usagers « Parcours de soins ».',
	startsOn: '2026-01-01',
	endsOn: '2030-12-31',
	contactService: 'Service santé de la communauté de communes',
	// One of the numbers that are given to nobody, for fictions.
	contactPhone: '05 36 49 00 12',
	contactHours: 'du lundi au vendredi, de 9 h à 12 h',
	contactAddress: '1 place du Marché\nX0001 Brumeval'
};

export const communes = [
	{ code: 'X0001', name: 'Brumeval', population: 12_410 },
	{ code: 'X0002', name: 'Pontbrume', population: 4_150 },
	{ code: 'X0003', name: 'Aubrecourt', population: 2_380 },
	{ code: 'X0004', name: 'Saint-Aurian', population: 1_610 },
	{ code: 'X0005', name: 'La Haie-Brumière', population: 1_240 },
	{ code: 'X0006', name: 'Vernoise', population: 960 },
	{ code: 'X0007', name: 'Fontvive', population: 720 },
	{ code: 'X0008', name: 'Grand-Essart', population: 540 },
	{ code: 'X0009', name: 'Noirvallon', population: 410 }
];

export const districts = [{ communeCode: 'X0001', name: 'Les Tanneries', isPriority: true }];

export const themes = [
	{
		slug: 'acces-aux-soins',
		title: 'Accès aux soins, aux droits, et parole des habitants',
		summary:
			'Un habitant sur neuf n’a plus de médecin traitant, et beaucoup renoncent avant même d’avoir cherché. Cet axe veut attirer et garder des soignants, rendre l’offre lisible à chaque âge, et donner aux habitants une place réelle dans les décisions : un comité citoyen dont chaque avis reçoit une réponse.'
	},
	{
		slug: 'sante-mentale',
		title: 'Santé mentale',
		summary:
			'Parler plus tôt, orienter mieux, ne laisser personne seul avec ce qu’il traverse. L’axe s’appuie sur le conseil local de santé mentale : former des habitants et des agents à repérer, soutenir les familles, faire reculer la peur des mots.'
	},
	{
		slug: 'environnement-prevention',
		title: 'Environnement favorable et prévention à tous les âges',
		summary:
			'La santé se joue aussi dans la rue, à la maison, au marché et à la fête du village. Cet axe va vers les habitants là où ils sont : dépistage, santé des femmes, fêtes plus sûres, logements sains, fraîcheur et marche dans le quartier des Tanneries.'
	},
	{
		slug: 'parcours-vulnerables',
		title: 'Parcours des personnes fragiles',
		summary:
			'Personnes en précarité, jeunes qui aident un proche, aînés isolés : ce sont les ruptures entre deux services qui abîment le plus. Cet axe relie les équipes, va à la rencontre de ceux qui ne viennent pas, et prévient plutôt que de réparer.'
	}
];
