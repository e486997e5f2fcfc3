import { errorTitle } from './messages.ts';

/** The title of a page whose form was refused says so first: it is what is heard first, and what a tab shows. */
export function refusedTitle(title: string): string {
	return title.startsWith(errorTitle()) ? title : errorTitle() + title;
}

/** The title of the same page once nothing is refused any more. */
export function plainTitle(title: string): string {
	return title.startsWith(errorTitle()) ? title.slice(errorTitle().length) : title;
}

/** The same page as it is sent. */
export function withRefusedTitle(html: string): string {
	return html.replace(/<title>([^<]*)/, (_, title: string) => `<title>${refusedTitle(title)}`);
}

/** In a page that lives on: says it whenever the page writes its title, until the function that comes back is called. */
export function sayRefused(): () => void {
	const say = () => {
		const wanted = refusedTitle(document.title);
		if (wanted !== document.title) document.title = wanted;
	};
	say();
	const watch = new MutationObserver(say);
	watch.observe(document.head, { childList: true, subtree: true, characterData: true });
	return () => {
		watch.disconnect();
		document.title = plainTitle(document.title);
	};
}
