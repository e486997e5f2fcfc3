import { message } from '../shared/messages.ts';
import { CONSULTATION_MONTHS } from '../treatments/durations.ts';
import type { TreatmentWords } from '../treatments/treatment.ts';
import { nobody, theCoordination } from '../treatments/words.ts';

export const participationWords: TreatmentWords = {
	title: message({ fr: 'Prendre part à une consultation', en: 'Taking part in a consultation' }),
	data: message({
		fr: 'Une empreinte de votre compte ou de votre appareil, une empreinte de votre lien privé, le nom montré à côté de vos mots ; si vous le voulez, un profil (âge, commune, quartier, situation).',
		en: 'A fingerprint of your account or of your device, a fingerprint of your private link, the name shown beside your words; if you wish, a profile (age, commune, district, standing).'
	}),
	purpose: message({
		fr: 'Compter chaque personne une fois, sans savoir qui elle est, et la laisser revenir sur ce qu’elle a dit.',
		en: 'Counting each person once, without knowing who they are, and letting them come back to what they said.'
	}),
	seenBy: message({
		fr: 'Personne ne lit les empreintes. Le profil ne se montre qu’en nombres, jamais sous cinq personnes.',
		en: 'Nobody reads the fingerprints. The profile is shown in numbers only, never below five people.'
	}),
	kept: message({
		fr: `Ce qui lie un compte ou un appareil est détruit à la publication des suites, au plus tard ${CONSULTATION_MONTHS} mois après la fin. Ensuite, plus personne ne peut savoir qui a pris part ; votre lien privé, lui, ouvre toujours.`,
		en: `What ties an account or a device is destroyed when the follow-up is published, at the latest ${CONSULTATION_MONTHS} months after the end. From then on nobody can know who took part; your private link still opens.`
	})
};
export const deviceCookie = message({
	fr: 'Sans compte : un nom tiré au hasard pour ce navigateur, posé quand vous envoyez ou signalez quelque chose, jamais quand vous lisez. Six mois après le dernier envoi. « Oublier cet appareil » l’efface.',
	en: 'Without an account: a name drawn at random for this browser, set when you send or report something, never when you read. Six months after the last sending. “Forget this device” erases it.'
});
export const privateLinkCookie = message({
	fr: 'Votre lien privé, pendant une heure, le temps de vous dire de le garder.',
	en: 'Your private link, for an hour, the time to tell you to keep it.'
});

export const answersWords: TreatmentWords = {
	title: message({ fr: 'Vos réponses aux questionnaires', en: 'Your answers to questionnaires' }),
	data: message({
		fr: 'Vos choix et vos textes, sans votre nom.',
		en: 'Your choices and your texts, without your name.'
	}),
	purpose: message({
		fr: 'Compter et lire ce que les gens répondent.',
		en: 'Counting and reading what people answer.'
	}),
	seenBy: message({
		fr: 'La coordination, puis, avec les résultats, le public : les nombres, et les textes sans nom.',
		en: 'The coordination, then, with the results, the public: the numbers, and the texts without names.'
	}),
	kept: message({
		fr: 'Sans limite, sans rien qui mène à vous. Vous les retirez quand vous voulez par votre lien privé ; effacer votre compte retire celles qui y sont encore liées. Les nombres publiés restent.',
		en: 'Without limit, with nothing that leads to you. You withdraw them whenever you want by your private link; erasing your account withdraws those that are still tied to it. Published numbers stay.'
	})
};
export const answerDraft = message({
	fr: 'Une réponse commencée, 14 jours au plus, jusqu’à son envoi ou à votre déconnexion.',
	en: 'An answer that was begun, 14 days at most, until it is sent or you sign out.'
});

export const contributionsWords: TreatmentWords = {
	title: message({
		fr: 'Vos contributions et vos arguments',
		en: 'Your contributions and your arguments'
	}),
	data: message({
		fr: 'Le titre, le texte, le lieu, la photo et sa description, vos arguments, ce que vous soutenez. La photo est refaite à l’arrivée : rien de l’appareil n’y reste.',
		en: 'The title, the text, the place, the photo and its description, your arguments, what you support. The photo is made again on arrival: nothing of the device is left in it.'
	}),
	purpose: message({
		fr: 'Recueillir les idées et les besoins du territoire, et en discuter.',
		en: 'Gathering the ideas and the needs of the territory, and discussing them.'
	}),
	seenBy: message({
		fr: 'Le public, sous le nom que la consultation demande : un pseudonyme, ou votre nom là où elle l’annonce.',
		en: 'The public, under the name that the consultation asks for: a pseudonym, or your name where it says so.'
	}),
	kept: message({
		fr: 'Sans limite : elles répondent à une consultation publique. Une photo retirée est effacée aussitôt. Effacer votre compte efface vos photos et le nom montré ; les mots restent.',
		en: 'Without limit: they answer a public consultation. A photo that is taken out is erased at once. Erasing your account erases your photos and the name shown; the words stay.'
	})
};

export const statementsWords: TreatmentWords = {
	title: message({
		fr: 'Vos phrases, vos accords et vos désaccords',
		en: 'Your statements, agreements and disagreements'
	}),
	data: message({
		fr: 'Les phrases que vous proposez, et « d’accord », « pas d’accord » ou « je passe » sur celles des autres.',
		en: 'The statements that you propose, and “agree”, “disagree” or “pass” on those of others.'
	}),
	purpose: message({
		fr: 'Voir sur quoi les gens se rejoignent.',
		en: 'Seeing what people agree on.'
	}),
	seenBy: message({
		fr: 'Le public lit les phrases, et un tableau des choix sans nom.',
		en: 'The public reads the statements, and a table of the choices without names.'
	}),
	kept: message({
		fr: 'Sans limite, sans rien qui mène à vous une fois les suites publiées.',
		en: 'Without limit, with nothing that leads to you once the follow-up is published.'
	})
};

export const subscribersWords: TreatmentWords = {
	title: message({ fr: 'Être averti·e des suites', en: 'Being told of the follow-up' }),
	data: message({
		fr: 'L’adresse que vous laissez, à part de vos réponses : aucun chemin ne va de l’une aux autres.',
		en: 'The address that you leave, apart from your answers: no path leads from one to the others.'
	}),
	purpose: message({ fr: 'Vous écrire une fois.', en: 'Writing to you once.' }),
	seenBy: nobody,
	kept: message({
		fr: `Jusqu’à cet envoi, au plus tard ${CONSULTATION_MONTHS} mois après la fin.`,
		en: `Until it is sent, at the latest ${CONSULTATION_MONTHS} months after the end.`
	})
};

export const entryWords: TreatmentWords = {
	title: message({ fr: 'Saisir ce que d’autres disent', en: 'Typing in what others say' }),
	data: message({
		fr: 'Qui saisit, où et quel jour ; les réponses recueillies sur papier ou à l’oral, sans nom.',
		en: 'Who types in, where and on which day; the answers gathered on paper or orally, without names.'
	}),
	purpose: message({
		fr: 'Entendre aussi les personnes qui ne répondent pas en ligne.',
		en: 'Hearing the people who do not answer online too.'
	}),
	seenBy: message({ fr: 'La coordination.', en: 'The coordination.' }),
	kept: message({
		fr: 'Avec les réponses de la consultation.',
		en: 'With the answers of the consultation.'
	})
};
export const entriesKept = message({
	fr: 'Les formulaires tapés, jusqu’à leur envoi et pour le dernier jusqu’au suivant. La déconnexion les efface.',
	en: 'The forms that were typed, until they are sent and, for the last one, until the next. Signing out erases them.'
});
export const entryDraftKept = message({
	fr: 'Le formulaire en cours de saisie.',
	en: 'The form that is being typed.'
});
export const entryOwner = message({
	fr: 'Le compte qui saisit, jusqu’à la déconnexion.',
	en: 'The account that types in, until it signs out.'
});

export const preparingWords: TreatmentWords = {
	title: message({ fr: 'Préparer une consultation', en: 'Preparing a consultation' }),
	data: message({
		fr: 'Qui crée, ouvre, regroupe les idées et décide des suites, et quand.',
		en: 'Who creates, opens, groups ideas and decides the follow-up, and when.'
	}),
	purpose: message({
		fr: 'Savoir qui répond d’une consultation.',
		en: 'Knowing who answers for a consultation.'
	}),
	seenBy: theCoordination,
	kept: message({
		fr: 'Avec la consultation. Effacer votre compte y met un nom tiré au hasard.',
		en: 'With the consultation. Erasing your account puts a name drawn at random there.'
	})
};
