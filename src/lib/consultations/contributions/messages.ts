import { formatNumber } from '../../shared/format.ts';
import { message } from '../../shared/messages.ts';
import { doorSentence, isDoorRefusal } from '../taking-part/door-messages.ts';
import type { ContributionKind } from './contribution-kinds.ts';
import { idea } from '../../ui/words.ts';
import { confirmMissing, missing as fallback } from '../../ui/refusal-words.ts';
import { phaseGone } from '../words.ts';

export {
	commune as communeLabel,
	save as saveButton,
	withdraw as withdrawButton
} from '../../ui/words.ts';
export { thisIs as kindLegend, yourName as nameLabel } from '../words.ts';

const kinds: Record<ContributionKind, () => string> = {
	idea,
	need: message({ fr: 'Besoin', en: 'Need' }),
	testimony: message({ fr: 'Témoignage', en: 'Testimony' })
};
export const kindLabel = (kind: ContributionKind): string => kinds[kind]();
const kindHelps: Record<ContributionKind, () => string> = {
	idea: message({ fr: 'ce qu’on pourrait faire', en: 'something that could be done' }),
	need: message({ fr: 'ce qui manque ici', en: 'what is missing here' }),
	testimony: message({
		fr: 'ce qui se passe ici, vu par vous',
		en: 'what happens here, as you see it'
	})
};
export const kindHelp = (kind: ContributionKind): string => kindHelps[kind]();
export const category = message({ fr: 'Rubrique', en: 'Category' });
export const backToList = message({ fr: 'Toutes les contributions', en: 'All the contributions' });

export const newTitle = message({ fr: 'Votre contribution', en: 'Your contribution' });
export const newLead = message({
	fr: 'Deux phrases suffisent. Écrivez comme vous parlez.',
	en: 'Two sentences are enough. Write as you speak.'
});
export const titleLabel = message({ fr: 'En une phrase', en: 'In one sentence' });
export const titleHelp = message({
	fr: 'Par exemple : « Un banc à l’ombre devant la pharmacie ».',
	en: 'For instance: “A bench in the shade in front of the pharmacy”.'
});
export const bodyLabel = message({ fr: 'Expliquez', en: 'Explain' });
export const chooseCategory = message({ fr: 'Je ne sais pas', en: 'I do not know' });
export const placeLegend = message({ fr: 'Où est-ce ?', en: 'Where is it?' });
export const anyCommune = message({
	fr: 'Tout le territoire, ou je ne sais pas',
	en: 'The whole territory, or I do not know'
});
export const placeWordsLabel = message({ fr: 'Avec vos mots', en: 'In your words' });
export const placeWordsHelp = message({
	fr: 'Par exemple : « devant la pharmacie ». Pas l’adresse d’une personne.',
	en: 'For instance: “in front of the pharmacy”. Not anybody’s address.'
});
export const pointLabel = message({ fr: 'Sur le plan', en: 'On the plan' });
export const pointHelp = message({
	fr: 'Appuyez à l’endroit. C’est facultatif : la commune et quelques mots suffisent.',
	en: 'Press the place. This is optional: the commune and a few words are enough.'
});
export const pointHelpKeys = message({
	fr: 'Appuyez à l’endroit, ou déplacez le point avec les flèches du clavier. C’est facultatif.',
	en: 'Press the place, or move the point with the arrow keys. This is optional.'
});
export const pointImage = message<{ caption: string }>({
	fr: ({ caption }) => `Choisir l’endroit sur le plan : ${caption}`,
	en: ({ caption }) => `Choose the place on the plan: ${caption}`
});
export const pointAt = message<{ x: number; y: number }>({
	fr: ({ x, y }) => `Point choisi : à ${x} % depuis la gauche et ${y} % depuis le haut du plan.`,
	en: ({ x, y }) => `Point chosen: ${x}% from the left and ${y}% from the top of the plan.`
});
export const noPoint = message({ fr: 'Aucun point choisi.', en: 'No point chosen.' });
export const removePoint = message({ fr: 'Enlever le point', en: 'Remove the point' });
export const pointKept = message({
	fr: 'Le point est noté. Rien n’est encore envoyé.',
	en: 'The point is noted. Nothing is sent yet.'
});
export const pointMissed = message({
	fr: 'Nous n’avons pas vu d’endroit. Appuyez sur le plan avec la souris ou le doigt ; ou choisissez la commune, avec quelques mots.',
	en: 'We saw no place. Press the plan with the mouse or a finger; or choose the commune, with a few words.'
});
export const photoAgain = message({
	fr: 'Choisissez de nouveau la photo : elle n’a pas pu être gardée.',
	en: 'Choose the photo again: it could not be kept.'
});
export const photoStays = message({
	fr: 'Votre photo est toujours là. Elle part avec le reste.',
	en: 'Your photo is still here. It leaves with the rest.'
});
export const dropPhoto = message({
	fr: 'Ne pas joindre cette photo',
	en: 'Do not attach this photo'
});
export const photoLegend = message({ fr: 'Une photo ?', en: 'A photo?' });
export const photoLabel = message({ fr: 'Photo du lieu', en: 'Photo of the place' });
export const photoHelp = message({
	fr: 'JPEG, PNG ou WebP, 8 Mo au plus. Pas de visage, pas de plaque, pas d’ordonnance. Nous effaçons l’endroit et l’appareil que votre téléphone y inscrit.',
	en: 'JPEG, PNG or WebP, 8 MB at most. No face, no number plate, no prescription. We erase the place and the device that your phone writes in it.'
});
export const alternativeLabel = message({
	fr: 'Ce que montre la photo',
	en: 'What the photo shows'
});
export const alternativeHelp = message({
	fr: 'Pour les personnes qui ne la voient pas. Par exemple : « un arrêt de bus sans banc ».',
	en: 'For people who do not see it. For instance: “a bus stop without a bench”.'
});
export const keepPhoto = message({ fr: 'La photo actuelle', en: 'The present photo' });
export const removePhoto = message({ fr: 'Enlever la photo', en: 'Remove the photo' });
export const publishedAs = message<{ name: string }>({
	fr: ({ name }) => `Votre contribution sera signée « ${name} ».`,
	en: ({ name }) => `Your contribution will be signed “${name}”.`
});
export const publishedUnder = message({
	fr: 'Elle sera signée d’un pseudonyme, un nom de plante ou d’oiseau. Votre nom n’est pas demandé.',
	en: 'It will be signed with a pseudonym, a plant or a bird. Your name is not asked for.'
});
export const sendButton = message({ fr: 'Envoyer', en: 'Send' });
export const editTitle = message<{ number: number }>({
	fr: ({ number }) => `Corriger la contribution n° ${number}`,
	en: ({ number }) => `Correct contribution no. ${number}`
});
export const withdrawTitle = message({
	fr: 'Retirer cette contribution',
	en: 'Withdraw this contribution'
});
export const withdrawText = message({
	fr: 'Vos mots, votre photo, les soutiens et les avis reçus seront effacés. On ne peut pas revenir en arrière.',
	en: 'Your words, your photo, the supports and opinions it received will be erased. This cannot be undone.'
});
export const withdrawCheck = message({
	fr: 'Oui, je veux la retirer',
	en: 'Yes, I want to withdraw it'
});

const missing: Record<string, () => string> = {
	title: message({
		fr: 'Écrivez votre contribution en une phrase.',
		en: 'Write your contribution in one sentence.'
	}),
	body: message({ fr: 'Expliquez en quelques mots.', en: 'Explain in a few words.' }),
	kind: message({
		fr: 'Dites si c’est une idée, un besoin ou un témoignage.',
		en: 'Say whether it is an idea, a need or a testimony.'
	}),
	side: message({
		fr: 'Dites si vous êtes pour ou contre.',
		en: 'Say whether you are for or against.'
	}),
	alternative: message({ fr: 'Dites ce que montre la photo.', en: 'Say what the photo shows.' }),
	categoryId: message({
		fr: 'Choisissez une rubrique de la liste.',
		en: 'Choose a category of the list.'
	}),
	caption: message({
		fr: 'Dites ce que montre le plan, et d’où il vient.',
		en: 'Say what the plan shows, and where it comes from.'
	}),
	plan: message({ fr: 'Choisissez une image.', en: 'Choose an image.' }),
	main: message({ fr: 'Choisissez celle qui reste.', en: 'Choose the one that stays.' }),
	confirm: confirmMissing
};
const tooLong = message<{ max: number | null }>({
	fr: ({ max }) =>
		max ? `C’est trop long : ${formatNumber(max)} signes au plus.` : 'C’est trop long.',
	en: ({ max }) => (max ? `Too long: ${formatNumber(max)} characters at most.` : 'Too long.')
});
const images: Record<string, () => string> = {
	'image-too-heavy': message({
		fr: 'Cette photo est trop lourde : 8 Mo au plus.',
		en: 'This photo is too heavy: 8 MB at most.'
	}),
	'image-too-large': message({
		fr: 'Cette image a trop de points pour être lue : choisissez-en une plus petite.',
		en: 'This image has too many points to be read: choose a smaller one.'
	}),
	'images-many': message({
		fr: 'Beaucoup de photos arrivent en ce moment. Rien n’a été envoyé : réessayez dans une minute.',
		en: 'Many photos are arriving right now. Nothing was sent: try again in a minute.'
	}),
	'image-unreadable': message({
		fr: 'Ce fichier n’est pas une photo que nous savons lire : il faut un JPEG, un PNG ou un WebP entier.',
		en: 'This file is not a photo that we can read: a whole JPEG, PNG or WebP is needed.'
	})
};

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
	'unknown-category': message({
		fr: 'Cette rubrique n’existe plus : choisissez-en une autre.',
		en: 'This category no longer exists: choose another one.'
	}),
	'unknown-commune': message({
		fr: 'Cette commune n’est pas du territoire : choisissez-la dans la liste.',
		en: 'This commune is not of the territory: choose it in the list.'
	}),
	'unknown-contribution': message({
		fr: 'Cette contribution n’est plus publiée.',
		en: 'This contribution is no longer published.'
	}),
	'own-contribution': message({
		fr: 'C’est votre contribution : seuls les autres la soutiennent.',
		en: 'This is your contribution: only others support it.'
	}),
	'not-offered': message({ fr: 'Ce n’est pas demandé ici.', en: 'This is not asked for here.' }),
	'not-yours': message({
		fr: 'Seule la personne qui l’a écrit peut le changer.',
		en: 'Only the person who wrote it may change it.'
	}),
	'changed-meanwhile': message({
		fr: 'Ce texte a été corrigé entre-temps, dans un autre onglet ou sur un autre appareil. Vos mots sont ci-dessous ; rouvrez la page pour voir l’autre version.',
		en: 'This text was corrected meanwhile, in another tab or on another device. Your words are below; open the page again to see the other version.'
	}),
	'category-unnamed': message({
		fr: 'Une rubrique a besoin d’un nom.',
		en: 'A category needs a name.'
	}),
	'unknown-phase': phaseGone,
	'too-many': message({ fr: 'Trente rubriques au plus.', en: 'Thirty categories at most.' }),
	'plan-in-use': message({
		fr: 'Des personnes ont déjà montré un endroit sur ce plan : on ne peut plus en changer.',
		en: 'People have already pointed on this plan: it can no longer be changed.'
	}),
	'choose-two': message({
		fr: 'Cochez au moins une autre contribution à regrouper.',
		en: 'Tick at least one other contribution to group.'
	}),
	'main-not-shown': message({
		fr: 'Celle qui reste doit être publiée, et ne pas être déjà regroupée avec une autre.',
		en: 'The one that stays must be published, and not already be grouped with another.'
	}),
	'unknown-fiche': message({ fr: 'Choisissez une fiche.', en: 'Choose a sheet.' }),
	'not-allowed': message({ fr: 'Vous n’avez pas ce droit.', en: 'You do not have this right.' })
};

/** The sentence of a refusal that concerns the whole form. */
export function refusalSentence(
	code: string,
	dates: { opensAt: Date | null; closesAt: Date | null }
): string {
	return isDoorRefusal(code) ? doorSentence(code, dates) : (refusals[code] ?? fallback)();
}
