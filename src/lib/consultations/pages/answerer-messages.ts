import { formatList } from '../../shared/format.ts';
import { message } from '../../shared/messages.ts';

type Groups = { groups: string[] };
type Profile = { questions: string[]; threshold: number };

/** Who answers and under which name, while one may. */
export const mayAnswer = {
	title: message({ fr: 'Qui répond', en: 'Who answers' }),
	link: message<Groups>({
		fr: () => 'Tout le monde peut répondre. Aucun compte n’est demandé.',
		en: () => 'Anybody can answer. No account is asked for.'
	}),
	account: message<Groups>({
		fr: () =>
			'Il faut un compte pour répondre. Une adresse électronique suffit, et votre nom n’est pas montré.',
		en: () =>
			'You need an account to answer. An e-mail address is enough, and your name is not shown.'
	}),
	groups: message<Groups>({
		fr: ({ groups }) => `Répondent les membres de ces groupes : ${formatList(groups)}.`,
		en: ({ groups }) => `Members of these groups answer: ${formatList(groups)}.`
	}),
	underPseudonym: message({
		fr: 'Vous répondez sous pseudonyme : votre nom n’est pas demandé.',
		en: 'You answer under a pseudonym: your name is not asked for.'
	}),
	underName: message<{ reason: string }>({
		fr: ({ reason }) => `Votre nom est demandé, et montré. Pourquoi : ${reason}`,
		en: ({ reason }) => `Your name is asked for, and shown. Why: ${reason}`
	}),
	profile: message<Profile>({
		fr: ({ questions, threshold }) =>
			`On vous demandera aussi, sans obligation : ${formatList(questions)}. Ces réponses sont rangées à part, et ne sont publiées que par groupes de ${threshold} personnes ou plus.`,
		en: ({ questions, threshold }) =>
			`You will also be asked, if you wish: ${formatList(questions)}. These answers are kept apart, and published only for groups of ${threshold} people or more.`
	})
};

/** The same once nobody answers any more. */
export const couldAnswer: typeof mayAnswer = {
	title: message({ fr: 'Qui pouvait répondre', en: 'Who could answer' }),
	link: message<Groups>({
		fr: () => 'Tout le monde pouvait répondre. Aucun compte n’était demandé.',
		en: () => 'Anybody could answer. No account was asked for.'
	}),
	account: message<Groups>({
		fr: () => 'Il fallait un compte pour répondre. Aucun nom n’est montré.',
		en: () => 'An account was needed to answer. No name is shown.'
	}),
	groups: message<Groups>({
		fr: ({ groups }) => `Pouvaient répondre les membres de ces groupes : ${formatList(groups)}.`,
		en: ({ groups }) => `Members of these groups could answer: ${formatList(groups)}.`
	}),
	underPseudonym: message({
		fr: 'On répondait sous pseudonyme : aucun nom n’était demandé.',
		en: 'People answered under a pseudonym: no name was asked for.'
	}),
	underName: message<{ reason: string }>({
		fr: ({ reason }) => `Les noms étaient demandés, et sont montrés. Pourquoi : ${reason}`,
		en: ({ reason }) => `Names were asked for, and are shown. Why: ${reason}`
	}),
	profile: message<Profile>({
		fr: ({ questions, threshold }) =>
			`On demandait aussi, sans obligation : ${formatList(questions)}. Ces réponses sont rangées à part, et ne sont publiées que par groupes de ${threshold} personnes ou plus.`,
		en: ({ questions, threshold }) =>
			`People were also asked, if they wished: ${formatList(questions)}. These answers are kept apart, and published only for groups of ${threshold} people or more.`
	})
};
