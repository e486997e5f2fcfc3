import { message } from '../shared/messages.ts';
import type { StoppableKind } from './mail-kinds.ts';

export { saved as stopSaved } from '../ui/words.ts';

export const stopTitle = message({
	fr: 'Les courriels que vous recevez',
	en: 'The e-mails you receive'
});
export const stopGoneTitle = message({
	fr: 'Ce lien est incomplet',
	en: 'This link is incomplete'
});
export const stopGoneText = message({
	fr: 'Ouvrez-le de nouveau depuis le courriel, en entier. S’il ne s’ouvre toujours pas, le bas du courriel dit qui joindre.',
	en: 'Open it again from the e-mail, whole. If it still does not open, the end of the e-mail says who is reached.'
});
export const stopMailbox = message<{ mailbox: string }>({
	fr: ({ mailbox }) =>
		`Cette page règle ce que nous envoyons à ${mailbox}. Elle ne demande pas de compte.`,
	en: ({ mailbox }) => `This page sets what we send to ${mailbox}. It needs no account.`
});

const kinds: Record<StoppableKind, () => string> = {
	invitation: message({
		fr: 'les invitations à prendre part à un contrat ou à un groupe',
		en: 'invitations to take part in a contract or a group'
	}),
	request: message({
		fr: 'les demandes de personnes qui veulent rejoindre votre groupe',
		en: 'requests of people who want to join your group'
	}),
	mention: message({
		fr: 'les messages quand on vous appelle dans une discussion',
		en: 'messages when somebody calls you in a discussion'
	}),
	reply: message({
		fr: 'les réponses dans les discussions où vous avez écrit',
		en: 'answers in the discussions where you wrote'
	}),
	'invitation-accepted': message({
		fr: 'les nouvelles des personnes que vous avez invitées',
		en: 'news of the people you invited'
	}),
	moderation: message({
		fr: 'les messages quand des textes attendent votre modération',
		en: 'messages when texts wait for you to moderate them'
	}),
	'consultation-opened': message({
		fr: 'les messages quand une consultation s’ouvre',
		en: 'messages when a consultation opens'
	}),
	'vote-opened': message({
		fr: 'les messages quand un vote s’ouvre pour vous',
		en: 'messages when a vote opens for you'
	}),
	suggestion: message({
		fr: 'les messages quand un changement que vous proposez est accepté ou refusé',
		en: 'messages when a change you propose is accepted or turned down'
	}),
	consent: message({
		fr: 'les messages quand votre groupe est consulté sur un changement',
		en: 'messages when your group is asked about a change'
	}),
	'follow-up': message({
		fr: 'les suites données aux consultations',
		en: 'what became of consultations'
	}),
	'vote-reminder': message({
		fr: 'les rappels avant la fin d’un vote',
		en: 'reminders before a vote ends'
	}),
	'vote-outcome': message({
		fr: 'les suites données aux votes',
		en: 'what becomes of votes'
	})
};
export const stopKind = (kind: StoppableKind): string => kinds[kind]();

export const stopReceived = message<{ what: string }>({
	fr: ({ what }) => `Vous recevez : ${what}.`,
	en: ({ what }) => `You receive: ${what}.`
});
export const stopStopped = message<{ what: string }>({
	fr: ({ what }) => `Vous ne recevez plus : ${what}.`,
	en: ({ what }) => `You no longer receive: ${what}.`
});
export const stopAllStopped = message({
	fr: 'Vous ne recevez plus aucun de ces courriels.',
	en: 'You no longer receive any of these e-mails.'
});
export const stopThis = message({
	fr: 'Ne plus recevoir ces courriels-là',
	en: 'Stop these e-mails'
});
export const stopAll = message({
	fr: 'Ne plus recevoir aucun courriel de ce site',
	en: 'Stop all e-mails from this site'
});
export const stopResumeThis = message({ fr: 'Les recevoir de nouveau', en: 'Receive them again' });
export const stopResumeAll = message({
	fr: 'Recevoir de nouveau des courriels',
	en: 'Receive e-mails again'
});
export const stopStill = message({
	fr: 'Vous recevrez toujours ce que vous demandez vous-même (un lien de connexion, par exemple), la réponse à vos demandes, et l’appel au bureau d’un vote si vous en êtes membre.',
	en: 'You will still receive what you ask for yourself (a sign-in link, for instance), the answer to your requests, and the call to the bureau of a vote if you are one of its members.'
});
