import { message } from '../shared/messages.ts';

export { legalNotice as title } from './messages.ts';

export const lead = message({
	fr: 'Qui publie ce site, avec quel logiciel, et ce que vous pouvez faire de son contenu.',
	en: 'Who publishes this site, with what software, and what you may do with its content.'
});

export const publisherTitle = message({ fr: 'Éditeur et hébergeur', en: 'Publisher and host' });
export const noPublisher = message({
	fr: 'Les personnes qui font tourner ce site n’ont pas encore dit ici qui le publie. La page de chaque contrat nomme son territoire.',
	en: 'The people who run this site have not said here yet who publishes it. The page of each contract names its territory.'
});
export const directedBy = message<{ director: string }>({
	fr: ({ director }) => `Directeur ou directrice de la publication : ${director}`,
	en: ({ director }) => `Director of the publication: ${director}`
});
export const hostedBy = message<{ host: string }>({
	fr: ({ host }) => `Hébergement : ${host}`,
	en: ({ host }) => `Host: ${host}`
});
export const reachedAt = message<{ contact: string }>({
	fr: ({ contact }) => `Pour écrire aux personnes qui font tourner ce site : ${contact}`,
	en: ({ contact }) => `To write to the people who run this site: ${contact}`
});

export const sections = [
	{
		title: message({ fr: 'Ce qui est écrit ici', en: 'What is written here' }),
		paragraphs: [
			message({
				fr: 'Les textes publics des contrats peuvent être réutilisés sous Licence Ouverte 2.0 (Etalab), en citant le contrat et la date.',
				en: 'The public texts of the contracts may be reused under the Licence Ouverte 2.0 (Etalab), citing the contract and the date.'
			}),
			message({
				fr: 'Un contenu vous semble illicite, blessant, ou parle de la santé de quelqu’un : signalez-le à la coordination du contrat. Elle le retire s’il le faut, et dit pourquoi à son auteur.',
				en: 'If some content seems unlawful or hurtful to you, or speaks of somebody’s health, report it to the contract’s coordination. It removes it if need be, and tells its author why.'
			})
		]
	},
	{
		title: message({ fr: 'Valeur des avis et des votes', en: 'What opinions and votes are worth' }),
		paragraphs: [
			message({
				fr: 'Les consultations et les votes de ce site donnent un avis. La décision appartient au comité de pilotage et aux assemblées des signataires.',
				en: 'Consultations and votes on this site give an opinion. The decision belongs to the steering committee and to the assemblies of the signatories.'
			})
		]
	},
	{
		title: message({ fr: 'Le logiciel', en: 'The software' }),
		paragraphs: [
			message({
				fr: 'Maillage est un logiciel libre, sous licence publique de l’Union européenne (EUPL 1.2).',
				en: 'Maillage is free software, under the European Union Public Licence (EUPL 1.2).'
			}),
			message({
				fr: 'Communes et intercommunalités : découpage administratif 2026, Etalab, d’après l’Insee, Licence Ouverte. Caractères : Atkinson Hyperlegible Next, du Braille Institute (SIL Open Font License).',
				en: 'Communes and groupings: 2026 administrative division, Etalab, after Insee, Licence Ouverte. Typeface: Atkinson Hyperlegible Next, by the Braille Institute (SIL Open Font License).'
			})
		]
	}
];
