/** Whether the browser came by HTTPS: over plain HTTP, on one's own machine, a secure cookie would be dropped. */
export function isSecure({ url }: { url: URL }): boolean {
	return url.protocol === 'https:';
}
