import { expect, it } from 'vitest';
import { isReachable, telephoneOf } from './contact.ts';

it('« je touche le numéro, et mon téléphone appelle » : the number alone, whatever stands beside it', () => {
	expect(telephoneOf('05 65 00 00 00')).toBe('0565000000');
	expect(telephoneOf('+33 (0)5 65 00 00 00, poste 12')).toBe('+33565000000');
	expect(telephoneOf('3919')).toBe('3919');
	expect(telephoneOf('demandez à l’accueil')).toBeNull();
	expect(telephoneOf('')).toBeNull();
});

it('a service without a telephone nor an address reaches nobody who has no screen', () => {
	const none = { service: 'Santé publique', phone: '', hours: 'le matin', address: '' };
	expect(isReachable(none)).toBe(false);
	expect(isReachable({ ...none, phone: '3919' })).toBe(true);
	expect(isReachable({ ...none, address: '1 place de la Mairie' })).toBe(true);
});
