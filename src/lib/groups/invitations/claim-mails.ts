import { mailText } from '../../journal/mail-text.ts';

type Words = { contract: string; url: string };

/** To each coordinator: somebody holds an invitation that was not sent to them. */
export const claimMail = mailText<Words & { name: string }>({
	fr: ({ contract, url, name }) => ({
		subject: 'Une invitation à coordonner attend votre accord',
		body: `${name} a ouvert une invitation à coordonner le contrat « ${contract} », qui n’a pas été envoyée à son adresse. Ce compte n’a encore aucun droit de plus.\n\nLa page dit l’adresse de ce compte. Si vous connaissez cette personne, confirmez ; sinon, refusez :\n${url}`
	}),
	en: ({ contract, url, name }) => ({
		subject: 'An invitation to coordinate waits for your agreement',
		body: `${name} has opened an invitation to coordinate the contract “${contract}” that was not sent to their address. This account has no new right yet.\n\nThe page tells the address of this account. If you know this person, confirm; otherwise, refuse:\n${url}`
	})
});

export const claimConfirmedMail = mailText<Words>({
	fr: ({ contract, url }) => ({
		subject: 'Vous coordonnez désormais',
		body: `Votre demande est confirmée : vous coordonnez le contrat « ${contract} ».\n\n${url}`
	}),
	en: ({ contract, url }) => ({
		subject: 'You now coordinate',
		body: `Your request is confirmed: you coordinate the contract “${contract}”.\n\n${url}`
	})
});

export const claimRefusedMail = mailText<Words>({
	fr: ({ contract, url }) => ({
		subject: 'Votre demande de coordonner',
		body: `La coordination du contrat « ${contract} » n’a pas confirmé l’invitation que vous avez ouverte. Elle ne sert plus.\n\n${url}`
	}),
	en: ({ contract, url }) => ({
		subject: 'Your request to coordinate',
		body: `The coordination of the contract “${contract}” did not confirm the invitation that you opened. It no longer works.\n\n${url}`
	})
});
