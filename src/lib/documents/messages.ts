import { message } from '../shared/messages.ts';

// What a request for a live document is answered when it is refused, read by whoever writes a script or looks at a proxy.
export const sessionEnded = message({
	fr: 'Votre session est terminée, ou vous n’êtes pas connecté.',
	en: 'Your session has ended, or you are not signed in.'
});
export const notAllowed = message({
	fr: 'Ce document ne vous est pas ouvert, ou la demande vient d’un autre site.',
	en: 'This document is not open to you, or the request comes from another site.'
});
export const noSuchDocument = message({
	fr: 'Ce document n’existe pas.',
	en: 'There is no such document.'
});
export const frozen = message({
	fr: 'Ce document est figé : rien n’y est écrit.',
	en: 'This document is frozen: nothing is written in it.'
});
export const tooLarge = message({
	fr: 'Cet envoi est trop grand.',
	en: 'This is too large to be sent.'
});
export const documentFull = message({
	fr: 'Ce document est plein.',
	en: 'This document is full.'
});
export const tooManyMessages = message({
	fr: 'Trop de demandes à la fois : attendez un instant.',
	en: 'Too many requests at once: wait a moment.'
});
export const comeBack = message({
	fr: 'Le serveur ne peut pas répondre pour l’instant : réessayez bientôt.',
	en: 'The server cannot answer just now: try again soon.'
});
export const notUnderstood = message({
	fr: 'Cet envoi n’a pas été compris : une ou plusieurs trames du protocole y-websocket sont attendues.',
	en: 'This was not understood: one or more frames of the y-websocket protocol are expected.'
});
export const getOrPost = message({
	fr: 'Cette adresse se lit (GET) ou reçoit des mots (POST).',
	en: 'This address is read (GET) or receives words (POST).'
});
