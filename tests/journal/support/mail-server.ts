import { SMTPServer } from 'smtp-server';
import { mailTransport } from '#lib/journal/mail-transport.server.ts';

export type Received = { from: string; to: string[]; raw: string };

/** A real mail server on a free port, which keeps what it receives. `refuse` gives the answer to an address it refuses. */
export async function aMailServer(refuse: (address: string) => number | null = () => null) {
	const received: Received[] = [];
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS', 'AUTH'],
		onRcptTo({ address }, _session, done) {
			const responseCode = refuse(address);
			done(responseCode ? Object.assign(new Error(`no ${address}`), { responseCode }) : null);
		},
		onData(stream, { envelope }, done) {
			const chunks: Buffer[] = [];
			stream.on('data', (chunk: Buffer) => chunks.push(chunk));
			stream.on('end', () => {
				received.push({
					from: envelope.mailFrom ? envelope.mailFrom.address : '',
					to: envelope.rcptTo.map(({ address }) => address),
					raw: Buffer.concat(chunks).toString()
				});
				done();
			});
		}
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.server.address() as { port: number };
	const transport = mailTransport({
		url: `smtp://127.0.0.1:${port}`,
		from: 'Maillage <maillage@cls.exemple.test>'
	});
	const close = async () => {
		transport.close();
		await new Promise<void>((resolve) => server.close(resolve));
	};
	return { received, send: transport.send, close };
}
