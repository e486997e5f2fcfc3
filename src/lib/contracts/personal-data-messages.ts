import { message } from '../shared/messages.ts';
import type { TreatmentWords } from '../treatments/treatment.ts';

export const rolesWords: TreatmentWords = {
	title: message({ fr: 'Votre rôle dans un contrat', en: 'Your role in a contract' }),
	data: message({
		fr: 'Le rôle, l’organisme pour lequel vous parlez, le début, la fin, et la raison qui vous a été dite. Si vous coordonnez : le service, le téléphone et l’adresse que vous donnez à lire.',
		en: 'The role, the body that you speak for, the beginning, the end, and the reason that you were told. If you coordinate: the department, telephone and address that you give to be read.'
	}),
	purpose: message({
		fr: 'Savoir qui peut quoi, et au nom de qui chacun parle.',
		en: 'Knowing who may do what, and on whose behalf each speaks.'
	}),
	seenBy: message({
		fr: 'La coordination du contrat, les personnes qui y ont une place, et qui administre l’installation. La raison : la coordination, qui administre, et vous. Comment joindre la coordination : tout le monde. Votre adresse : la coordination, si vous participez au nom d’un organisme.',
		en: 'The coordination of the contract, the people who have a place in it, and those who run the installation. The reason: the coordination, those who run it, and you. How the coordination is reached: everybody. Your address: the coordination, if you take part for a body.'
	}),
	kept: message({
		fr: 'Avec les travaux du contrat, qui sont des archives publiques. Effacer votre compte met fin au rôle et retire l’organisme.',
		en: 'With the work of the contract, which is a public archive. Erasing your account ends the role and takes the body out.'
	}),
	source: message({
		fr: 'Code du patrimoine, articles L. 211-1 et L. 211-4 : archives publiques.',
		en: 'French Heritage Code, articles L. 211-1 and L. 211-4: public archives.'
	})
};
