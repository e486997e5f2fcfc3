import { mailText } from '../../journal/mail-text.ts';

type Words = { contract: string; url: string };

export const roleGivenMail = mailText<Words & { role: string }>({
	fr: ({ contract, role, url }) => ({
		subject: 'Un rôle pour vous',
		body: `Vous avez maintenant le rôle « ${role} » dans le contrat « ${contract} ».\n\n${url}\n\nVous pouvez le rendre à tout moment, depuis la page « Ma place dans ce contrat ».`
	}),
	en: ({ contract, role, url }) => ({
		subject: 'A role for you',
		body: `You now have the role “${role}” in the contract “${contract}”.\n\n${url}\n\nYou can give it back at any time, from the page “My place in this contract”.`
	})
});

export const roleEndedMail = mailText<Words & { role: string; reason: string }>({
	fr: ({ contract, role, reason, url }) => ({
		subject: 'Votre rôle se termine',
		body: `Votre rôle « ${role} » dans le contrat « ${contract} » est terminé.\n\nLa raison donnée :\n${reason}\n\nCe que vous avez écrit reste. Le contrat, ses fiches et ses résultats restent lisibles par tout le monde :\n${url}\n\nSi c’est une erreur, écrivez à la coordination du contrat.`
	}),
	en: ({ contract, role, reason, url }) => ({
		subject: 'Your role ends',
		body: `Your role “${role}” in the contract “${contract}” has ended.\n\nThe reason given:\n${reason}\n\nWhat you wrote stays. The contract, its action sheets and its results stay readable by everybody:\n${url}\n\nIf this is a mistake, write to the coordination of the contract.`
	})
});

export const coordinatorEndedMail = mailText<Words & { name: string; reason: string }>({
	fr: ({ contract, name, reason, url }) => ({
		subject: 'La coordination change',
		body: `${name} ne coordonne plus le contrat « ${contract} ».${reason ? `\n\nLa raison donnée :\n${reason}` : ''}\n\nQui coordonne aujourd’hui, et depuis quand :\n${url}/coordination/personnes?role=coordinator`
	}),
	en: ({ contract, name, reason, url }) => ({
		subject: 'The coordination changes',
		body: `${name} no longer coordinates the contract “${contract}”.${reason ? `\n\nThe reason given:\n${reason}` : ''}\n\nWho coordinates today, and since when:\n${url}/coordination/personnes?role=coordinator`
	})
});

export const seatEndedMail = mailText<{ group: string; reason: string; url: string }>({
	fr: ({ group, reason, url }) => ({
		subject: 'Votre mandat se termine',
		body: `Votre mandat dans le groupe « ${group} » est terminé.\n\nLa raison donnée :\n${reason}\n\nCe que vous avez écrit reste, et les travaux du groupe restent publics :\n${url}\n\nSi c’est une erreur, écrivez à la coordination du contrat.`
	}),
	en: ({ group, reason, url }) => ({
		subject: 'Your mandate ends',
		body: `Your mandate in the group “${group}” has ended.\n\nThe reason given:\n${reason}\n\nWhat you wrote stays, and the work of the group stays public:\n${url}\n\nIf this is a mistake, write to the coordination of the contract.`
	})
});
