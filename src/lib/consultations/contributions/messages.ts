import { formatNumber } from '../../shared/format.ts';
import { message } from '../../shared/messages.ts';
import { doorSentence, isDoorRefusal } from '../taking-part/door-messages.ts';
import type { ContributionKind } from './contribution-kinds.ts';

const kinds: Record<ContributionKind, () => string> = {
	idea: message('Idée', 'Idea'),
	need: message('Besoin', 'Need'),
	testimony: message('Témoignage', 'Testimony')
};
export const kindLabel = (kind: ContributionKind): string => kinds[kind]();
const kindHelps: Record<ContributionKind, () => string> = {
	idea: message('ce qu’on pourrait faire', 'something that could be done'),
	need: message('ce qui manque ici', 'what is missing here'),
	testimony: message('ce qui se passe ici, vu par vous', 'what happens here, as you see it')
};
export const kindHelp = (kind: ContributionKind): string => kindHelps[kind]();
export const category = message('Rubrique', 'Category');
export const backToList = message('Toutes les contributions', 'All the contributions');

export const newTitle = message('Votre contribution', 'Your contribution');
export const newLead = message(
	'Deux phrases suffisent. Écrivez comme vous parlez.',
	'Two sentences are enough. Write as you speak.'
);
export const titleLabel = message('En une phrase', 'In one sentence');
export const titleHelp = message(
	'Par exemple : « Un banc à l’ombre devant la pharmacie ».',
	'For instance: “A bench in the shade in front of the pharmacy”.'
);
export const bodyLabel = message('Expliquez', 'Explain');
export const kindLegend = message('C’est…', 'This is…');
export const chooseCategory = message('Je ne sais pas', 'I do not know');
export const placeLegend = message('Où est-ce ?', 'Where is it?');
export const communeLabel = message('Commune', 'Commune');
export const anyCommune = message(
	'Tout le territoire, ou je ne sais pas',
	'The whole territory, or I do not know'
);
export const placeWordsLabel = message('Avec vos mots', 'In your words');
export const placeWordsHelp = message(
	'Par exemple : « devant la pharmacie ». Pas l’adresse d’une personne.',
	'For instance: “in front of the pharmacy”. Not anybody’s address.'
);
export const pointLabel = message('Sur le plan', 'On the plan');
export const pointHelp = message(
	'Appuyez à l’endroit. C’est facultatif : la commune et quelques mots suffisent.',
	'Press the place. This is optional: the commune and a few words are enough.'
);
export const pointHelpKeys = message(
	'Appuyez à l’endroit, ou déplacez le point avec les flèches du clavier. C’est facultatif.',
	'Press the place, or move the point with the arrow keys. This is optional.'
);
export const pointImage = message<{ caption: string }>(
	({ caption }) => `Choisir l’endroit sur le plan : ${caption}`,
	({ caption }) => `Choose the place on the plan: ${caption}`
);
export const pointAt = message<{ x: number; y: number }>(
	({ x, y }) => `Point choisi : à ${x} % depuis la gauche et ${y} % depuis le haut du plan.`,
	({ x, y }) => `Point chosen: ${x}% from the left and ${y}% from the top of the plan.`
);
export const noPoint = message('Aucun point choisi.', 'No point chosen.');
export const removePoint = message('Enlever le point', 'Remove the point');
export const pointKept = message(
	'Le point est noté. Rien n’est encore envoyé.',
	'The point is noted. Nothing is sent yet.'
);
export const pointMissed = message(
	'Nous n’avons pas vu d’endroit. Appuyez sur le plan avec la souris ou le doigt ; ou choisissez la commune, avec quelques mots.',
	'We saw no place. Press the plan with the mouse or a finger; or choose the commune, with a few words.'
);
export const photoAgain = message(
	'Choisissez de nouveau la photo : le navigateur ne la garde pas.',
	'Choose the photo again: the browser does not keep it.'
);
export const photoLegend = message('Une photo ?', 'A photo?');
export const photoLabel = message('Photo du lieu', 'Photo of the place');
export const photoHelp = message(
	'JPEG, PNG ou WebP, 8 Mo au plus. Pas de visage, pas de plaque, pas d’ordonnance. Nous effaçons l’endroit et l’appareil que votre téléphone y inscrit.',
	'JPEG, PNG or WebP, 8 MB at most. No face, no number plate, no prescription. We erase the place and the device that your phone writes in it.'
);
export const alternativeLabel = message('Ce que montre la photo', 'What the photo shows');
export const alternativeHelp = message(
	'Pour les personnes qui ne la voient pas. Par exemple : « un arrêt de bus sans banc ».',
	'For people who do not see it. For instance: “a bus stop without a bench”.'
);
export const keepPhoto = message('La photo actuelle', 'The present photo');
export const removePhoto = message('Enlever la photo', 'Remove the photo');
export const nameLabel = message('Votre nom', 'Your name');
export const publishedAs = message<{ name: string }>(
	({ name }) => `Votre contribution sera signée « ${name} ».`,
	({ name }) => `Your contribution will be signed “${name}”.`
);
export const publishedUnder = message(
	'Elle sera signée d’un pseudonyme, un nom de plante ou d’oiseau. Votre nom n’est pas demandé.',
	'It will be signed with a pseudonym, a plant or a bird. Your name is not asked for.'
);
export const sendButton = message('Envoyer', 'Send');
export const sending = message('Envoi…', 'Sending…');
export const editTitle = message<{ number: number }>(
	({ number }) => `Corriger la contribution n° ${number}`,
	({ number }) => `Correct contribution no. ${number}`
);
export const saveButton = message('Enregistrer', 'Save');
export const withdrawTitle = message('Retirer cette contribution', 'Withdraw this contribution');
export const withdrawText = message(
	'Vos mots, votre photo, les soutiens et les avis reçus seront effacés. On ne peut pas revenir en arrière.',
	'Your words, your photo, the supports and opinions it received will be erased. This cannot be undone.'
);
export const withdrawCheck = message('Oui, je veux la retirer', 'Yes, I want to withdraw it');
export const withdrawButton = message('Retirer', 'Withdraw');

const missing: Record<string, () => string> = {
	title: message(
		'Écrivez votre contribution en une phrase.',
		'Write your contribution in one sentence.'
	),
	body: message('Expliquez en quelques mots.', 'Explain in a few words.'),
	kind: message(
		'Dites si c’est une idée, un besoin ou un témoignage.',
		'Say whether it is an idea, a need or a testimony.'
	),
	side: message('Dites si vous êtes pour ou contre.', 'Say whether you are for or against.'),
	alternative: message('Dites ce que montre la photo.', 'Say what the photo shows.'),
	categoryId: message('Choisissez une rubrique de la liste.', 'Choose a category of the list.'),
	caption: message(
		'Dites ce que montre le plan, et d’où il vient.',
		'Say what the plan shows, and where it comes from.'
	),
	plan: message('Choisissez une image.', 'Choose an image.'),
	main: message('Choisissez celle qui reste.', 'Choose the one that stays.'),
	confirm: message('Cochez la case pour confirmer.', 'Tick the box to confirm.')
};
const tooLong = message<{ max: number | null }>(
	({ max }) =>
		max ? `C’est trop long : ${formatNumber(max)} signes au plus.` : 'C’est trop long.',
	({ max }) => (max ? `Too long: ${formatNumber(max)} characters at most.` : 'Too long.')
);
const images: Record<string, () => string> = {
	'image-too-heavy': message(
		'Cette photo est trop lourde : 8 Mo au plus.',
		'This photo is too heavy: 8 MB at most.'
	),
	'image-too-large': message(
		'Cette image a trop de points pour être lue : choisissez-en une plus petite.',
		'This image has too many points to be read: choose a smaller one.'
	),
	'image-unreadable': message(
		'Ce fichier n’est pas une photo que nous savons lire : il faut un JPEG, un PNG ou un WebP entier.',
		'This file is not a photo that we can read: a whole JPEG, PNG or WebP is needed.'
	)
};
const fallback = message('À remplir.', 'To be filled in.');

/** One sentence a field, from the codes of a form; `most` gives the longest allowed, by field. */
export function fieldSentences(
	codes: Record<string, string> | undefined,
	most: Record<string, number> = {}
): Record<string, string> {
	return Object.fromEntries(
		Object.entries(codes ?? {}).map(([name, code]) => {
			if (code === 'too-long') return [name, tooLong({ max: most[name] ?? null })];
			return [name, (images[code] ?? missing[name] ?? fallback)()];
		})
	);
}

const refusals: Record<string, () => string> = {
	'unknown-category': message(
		'Cette rubrique n’existe plus : choisissez-en une autre.',
		'This category no longer exists: choose another one.'
	),
	'unknown-commune': message(
		'Cette commune n’est pas du territoire : choisissez-la dans la liste.',
		'This commune is not of the territory: choose it in the list.'
	),
	'unknown-contribution': message(
		'Cette contribution n’est plus publiée.',
		'This contribution is no longer published.'
	),
	'own-contribution': message(
		'C’est votre contribution : seuls les autres la soutiennent.',
		'This is your contribution: only others support it.'
	),
	'not-offered': message('Ce n’est pas demandé ici.', 'This is not asked for here.'),
	'not-yours': message(
		'Seule la personne qui l’a écrit peut le changer.',
		'Only the person who wrote it may change it.'
	),
	'changed-meanwhile': message(
		'Ce texte a été corrigé entre-temps, dans un autre onglet ou sur un autre appareil. Vos mots sont ci-dessous ; rouvrez la page pour voir l’autre version.',
		'This text was corrected meanwhile, in another tab or on another device. Your words are below; open the page again to see the other version.'
	),
	'category-unnamed': message('Une rubrique a besoin d’un nom.', 'A category needs a name.'),
	'unknown-phase': message('Cette étape n’existe plus.', 'This step no longer exists.'),
	'too-many': message('Trente rubriques au plus.', 'Thirty categories at most.'),
	'plan-in-use': message(
		'Des personnes ont déjà montré un endroit sur ce plan : on ne peut plus en changer.',
		'People have already pointed on this plan: it can no longer be changed.'
	),
	'choose-two': message(
		'Cochez au moins une autre contribution à regrouper.',
		'Tick at least one other contribution to group.'
	),
	'main-not-shown': message(
		'Celle qui reste doit être publiée, et ne pas être déjà regroupée avec une autre.',
		'The one that stays must be published, and not already be grouped with another.'
	),
	'unknown-fiche': message('Choisissez une fiche.', 'Choose a sheet.'),
	'not-allowed': message('Vous n’avez pas ce droit.', 'You do not have this right.')
};

/** The sentence of a refusal that concerns the whole form. */
export function refusalSentence(
	code: string,
	dates: { opensAt: Date | null; closesAt: Date | null }
): string {
	return isDoorRefusal(code) ? doorSentence(code, dates) : (refusals[code] ?? fallback)();
}
