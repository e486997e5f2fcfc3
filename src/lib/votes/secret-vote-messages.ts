import { message } from '../shared/messages.ts';

/** What a secret vote protects, for voters: the same in `docs/guide/vote-secret.md`, which a test compares with this. */
export { secretExplained as title } from './words.ts';
export const lead = message({
	fr: 'En une page : comment votre bulletin est fermé, qui peut lire quoi, ce que vous pouvez vérifier, et contre quoi rien n’est fait.',
	en: 'On one page: how your ballot is closed, who can read what, what you can check, and what nothing is done against.'
});

export const sections = [
	{
		title: message({
			fr: 'Comment votre bulletin est fermé',
			en: 'How your ballot is closed'
		}),
		items: [
			message({
				fr: 'Avant le vote, l’appareil de chaque membre du bureau fabrique ses propres clés et prouve qu’il les a. Les membres comparent à voix haute les empreintes de ces clés, puis chacun les confirme toutes.',
				en: 'Before the vote, the device of each member of the bureau makes its own keys and proves that it has them. Members compare the fingerprints of these keys aloud, then each confirms all of them.'
			}),
			message({
				fr: 'Quand vous votez, votre appareil tire une clé neuve, pour votre bulletin et lui seul. Il ferme le bulletin avec elle, puis la coupe en parts : une pour chaque membre, fermée pour son appareil.',
				en: 'When you vote, your device draws a new key, for your ballot and it alone. It closes the ballot with it, then cuts it in shares: one for each member, sealed for their device.'
			}),
			message({
				fr: 'Il faut assez de parts pour retrouver la clé d’un bulletin : par exemple deux sur trois, comme la page du vote l’annonce. Avec une de moins, on n’en apprend rien.',
				en: 'It takes enough shares to find the key of a ballot again: for instance two of three, as the page of the vote says. With one fewer, nothing is learnt of it.'
			}),
			message({
				fr: 'Il n’y a pas de clé de tout le vote : personne n’en fabrique, personne n’en garde.',
				en: 'There is no key of the whole vote: nobody makes one, nobody keeps one.'
			})
		]
	},
	{
		title: message({ fr: 'Qui peut lire quoi', en: 'Who can read what' }),
		items: [
			message({
				fr: 'Un membre du bureau, même avec une copie de la base et de tout ce qui circule : aucun bulletin, tant que d’autres membres ne lui ont pas apporté leurs parts, après la clôture.',
				en: 'A member of the bureau, even with a copy of the database and of all that travels: no ballot, as long as other members have not brought them their shares, after closing.'
			}),
			message({
				fr: 'Qui dirige le serveur : qui a voté et quand, mais pas les choix. Exception : sans JavaScript, si le vote l’accepte, votre choix passe par le serveur, qui le ferme à votre place ; la page le dit.',
				en: 'Whoever runs the server: who voted and when, but not the choices. Exception: without JavaScript, if the vote accepts it, your choice passes through the server, which closes it for you; the page says so.'
			}),
			message({
				fr: 'Chaque membre qui ouvre l’urne, après la clôture : tous les bulletins un par un, sans noms.',
				en: 'Each member who opens the box, after closing: all the ballots one by one, without names.'
			}),
			message({
				fr: 'La coordination : la liste de qui a voté, sans les choix. Tout le monde : combien de personnes ont voté, puis le résultat.',
				en: 'The coordination: the list of who voted, without the choices. Everybody: how many people voted, then the result.'
			})
		]
	},
	{
		title: message({
			fr: 'Pour que votre nom ne rejoigne pas votre choix',
			en: 'So that your name does not meet your choice'
		}),
		items: [
			message({
				fr: 'Le tableau public ne grandit pas quand vous votez : il dit tous les bulletins à la clôture, mêlés.',
				en: 'The public board does not grow as you vote: it says all the ballots at closing, shuffled.'
			}),
			message({
				fr: 'À la clôture, avant que personne n’ouvre rien, le serveur récrit l’urne sans les noms, et la liste de qui a voté dans un ordre tiré au sort.',
				en: 'At closing, before anybody opens anything, the server writes the box again without names, and the list of who voted in an order drawn at random.'
			}),
			message({
				fr: 'Le résultat ne garde que des totaux, et rien n’est ouvert s’il y a trop peu de bulletins.',
				en: 'The result keeps totals only, and nothing is opened if there are too few ballots.'
			})
		]
	},
	{
		title: message({ fr: 'Ce que vous pouvez vérifier', en: 'What you can check' }),
		items: [
			message({
				fr: 'Votre reçu : le serveur y signe qu’il a votre bulletin. Après la clôture, vérifiez qu’il est sur le tableau. Le reçu ne dit pas ce que vous avez choisi.',
				en: 'Your receipt: in it the server signs that it has your ballot. After closing, check that it is on the board. The receipt does not say what you chose.'
			}),
			message({
				fr: 'Les clés : la page du bureau montre leurs empreintes ; demandez à un membre de vous lire la sienne. Votre appareil refuse de fermer un bulletin si les membres n’ont pas confirmé ces clés.',
				en: 'The keys: the page of the bureau shows their fingerprints; ask a member to read you theirs. Your device refuses to close a ballot if the members did not confirm these keys.'
			}),
			message({
				fr: 'Le décompte : autant de membres qu’il en faut pour ouvrir doivent trouver le même résultat et le signer. Une part fausse se voit : l’appareil dit de quel membre et pour quel bulletin.',
				en: 'The count: as many members as it takes to open must find the same result and sign it. A wrong share is seen: the device says of which member and for which ballot.'
			})
		]
	},
	{
		title: message({
			fr: 'Contre quoi rien n’est fait',
			en: 'What nothing is done against'
		}),
		items: [
			message({
				fr: 'Un serveur malhonnête peut vous envoyer une page truquée, qui lirait votre choix avant de le fermer, ou d’autres clés que celles des membres.',
				en: 'A dishonest server can send you an altered page, which would read your choice before closing it, or other keys than those of the members.'
			}),
			message({
				fr: 'Des membres du bureau, assez nombreux pour ouvrir et qui s’entendent avec qui dirige le serveur, peuvent lire les bulletins avant la clôture.',
				en: 'Members of the bureau, enough of them to open and who agree with whoever runs the server, can read the ballots before closing.'
			}),
			message({
				fr: 'Qui dirige le serveur, et aurait gardé une copie de l’urne d’avant la clôture ou un journal des pages demandées, peut, avec l’aide d’un seul membre qui a ouvert les bulletins, savoir ce que chacun a choisi.',
				en: 'Whoever runs the server, and kept a copy of the box from before the closing or a log of the pages that were asked for, can, with the help of a single member who opened the ballots, know what each chose.'
			}),
			message({
				fr: 'Quelqu’un qui regarde votre écran, ou qui vous oblige à voter devant lui.',
				en: 'Somebody who watches your screen, or makes you vote in front of them.'
			}),
			message({
				fr: 'Un membre peut garder ses parts. S’il en manque trop, personne n’ouvre l’urne ; s’il en manque pour quelques bulletins, et que personne d’autre ne peut les ouvrir, ils restent fermés, et le tableau le dit.',
				en: 'A member can withhold their shares. If too many are missing, nobody opens the box; if some are missing for a few ballots, and nobody else can open them, these stay closed, and the board says so.'
			}),
			message({
				fr: 'Un vote ici est un avis. Pour une élection qui engage, il existe des outils faits pour cela, comme Belenios.',
				en: 'A vote here is an advice. For a binding election, there are tools made for it, such as Belenios.'
			})
		]
	}
];
