/**
 * Who sends a request, behind `proxies` proxies that each add to `X-Forwarded-For` whom they heard. What did not come through all
 * of them (a probe of the machine, a proxy that forgets the header) comes from whoever holds the line: nobody is left without
 * an address, and what a sender writes in the header is never believed.
 * @param {Pick<import('node:http').IncomingMessage, 'headers' | 'socket'>} request
 * @param {number} proxies
 * @returns {string}
 */
export function addressOfSender({ headers, socket }, proxies) {
	const told = [headers['x-forwarded-for'] ?? []].flat().join(',');
	const addresses = told.split(',').map((address) => address.trim());
	const sender = proxies > 0 ? addresses.at(-proxies) : '';
	return sender || (socket.remoteAddress ?? '');
}
