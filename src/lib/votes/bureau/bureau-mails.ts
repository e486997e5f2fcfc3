import { mailText } from '../../journal/mail-text.ts';

export type BureauMail = { title: string; territory: string; url: string; needed: number };

/** To a member who was just appointed: their device is needed before the vote opens. */
export const prepareMail = mailText<BureauMail>({
	fr: ({ title, territory, url, needed }) => ({
		subject: `Vous êtes du bureau d’un vote secret : ${title}`,
		body: `Vous avez été choisi·e comme membre du bureau du vote secret « ${title} » (${territory}). Chaque bulletin sera fermé pour les appareils de ses membres : il faudra ${needed} d’entre eux pour l’ouvrir, après la clôture.\n\nPréparez votre appareil dès maintenant, cela prend deux minutes. Prenez le téléphone ou l’ordinateur sur lequel vous reviendrez après la clôture. Quand tous les appareils seront prêts, vous comparerez vos empreintes à voix haute avec les autres membres, puis vous confirmerez :\n\n${url}`
	}),
	en: ({ title, territory, url, needed }) => ({
		subject: `You are in the bureau of a secret vote: ${title}`,
		body: `You were chosen as a member of the bureau of the secret vote “${title}” (${territory}). Each ballot will be sealed for the devices of its members: it takes ${needed} of them to open it, after closing.\n\nPrepare your device now, it takes two minutes. Use the phone or the computer on which you will come back after closing. Once all devices are ready, you will compare your fingerprints aloud with the other members, then confirm:\n\n${url}`
	})
});

/** To each member once the vote is closed: it waits for them. */
export const openMail = mailText<BureauMail>({
	fr: ({ title, territory, url, needed }) => ({
		subject: `Le vote secret est clos, le bureau l’ouvre : ${title}`,
		body: `Le vote secret « ${title} » (${territory}) est clos. Son résultat attend le bureau : ${needed} membres apportent leurs parts, puis ouvrent l’urne, chacun sur son appareil.\n\nRevenez sur l’appareil qui a vos clés, ou avec votre fichier :\n\n${url}`
	}),
	en: ({ title, territory, url, needed }) => ({
		subject: `The secret vote is closed, the bureau opens it: ${title}`,
		body: `The secret vote “${title}” (${territory}) is closed. Its result waits for the bureau: ${needed} members bring their shares, then open the box, each on their device.\n\nCome back on the device that has your keys, or with your file:\n\n${url}`
	})
});

/** To each member who brought their share, once there are enough of them: the box may be opened. */
export const countMail = mailText<BureauMail>({
	fr: ({ title, territory, url, needed }) => ({
		subject: `L’urne peut être ouverte : ${title}`,
		body: `Assez de parts sont réunies pour le vote secret « ${title} » (${territory}). Revenez ouvrir l’urne : le résultat est publié quand ${needed} membres ont trouvé le même, chacun sur son appareil.\n\nSur l’appareil qui a vos clés, ou avec votre fichier :\n\n${url}`
	}),
	en: ({ title, territory, url, needed }) => ({
		subject: `The box may be opened: ${title}`,
		body: `Enough shares are there for the secret vote “${title}” (${territory}). Come back to open the box: the result is published once ${needed} members found the same, each on their device.\n\nOn the device that has your keys, or with your file:\n\n${url}`
	})
});
