import { message } from '../shared/messages.ts';

export const title = message({ fr: 'Déclaration d’accessibilité', en: 'Accessibility statement' });
export const lead = message({
	fr: 'Maillage est partiellement conforme au RGAA 4.1 (WCAG 2.2, niveau AA). Cette déclaration est du 22 novembre 2026.',
	en: 'Maillage is partially compliant with RGAA 4.1 (WCAG 2.2, level AA). This statement is dated 22 November 2026.'
});

export const sections = [
	{
		title: message({ fr: 'État de conformité', en: 'Compliance status' }),
		paragraphs: [
			message({
				fr: 'Partiellement conforme : le site n’a pas encore été vérifié par un audit complet, critère par critère, fait par des personnes extérieures. Tant que cet audit n’existe pas, nous ne dirons pas « conforme ».',
				en: 'Partially compliant: the site has not yet been checked by a full audit, criterion by criterion, by outside people. As long as that audit does not exist, we will not say “compliant”.'
			})
		]
	},
	{
		title: message({
			fr: 'Ce qui est vérifié à chaque version',
			en: 'What is checked at each release'
		}),
		items: [
			message({
				fr: 'Les pages sont contrôlées par un outil automatique (axe, règles WCAG 2.2 AA), en 320 et 1280 pixels de large, en clair et en sombre. Un tel outil ne voit qu’une partie des défauts.',
				en: 'Pages are checked by an automatic tool (axe, WCAG 2.2 AA rules), at 320 and 1280 pixels wide, in light and dark. Such a tool sees only part of the defects.'
			}),
			message({
				fr: 'Les pages publiques se lisent et les formulaires s’envoient sans JavaScript.',
				en: 'Public pages can be read and forms can be sent without JavaScript.'
			}),
			message({
				fr: 'Les pages se parcourent au clavier ; l’éditeur en direct peut être atteint et quitté au clavier.',
				en: 'Pages can be used with a keyboard; the live editor can be reached and left with a keyboard.'
			}),
			message({
				fr: 'Aucune information ne passe par la couleur seule.',
				en: 'No information relies on colour alone.'
			})
		]
	},
	{
		title: message({ fr: 'Ce que nous savons imparfait', en: 'What we know to be imperfect' }),
		items: [
			message({
				fr: 'L’écriture à plusieurs en direct annonce ce que font les autres, mais n’a pas été essayée avec tous les lecteurs d’écran.',
				en: 'Live co-writing announces what others do, but has not been tried with every screen reader.'
			}),
			message({
				fr: 'Aucun texte n’a encore été relu par des personnes concernées pour être dit « facile à lire et à comprendre » (FALC).',
				en: 'No text has yet been reviewed by the people concerned so as to be called “easy to read” (FALC).'
			}),
			message({
				fr: 'Les textes écrits par les groupes peuvent contenir des liens peu explicites.',
				en: 'Texts written by groups may contain links that say little.'
			})
		]
	},
	{
		title: message({ fr: 'Nous écrire', en: 'Write to us' }),
		paragraphs: [
			message({
				fr: 'Si une page vous résiste, dites-le à la coordination de votre contrat : elle vous donnera l’information autrement (téléphone, papier, rencontre) et transmettra le défaut.',
				en: 'If a page resists you, tell the coordination of your contract: it will give you the information another way (phone, paper, meeting) and pass the defect on.'
			})
		]
	},
	{
		title: message({ fr: 'Si vous n’obtenez pas de réponse', en: 'If you get no answer' }),
		paragraphs: [
			message({
				fr: 'Vous pouvez saisir le Défenseur des droits : par son formulaire en ligne sur defenseurdesdroits.fr, auprès de son délégué dans votre région, ou par courrier gratuit, sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.',
				en: 'You may refer the matter to the Défenseur des droits: with the online form at defenseurdesdroits.fr, through the delegate in your region, or by free post, without a stamp: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.'
			})
		]
	}
];
