import { mailText } from '../../journal/mail-text.ts';

type Words = { contract: string; url: string };

/** To each coordinator: somebody holds an invitation that was not sent to them. */
export const claimMail = mailText<Words & { name: string }>({
	fr: ({ contract, url, name }) => ({
		subject: 'Une invitation à coordonner attend votre accord',
		body: `Bonjour,\n\n${name} a ouvert une invitation à coordonner le contrat « ${contract} », qui n’a pas été envoyée à son adresse. Ce compte n’a encore aucun droit de plus.\n\nLa page dit l’adresse de ce compte. Si vous connaissez cette personne, confirmez ; sinon, refusez :\n${url}\n`
	}),
	en: ({ contract, url, name }) => ({
		subject: 'An invitation to coordinate waits for your agreement',
		body: `Hello,\n\n${name} has opened an invitation to coordinate the contract “${contract}” that was not sent to their address. This account has no new right yet.\n\nThe page tells the address of this account. If you know this person, confirm; otherwise, refuse:\n${url}\n`
	})
});

export const claimConfirmedMail = mailText<Words>({
	fr: ({ contract, url }) => ({
		subject: 'Vous coordonnez désormais',
		body: `Bonjour,\n\nVotre demande est confirmée : vous coordonnez le contrat « ${contract} ».\n\n${url}\n`
	}),
	en: ({ contract, url }) => ({
		subject: 'You now coordinate',
		body: `Hello,\n\nYour request is confirmed: you coordinate the contract “${contract}”.\n\n${url}\n`
	})
});

export const claimRefusedMail = mailText<Words>({
	fr: ({ contract, url }) => ({
		subject: 'Votre demande de coordonner',
		body: `Bonjour,\n\nLa coordination du contrat « ${contract} » n’a pas confirmé l’invitation que vous avez ouverte. Elle ne sert plus.\n\n${url}\n`
	}),
	en: ({ contract, url }) => ({
		subject: 'Your request to coordinate',
		body: `Hello,\n\nThe coordination of the contract “${contract}” did not confirm the invitation that you opened. It no longer works.\n\n${url}\n`
	})
});
