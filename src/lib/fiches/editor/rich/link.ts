import { Mark } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { safeHref } from '../../../documents/rich/rich-text.ts';

/** The address as it may be kept, or null. « sante.fr » and « a@b.fr » are completed. */
export function linkAddress(typed: string): string | null {
	const address = typed.trim();
	if (address === '' || /[\s\u0000-\u001f]/.test(address)) return null;
	if (safeHref(address) === address) return URL.canParse(address) ? address : null;
	if (/^[^\s@/:]+@[^\s@/:]+\.[a-z]{2,}$/i.test(address)) return `mailto:${address}`;
	if (/^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(\/\S*)?$/i.test(address)) return `https://${address}`;
	return null;
}

declare module '@tiptap/core' {
	interface Commands<ReturnType> {
		link: {
			setLink: (href: string) => ReturnType;
			unsetLink: () => ReturnType;
		};
	}
}

/** A link whose address is on the list of protocols, however it comes: typed, pasted, or written by somebody else. */
export const Link = Mark.create({
	name: 'link',
	inclusive: false,
	addAttributes: () => ({ href: { default: null } }),
	parseHTML: () => [
		{
			tag: 'a[href]',
			getAttrs: (element) => {
				const href = linkAddress(element.getAttribute('href') ?? '');
				return href ? { href } : false;
			}
		}
	],
	renderHTML: ({ HTMLAttributes }) => {
		const href = linkAddress(String(HTMLAttributes.href ?? ''));
		return ['a', href ? { href, rel: 'noopener noreferrer nofollow', title: href } : {}, 0];
	},
	addCommands() {
		return {
			setLink:
				(href) =>
				({ chain }) =>
					chain().extendMarkRange(this.name).setMark(this.name, { href }).run(),
			unsetLink:
				() =>
				({ chain }) =>
					chain().extendMarkRange(this.name).unsetMark(this.name).run()
		};
	},
	/** An address pasted over selected words makes them a link. */
	addProseMirrorPlugins() {
		return [
			new Plugin({
				props: {
					handlePaste: (view, event) => {
						if (view.state.selection.empty) return false;
						const pasted = event.clipboardData?.getData('text/plain') ?? '';
						if (safeHref(pasted.trim()) === null) return false;
						const href = linkAddress(pasted);
						return href !== null && this.editor.commands.setLink(href);
					}
				}
			})
		];
	}
});
