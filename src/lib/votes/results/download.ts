/** A file of a published result. `type` without its charset: they are all texts in UTF-8. */
export function downloadOf(text: string, { name, type }: { name: string; type: string }): Response {
	return new Response(text, {
		headers: {
			'content-type': `${type}; charset=utf-8`,
			'content-disposition': `attachment; filename="${name}"`,
			'x-content-type-options': 'nosniff'
		}
	});
}
