/** The whole program of a thread, as text (server/thread-programs.js). */
declare module '*?thread' {
	const program: string;
	export default program;
}
